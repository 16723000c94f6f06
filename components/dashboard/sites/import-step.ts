import type { IncomingProfile, RefusedProfile } from '../../../utils/messages';

/** Where an import of site profiles stands. Nothing is kept before `onTake`, and then all of it or none. */
export type ImportStep =
  /** A file is to be chosen. `refused`: the one chosen before was none, with the sentence that says why. */
  | { readonly step: 'choose'; readonly refused?: { readonly fileName: string; readonly sentence: string } }
  | {
      readonly step: 'preview';
      readonly fileName: string;
      readonly incoming: readonly IncomingProfile[];
      readonly refused: readonly RefusedProfile[];
      /** It is being kept at this moment. */
      readonly busy: boolean;
      /** Why it could not be kept, as a sentence. */
      readonly trouble: string | null;
    };

export type ImportActions = {
  readonly onStart: () => void;
  readonly onFile: (file: File) => void;
  /** Keeps what was previewed and is not the same already. */
  readonly onTake: () => void;
  readonly onStop: () => void;
};
