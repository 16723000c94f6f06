import { isHeldOut } from './held-out/registry';
import type { Judged } from './run';
import { count, newTally, type Tally } from './score/tally';

/** All that a run found, development and held-out apart, races apart from pages. */
export type Score = {
  readonly development: Tally;
  readonly heldOut: Tally;
  readonly races: Tally;
  /** Race states in which only the title or the address is of the other client. */
  readonly hintedRaces: Tally;
  /** Race states in which two clients are mixed and nothing on the page gives it away. */
  readonly blindRaces: Tally;
  readonly byFamily: Map<string, Tally>;
  /** Development families only. */
  readonly byAdversary: Map<string, Tally>;
};

export const newScore = (): Score => ({
  development: newTally(),
  heldOut: newTally(),
  races: newTally(),
  blindRaces: newTally(),
  hintedRaces: newTally(),
  byFamily: new Map(),
  byAdversary: new Map(),
});

export function add(score: Score, { state, judgement }: Judged): void {
  const held = isHeldOut(state.family);
  const into = (tally: Tally) => count(tally, state, judgement);
  if (state.race) return into({ telling: score.races, hinted: score.hintedRaces, blind: score.blindRaces }[state.race]);
  into(held ? score.heldOut : score.development);
  into(within(score.byFamily, state.family));
  if (!held) into(within(score.byAdversary, state.adversary));
}

function within(map: Map<string, Tally>, key: string): Tally {
  const tally = map.get(key) ?? newTally();
  map.set(key, tally);
  return tally;
}
