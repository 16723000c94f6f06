import { FIELDS, type Field } from '../../../utils/client/fields';
import type { Reading, Verdict } from '../../../utils/recognition/reading';
import type { Expectation, Foreign, Subject } from '../state';
import { fold, foldPhone, rightOf, wordsOf } from './fold';

export type PageOutcome = 'correct' | 'correct abstention' | 'needless abstention' | 'wrong field' | 'wrong client';

/** How one field of one page came out. `extra`: right, though a reader did not have to know it. */
export type FieldOutcome = {
  readonly field: Field;
  readonly came: 'right' | 'extra' | 'wrong' | 'foreign' | 'missed';
  readonly given?: string;
  readonly wanted?: readonly string[];
};

export type Judgement = {
  readonly outcome: PageOutcome;
  readonly given: Verdict;
  readonly fields: readonly FieldOutcome[];
};

export function judge(reading: Reading, expected: Expectation): Judgement {
  const allowed = expected.verdicts.includes(reading.verdict);
  const alone = expected.verdicts.every((verdict) => verdict === 'one');
  const [first] = expected.subjects;
  if (reading.verdict !== 'one') {
    const missed =
      alone && first
        ? first.required.map((field) => ({ field, came: 'missed' as const, wanted: rightFor(first, field) }))
        : [];
    return { outcome: alone ? 'needless abstention' : 'correct abstention', given: reading.verdict, fields: missed };
  }
  const values = FIELDS.flatMap((field) => {
    const value = reading.fields[field]?.value;
    return value === undefined ? [] : [{ field, value }];
  });
  if (!allowed || !first) {
    return {
      outcome: 'wrong client',
      given: 'one',
      fields: values.map(({ field, value }) => ({ field, came: 'foreign', given: value })),
    };
  }
  // The subject that fits best, so that a page on which either may be given is not held to the first.
  const tries = expected.subjects.map((subject) => against(subject, values, expected.others, alone));
  const worst = (fields: readonly FieldOutcome[]) =>
    fields.filter(({ came }) => came === 'foreign').length * 100 + fields.filter(({ came }) => came === 'wrong').length;
  const fields = tries.toSorted((a, b) => worst(a) - worst(b))[0] ?? [];
  const came = new Set(fields.map((it) => it.came));
  return {
    outcome: came.has('foreign') ? 'wrong client' : came.has('wrong') ? 'wrong field' : 'correct',
    given: 'one',
    fields,
  };
}

type Given = { readonly field: Field; readonly value: string };

function against(
  subject: Subject,
  values: readonly Given[],
  others: readonly Foreign[],
  alone: boolean,
): FieldOutcome[] {
  const out: FieldOutcome[] = values.map(({ field, value }) => {
    const wanted = rightFor(subject, field);
    const right = wanted.some((one) => fold(field, one) === fold(field, value)) && !subject.withheld?.includes(field);
    if (right) return { field, came: subject.required.includes(field) ? 'right' : 'extra', given: value };
    return { field, came: isForeign(field, value, subject, others) ? 'foreign' : 'wrong', given: value, wanted };
  });
  if (!alone) return out;
  const seen = new Set(values.map(({ field }) => field));
  const missed = subject.required.filter((field) => !seen.has(field));
  return [...out, ...missed.map((field) => ({ field, came: 'missed' as const, wanted: rightFor(subject, field) }))];
}

function rightFor(subject: Subject, field: Field): readonly string[] {
  return [...rightOf(subject.person)[field], ...(subject.alsoRight?.[field] ?? [])];
}

/** Words that many addresses and practices share, and so point at nobody. */
const COMMON = new Set(
  'STREET ROAD LANE ROW HOUSE FLAT COURT CLOSE WAY SURGERY MEDICAL CENTRE PRACTICE HEALTH GROUP FAMILY THE OLD UPPER END AND PARTNERS DRIVE YARD AVENUE TERRACE UNIT ROOM'.split(
    ' ',
  ),
);

/** Fields that name somebody who works with the client: mixing these up is wrong, but not another client's. */
const ROLES = new Set<Field>(['gpName', 'practiceName', 'practiceCode', 'keyworker']);

/** Fields of which a part says nothing: half of a postcode is many people's. */
const NUMBERS = new Set<Field>(['nhsNumber', 'localId', 'ndtmsRef', 'postcode', 'practiceCode']);

/** Whether a value that is not the client's is, or holds words of, somebody else's on the page. */
function isForeign(field: Field, value: string, subject: Subject, others: readonly Foreign[]): boolean {
  const theirs = others.flat();
  if (field === 'phone') return theirs.some((one) => /\d{6}/.test(one) && foldPhone(one) === foldPhone(value));
  if (field === 'dateOfBirth' || field === 'email')
    return theirs.some((one) => one.toLowerCase() === value.toLowerCase());
  if (NUMBERS.has(field)) return theirs.some((one) => fold(field, one) === fold(field, value));
  if (field === 'sex' || field === 'title' || field === 'allergies') return false;
  const { gp, keyworker } = subject.person;
  const team = ROLES.has(field) ? [gp.name, gp.practice, gp.code, keyworker] : [];
  const own = new Set([...rightFor(subject, field), ...team].flatMap(wordsOf));
  const strange = wordsOf(value).filter((word) => !own.has(word) && !COMMON.has(word) && word.length > 1);
  const solid = (text: string) => wordsOf(text).join('');
  const known = new Set(theirs.flatMap((one) => [...wordsOf(one), solid(one)]));
  return strange.some((word) => known.has(word)) || known.has(solid(value));
}
