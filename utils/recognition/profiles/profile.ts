import type { Field } from '../../client/fields';

/**
 * A CSS selector, or several, one a step: after each step but the last the search goes on inside the shadow root or the framed
 * document of what was found (`["iframe#record", "app-banner", ".name"]`). A step inside has to match exactly once.
 */
export type Steps = string | readonly string[];

/**
 * Where the label of a value stands: in the element `before` or `after` it (or before what holds it), in the first cell of its
 * `row`, at the head of its `column`, on the value itself (`own`: label element, aria-label, title), or written `inside` the same
 * text ("NHS No: 999 ...").
 */
export type LabelPlace = 'before' | 'after' | 'row' | 'column' | 'own' | 'inside';

export type Place = {
  /** From the container. Exactly one match, which a person can see. */
  readonly select: Steps;
  /** The label expected beside the value, word for word but for a colon; null only for a name, or an id that the address proves. */
  readonly label: { readonly text: string; readonly at: LabelPlace } | null;
  /**
   * Several places look alike (the rows of a table), and the label chooses: exactly one of all that match has it beside it. Holds
   * where a record has rows that others lack.
   */
  readonly byLabel?: boolean;
  /** An attribute to read instead of what is seen, such as `datetime`. */
  readonly attribute?: string;
};

export type FieldRule = Place & {
  /** Other places where the same value has to stand, such as the banner: half a record of the client before is caught by them. */
  readonly also?: readonly Place[];
  /** Records without this value have no such element. Never so for a name or a date of birth. */
  readonly optional?: boolean;
};

export type DateFormat = 'day-first' | 'month-first' | 'year-first';

/** How the client is read on one kind of page of one system. Data, never code, and never anything of a client. */
export type Profile = {
  readonly format: 'alongside-profile';
  readonly version: 1;
  /** Lower case words and dashes; the same id replaces. */
  readonly id: string;
  readonly name: string;
  /** `https://casedesk.example.org`. None: a product that every service runs under an address of its own. */
  readonly origins: readonly string[];
  /** The path of its pages; `*` is one part of it, `**` at the end any rest. With a `#` it is compared with the hash as well. */
  readonly path: string;
  /** What holds the record: exactly one match that can be seen. */
  readonly container: Steps;
  /**
   * What makes the page the one that was taught: each exactly one match from the page that can be seen, with this text where it
   * is given. In a profile without origins the first says whether a page is of that product at all.
   */
  readonly assertions: readonly { readonly select: Steps; readonly text?: string }[];
  readonly fields: { readonly [field in Field]?: FieldRule };
  readonly dateFormat: DateFormat;
  /** What shows that the page holds several clients, from the page: a match that can be seen. */
  readonly lists: readonly Steps[];
  /**
   * Parts of the page that are not about the client, from the page: who is signed in, recent clients, another person's box.
   * Neither the profile nor the recogniser reads them; one that is not there is no fault.
   */
  readonly excludes: readonly Steps[];
  /** Fields whose value has to stand in the address of the page. */
  readonly inAddress?: readonly ('localId' | 'nhsNumber')[];
  /** The title of the page names the client. */
  readonly inTitle?: boolean;
};

/** Fields that say who a client is. A profile's reading stands on them, so none of them may be guessed or left out lightly. */
export const IDENTITY_FIELDS = [
  'nhsNumber',
  'dateOfBirth',
  'localId',
  'fullName',
  'familyName',
  'givenName',
] as const satisfies readonly Field[];
