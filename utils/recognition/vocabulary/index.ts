import type { Meaning } from '../labels';
import type { Whose } from '../zones';
import { caseless } from './caseless';
import { HEADINGS } from './headings';
import { LABELS, SPELLINGS } from './labels';
import { CHOSEN_CLASS, NAMING, READ, SELECTORS, SKIPPED, SKIPPED_ROLES, TAB } from './markup';
import {
  BLANK,
  CLIENTS,
  DOCTOR,
  DOUBT,
  HINT,
  MARK,
  MASK,
  OFFER,
  NOT_OWN,
  OWN,
  PLAIN,
  PRACTICE,
  RECORD_OF,
  SEARCH,
  SEVERAL,
  STATUS,
  TYPED,
  USERS,
  WORTH,
} from './qualifiers';
import { speltOut } from './spelt-out';
import { NAMES_TOO, SCREEN_WORDS, SURNAMES } from './screen';
import { AGE, AGED, MONTHS, MONTH_FIRST, NAMED, NO_ADDRESS, PARTICLE, SEXES, TITLE, VERIFIED, WEEKDAY } from './values';
import { WELSH_BLANK, WELSH_HEADINGS, WELSH_LABELS, WELSH_NAMES_TOO } from './welsh';

/**
 * The words records are written in, as plain data: the recogniser has rules, and takes its words from here. The content
 * script does not carry them; the background hands them over (docs/decisions/0008). Patterns are sources of regular
 * expressions that ignore case by themselves.
 */
export type Vocabulary = {
  readonly labels: Readonly<Record<Meaning, string>>;
  readonly spellings: string;
  /** Words that make a label with one behind them, one space between: "previous", "client". */
  readonly qualifiers: string;
  readonly screenWords: string;
  readonly namesToo: string;
  readonly surnames: string;
  readonly skipped: string;
  readonly skippedRoles: string;
  readonly naming: string;
  readonly selectors: Readonly<Record<keyof typeof SELECTORS, string>>;
  readonly headings: readonly (readonly [Whose, string])[];
  /** Sources of patterns by what they find; `PATTERNS` says what each is for. */
  readonly patterns: Readonly<Record<keyof typeof PATTERNS, string>>;
  /** Twelve, in order. */
  readonly months: readonly string[];
  readonly sexes: readonly (readonly [string, string])[];
};

const PATTERNS = {
  notOwn: NOT_OWN,
  own: OWN,
  plain: PLAIN,
  doubt: DOUBT,
  blank: new RegExp(`${BLANK.source.replace('(?:', `(?:${WELSH_BLANK.source}|`)}|${MASK.source}`, 'u'),
  hint: HINT,
  several: SEVERAL,
  status: STATUS,
  practice: PRACTICE,
  doctor: DOCTOR,
  search: SEARCH,
  clients: CLIENTS,
  users: USERS,
  recordOf: RECORD_OF,
  mark: MARK,
  offer: OFFER,
  worth: WORTH,
  typed: TYPED,
  title: TITLE,
  particle: PARTICLE,
  weekday: WEEKDAY,
  age: AGE,
  aged: AGED,
  named: NAMED,
  monthFirst: MONTH_FIRST,
  verified: VERIFIED,
  noAddress: NO_ADDRESS,
  read: READ,
  chosenClass: CHOSEN_CLASS,
  tab: TAB,
};

export const VOCABULARY: Vocabulary = {
  labels: inBoth(LABELS, WELSH_LABELS),
  spellings: SPELLINGS,
  qualifiers: [NOT_OWN, OWN, PLAIN]
    .flatMap(speltOut)
    .filter((words) => /^[^ ]+ $/.test(words))
    .map((word) => word.trim())
    .join(' '),
  screenWords: SCREEN_WORDS,
  namesToo: `${NAMES_TOO} ${WELSH_NAMES_TOO}`,
  surnames: SURNAMES,
  skipped: SKIPPED,
  skippedRoles: SKIPPED_ROLES,
  naming: NAMING,
  selectors: SELECTORS,
  headings: [...WELSH_HEADINGS, ...HEADINGS].map(([whose, pattern]) => [whose, caseless(pattern)] as const),
  patterns: Object.fromEntries(
    Object.entries(PATTERNS).map(([name, pattern]) => [name, caseless(pattern)] as const),
  ) as Vocabulary['patterns'],
  months: MONTHS.map(caseless),
  sexes: SEXES.map(([sex, pattern]) => [sex, caseless(pattern)] as const),
};

/** The strict labels of both languages before the loose ones of both. */
function inBoth(english: Vocabulary['labels'], welsh: Partial<Vocabulary['labels']>): Vocabulary['labels'] {
  const together = Object.entries(english).map(([meaning, list]) => {
    const [strict = '', loose = ''] = list.split(';');
    const [more = '', vague = ''] = (welsh[meaning as Meaning] ?? '').split(';');
    const parts = [`${strict},${more}`, `${loose},${vague}`].map((part) => part.replace(/^,|,$/g, ''));
    return [meaning, parts.join(';').replace(/;$/, '')] as const;
  });
  return Object.fromEntries(together) as Vocabulary['labels'];
}
