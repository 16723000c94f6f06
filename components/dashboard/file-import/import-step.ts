/** Where an import of a file stands. Nothing is kept before `onTake`, and then all of it or none. */
export type FileImportStep<Preview> =
  /** A file is to be chosen. `refused`: why the one chosen before was not taken. */
  | {
      readonly step: 'choose';
      readonly refused?: { readonly fileName: string; readonly sentence: string; readonly line?: number };
    }
  | ({
      readonly step: 'preview';
      readonly fileName: string;
      /** It is being kept at this moment. */
      readonly busy: boolean;
      /** Why it could not be kept, as a sentence. */
      readonly trouble: string | null;
    } & Preview);

export type FileImport = {
  readonly onStart: () => void;
  /** @param more those chosen with it, where several may be */
  readonly onFile: (file: File, more: readonly File[]) => void;
  /** Keeps what was previewed and is not the same already. */
  readonly onTake: () => void;
  readonly onStop: () => void;
};

/** What it does to what is there. */
export type Change = 'new' | 'replaces' | 'same';
