import type { ExportRoute } from '../../utils/log/entry';
import type { PickedField, What } from '../../utils/messages/insert';

/** Where putting a text into a field of the page stands. */
export type Inserting =
  | { readonly is: 'off' }
  /** A person points at a field in the page. */
  | { readonly is: 'pointing' }
  /** It is outlined there, and waits for their word. */
  | { readonly is: 'picked'; readonly field: PickedField }
  /** Nothing can be pointed at; `sentence` says why. */
  | { readonly is: 'failed'; readonly sentence: string };

/** Putting a text into a field of the page beside this view. */
export type Insertion = {
  readonly now: Inserting;
  /** Lets a person point at a field, anew where one was picked. */
  readonly begin: (what: What) => void;
  /** Lets go of it; nothing of ours stays in the page. */
  readonly end: () => void;
};

/** A letter that left, and how. `part`: the field it was put into holds only some of it. */
export type Left = {
  readonly route: ExportRoute;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly part: boolean;
};
