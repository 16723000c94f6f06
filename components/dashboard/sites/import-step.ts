import type { IncomingProfile, RefusedProfile } from '../../../utils/messages';
import type { FileImport, FileImportStep } from '../file-import/import-step';

/** Where an import of site profiles stands. */
export type ImportStep = FileImportStep<{
  readonly incoming: readonly IncomingProfile[];
  readonly refused: readonly RefusedProfile[];
}>;
export type ImportActions = FileImport;
