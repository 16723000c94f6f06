declare module 'virtual:definitions' {
  import type { SearchParameter, StructureDefinition } from '@medplum/fhirtypes';
  export const structures: StructureDefinition[];
  export const searchParameters: SearchParameter[];
}
