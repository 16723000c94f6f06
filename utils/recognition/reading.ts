import type { ClientRecord, Field } from '../client/fields';

/** Who is on the page: exactly one client, nobody, several, or parts of the page disagree. */
export type Verdict = 'one' | 'none' | 'multiple' | 'ambiguous';

/** How sure a value is. Nothing less than `fairly-sure` is ever given. */
export type Confidence = 'sure' | 'fairly-sure';

/** Where on the page a value came from, in words a person can check. */
export type Evidence = {
  /** How the label was tied to the value, e.g. `table-row`, `definition-list`, `for-label`, `banner`, `heading`. */
  readonly source: string;
  /** The label as the page writes it, or null for an unlabelled value. */
  readonly label: string | null;
  /** The heading or caption of the part of the page it stands in, or null. */
  readonly place: string | null;
  /** Why it is believed, where there is more than the label: a word that `./sentences.ts` has a phrase for, or the phrase itself. */
  readonly because: string | null;
};

export type FieldReading = { readonly value: string; readonly confidence: Confidence; readonly evidence: Evidence };

export type Fields = { readonly [field in Field]?: FieldReading };

/** Why nothing could be decided, or what a person should know although it was. Each has a sentence in `./sentences.ts`. */
export type Finding =
  | { readonly kind: 'two-values'; readonly field: Field; readonly values: readonly FieldReading[] }
  | { readonly kind: 'failed-check'; readonly field: 'nhsNumber'; readonly text: string; readonly label: string | null }
  | { readonly kind: 'unclear-date'; readonly text: string; readonly label: string | null }
  | { readonly kind: 'agrees'; readonly field: Field }
  | {
      readonly kind: 'profile-broken';
      /** The profile's name, and what of it does not hold on the page. */
      readonly profile: string;
      readonly rule: ProfileRule;
      readonly field: Field | null;
      readonly label: string | null;
    }
  | { readonly kind: 'too-little' }
  | { readonly kind: 'unreadable-frame' }
  /** The page cannot be read at all: its own names stand in the way of what every page has, or the recogniser is at fault. */
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'changing' | 'loading' | 'other-address' | 'rearranged' };

/** A rule of a site profile that a page can break. */
export const PROFILE_RULES = [
  'container',
  'assertion',
  'selector',
  'hidden',
  'label',
  'value',
  'address',
  'title',
  'second-number',
] as const;
export type ProfileRule = (typeof PROFILE_RULES)[number];

/** One reading of one page. `incomplete`: a frame could not be read. */
export type Reading =
  | {
      readonly verdict: 'one';
      readonly fields: Fields;
      readonly findings: readonly Finding[];
      readonly incomplete: boolean;
    }
  | { readonly verdict: 'none'; readonly incomplete: boolean }
  | { readonly verdict: 'multiple'; readonly count: number; readonly incomplete: boolean }
  | { readonly verdict: 'ambiguous'; readonly findings: readonly Finding[]; readonly incomplete: boolean };

/** The values alone. */
export function recordOf(fields: Fields): ClientRecord {
  return Object.fromEntries(Object.entries(fields).map(([field, { value }]) => [field, value]));
}
