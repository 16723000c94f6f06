import { FIELDS, type Field } from '../../../utils/client/fields';
import type { State } from '../state';
import type { Judgement, PageOutcome } from './judge';

export type FieldCount = { right: number; extra: number; wrong: number; foreign: number; missed: number };

/** What many judgements come to. */
export type Tally = {
  pages: number;
  readonly outcomes: Record<PageOutcome, number>;
  /** Pages on which `one` was the only right answer. */
  asked: number;
  readonly fields: Record<Field, FieldCount>;
  /** `expected verdicts > given verdict`. */
  readonly verdicts: Map<string, number>;
};

export function newTally(): Tally {
  return {
    pages: 0,
    outcomes: { correct: 0, 'correct abstention': 0, 'needless abstention': 0, 'wrong field': 0, 'wrong client': 0 },
    asked: 0,
    fields: Object.fromEntries(
      FIELDS.map((field) => [field, { right: 0, extra: 0, wrong: 0, foreign: 0, missed: 0 }]),
    ) as Tally['fields'],
    verdicts: new Map(),
  };
}

export function count(tally: Tally, state: State, judgement: Judgement): void {
  const { verdicts } = state.expected;
  tally.pages += 1;
  tally.outcomes[judgement.outcome] += 1;
  if (verdicts.every((verdict) => verdict === 'one')) tally.asked += 1;
  const key = `${verdicts.join(' or ')} > ${judgement.given}`;
  tally.verdicts.set(key, (tally.verdicts.get(key) ?? 0) + 1);
  for (const { field, came } of judgement.fields) tally.fields[field][came] += 1;
}

/** Of what was given, how much is right. */
export const precisionOf = ({ right, extra, wrong, foreign }: FieldCount) => ({
  hits: right + extra,
  of: right + extra + wrong + foreign,
});
/** Of what a reader knows of pages that are clearly about one client, how much was given. */
export const recallOf = ({ right, wrong, foreign, missed }: FieldCount) => ({
  hits: right,
  of: right + wrong + foreign + missed,
});

export function allFields(tally: Tally): FieldCount {
  const sum: FieldCount = { right: 0, extra: 0, wrong: 0, foreign: 0, missed: 0 };
  for (const counts of Object.values(tally.fields))
    for (const key of Object.keys(sum) as (keyof FieldCount)[]) sum[key] += counts[key];
  return sum;
}

export const needless = ({ outcomes, asked }: Tally): number =>
  asked === 0 ? 0 : outcomes['needless abstention'] / asked;
