import type { Meaning } from '../labels';
import type { Whose } from '../zones';
import { HEADINGS } from './headings';
import { LABELS, SPELLINGS } from './labels';
import { BLANK, DOUBT, HINT, PRACTICE, SEVERAL, STATUS, NOT_OWN, OWN, PLAIN } from './qualifiers';
import { NAMES_TOO, SCREEN_WORDS, SURNAMES } from './screen';
import { WELSH_BLANK, WELSH_HEADINGS, WELSH_LABELS, WELSH_NAMES_TOO } from './welsh';

/**
 * The words records are written in, as plain data: the recogniser has rules, and takes its words from here. The content
 * script does not carry them; the background hands them over (docs/decisions/0008). Patterns are sources of regular
 * expressions that ignore case (flags `iu`).
 */
export type Vocabulary = {
  readonly labels: Readonly<Record<Meaning, string>>;
  readonly spellings: string;
  readonly screenWords: string;
  readonly namesToo: string;
  readonly surnames: string;
  readonly headings: readonly (readonly [Whose, string])[];
  readonly notOwn: string;
  readonly own: string;
  readonly plain: string;
  readonly doubt: string;
  readonly blank: string;
  readonly hint: string;
  readonly several: string;
  readonly status: string;
  readonly practice: string;
};

export const VOCABULARY: Vocabulary = {
  labels: inBoth(LABELS, WELSH_LABELS),
  spellings: SPELLINGS,
  screenWords: SCREEN_WORDS,
  namesToo: `${NAMES_TOO} ${WELSH_NAMES_TOO}`,
  surnames: SURNAMES,
  headings: [...WELSH_HEADINGS, ...HEADINGS].map(([whose, { source }]) => [whose, source] as const),
  notOwn: NOT_OWN.source,
  own: OWN.source,
  plain: PLAIN.source,
  doubt: DOUBT.source,
  hint: HINT.source,
  several: SEVERAL.source,
  status: STATUS.source,
  practice: PRACTICE.source,
  blank: BLANK.source.replace('(?:', `(?:${WELSH_BLANK.source}|`),
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
