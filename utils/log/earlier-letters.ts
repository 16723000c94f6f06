import { dateOf } from '../client/date';
import type { IsoDate } from '../client/date';
import type { Draft } from './draft';
import type { Entry } from './entry';
import { settle } from './supersede';

/** A letter of the log as it left: when, which, and what was answered for it. */
export type EarlierLetter = {
  readonly on: IsoDate;
  readonly template: string;
  readonly details: Draft['details'];
};

/** The letters that left, latest first. Those written down before answers were kept have none. */
export function earlierLetters(entries: readonly Entry[]): readonly EarlierLetter[] {
  const letters = settle(entries).standing.flatMap(({ happening, happenedAt }) =>
    happening.kind === 'letter-exported' && happening.details
      ? [{ on: dateOf(new Date(happenedAt)), template: happening.template, details: happening.details }]
      : [],
  );
  return letters.toReversed();
}
