import type { FileOrigin } from '../../../utils/messages';

/** What a file holds, and what adding it would do. */
export type LogPreview = {
  readonly origin: FileOrigin;
  readonly entries: number;
  readonly added: number;
  readonly same: number;
  /** Here already with other content: the version here stays, or the file's takes its place. */
  readonly keptHere: number;
  readonly keptFromFile: number;
  /** Entries this version cannot read: then nothing of the file is added. */
  readonly unknown: number;
  /** Referrals and clients that something new is said of. */
  readonly referrals: number;
  readonly clients: number;
  /** Entries that could not be read where the file was saved, and are not in it. */
  readonly unreadable: number;
};

/** How far the merging of a file has come. */
export type MergeStep =
  | {
      readonly step: 'choose';
      readonly refused?: { readonly fileName: string; readonly sentence: string };
    }
  | { readonly step: 'passphrase'; readonly fileName: string; readonly busy: boolean; readonly failure: string | null }
  | { readonly step: 'looking'; readonly fileName: string; readonly done: number }
  | { readonly step: 'preview'; readonly fileName: string; readonly preview: LogPreview }
  | { readonly step: 'adding'; readonly fileName: string; readonly done: number; readonly entries: number }
  | { readonly step: 'added'; readonly fileName: string; readonly preview: LogPreview }
  /** It did not come to its end. `entries`: how many new ones were added before. */
  | { readonly step: 'stopped'; readonly sentence: string | null; readonly entries: number };

export type MergeActions = {
  readonly onStart: () => void;
  readonly onFile: (file: File) => void;
  readonly onPassphrase: (passphrase: string) => void;
  readonly onAdd: () => void;
  /** Stops whatever goes on. What was added stays, and is said. */
  readonly onStop: () => void;
};
