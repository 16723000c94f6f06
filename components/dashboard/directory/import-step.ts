import type { IsoDate } from '../../../utils/client/date';
import type { ListComparison } from '../../../utils/directory/compare-lists';
import type { ListPreview } from '../../../utils/directory/list-preview';

/** Where an import stands. Nothing is replaced before `onTake`, and then all at once or not at all. */
export type ImportStep =
  /** A file is to be chosen. `refused`: the one chosen before was none, with the sentence that says why. */
  | { readonly step: 'choose'; readonly refused?: { readonly fileName: string; readonly sentence: string } }
  /** The file is being read. `done` is the share, 0 to 1. */
  | { readonly step: 'reading'; readonly fileName: string; readonly done: number }
  | {
      readonly step: 'preview';
      readonly fileName: string;
      readonly preview: ListPreview;
      readonly comparison: ListComparison;
      /** The day the list speaks of, as far as the file says: the user can put it right. */
      readonly asOf: IsoDate;
    }
  | { readonly step: 'taking'; readonly fileName: string; readonly stored: number; readonly of: number }
  | { readonly step: 'taken'; readonly fileName: string; readonly count: number; readonly activeGpPractices: number }
  /** It could not be stored; the list before is still in use. */
  | { readonly step: 'failed'; readonly sentence: string };

export type ImportActions = {
  readonly onStart: () => void;
  readonly onFile: (file: File) => void;
  /** Takes the previewed list, as of this day. */
  readonly onTake: (asOf: IsoDate) => void;
  /** Stops whatever goes on and closes: the list before stays. */
  readonly onStop: () => void;
};
