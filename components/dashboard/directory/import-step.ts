import type { IsoDate } from '../../../utils/client/date';
import type { ListComparison } from '../../../utils/directory/compare-lists';
import type { ListPreview } from '../../../utils/directory/list-preview';
import type { ColumnSample, Mapping } from '../../../utils/directory/mapping/mapping';

/** Where an import stands. Nothing is replaced before `onTake`, and then all at once or not at all. */
export type ImportStep =
  /**
   * A file is to be chosen, or an address named. `refused`: the one before was none, with the sentence that says why; `mappable`
   * where a person may say what its columns hold; `address` where it was from there.
   */
  | {
      readonly step: 'choose';
      readonly refused?: {
        readonly fileName: string;
        readonly sentence: string;
        readonly mappable?: boolean;
        readonly address?: string | undefined;
      };
    }
  /** The file is being read. `done` is the share, 0 to 1. */
  | { readonly step: 'reading'; readonly fileName: string; readonly done: number }
  /** A person says which column holds what. `sentence`: why the last try came to nothing. */
  | {
      readonly step: 'map';
      readonly fileName: string;
      readonly columns: readonly ColumnSample[];
      readonly mapping: Mapping;
      readonly sentence?: string;
    }
  | {
      readonly step: 'preview';
      readonly fileName: string;
      readonly preview: ListPreview;
      /** Against the list whose place it takes; against nothing where it is a new one. */
      readonly comparison: ListComparison;
      /** The id of the list whose place it takes; null: a new list beside the others. */
      readonly replaces: string | null;
      /** The day the list speaks of, as far as the file says: the user can put it right. */
      readonly asOf: IsoDate;
    }
  | { readonly step: 'taking'; readonly fileName: string; readonly stored: number; readonly of: number }
  | { readonly step: 'taken'; readonly fileName: string; readonly count: number; readonly activeGpPractices: number }
  /** It could not be stored; the lists before are still in use. */
  | { readonly step: 'failed'; readonly sentence: string };

export type ImportActions = {
  readonly onStart: () => void;
  readonly onFile: (file: File) => void;
  /** Reads the file at an address. To be called in the very press: the browser may have to be asked. */
  readonly onAddress: (address: string) => void;
  /** Asks which column holds what, of the file that was read or refused last. */
  readonly onMap: () => void;
  readonly onMapping: (mapping: Mapping) => void;
  /** Another list's place, or none's. */
  readonly onReplace: (id: string | null) => void;
  /** Takes the previewed list, as of this day, under this name where it is a new one. */
  readonly onTake: (asOf: IsoDate, title: string) => void;
  /** Stops whatever goes on and closes: the lists before stay. */
  readonly onStop: () => void;
};
