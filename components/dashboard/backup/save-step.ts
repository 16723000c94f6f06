import type { IsoDate } from '../../../utils/client/date';

/** What is to be saved. `own`: the passphrase of whoever saves; `since`: null for the whole log. */
export type SaveRequest = { readonly own: string; readonly passphrase: string; readonly since: IsoDate | null };

/** How far the saving of the log to a file has come. */
export type SaveStep =
  | { readonly step: 'ready' }
  | { readonly step: 'saving'; readonly done: number; readonly of: number | null }
  | { readonly step: 'saved'; readonly fileName: string; readonly entries: number }
  | { readonly step: 'failed'; readonly sentence: string };

export type SaveActions = {
  readonly onSave: (request: SaveRequest) => void;
  readonly onStop: () => void;
};
