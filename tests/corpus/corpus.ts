import { type Adversary, stateOf } from './adversary';
import { ADVERSARIES } from './adversaries/registry';
import type { Family } from './family';
import { DEVELOPMENT } from './families/registry';
import { HELD_OUT, isHeldOut } from './held-out/registry';
import { racesOf } from './races/race';
import type { State } from './state';

export { ADVERSARIES, DEVELOPMENT, HELD_OUT, isHeldOut };
export { run } from './run';
export { add, newScore } from './corpus-score';

export type Choice = {
  readonly seed: string;
  readonly clients: number;
  readonly families?: readonly string[];
  readonly adversaries?: readonly string[];
  /** Times each change from client to client; left out where adversaries are named. */
  readonly races?: number;
};

/** Every family with every adversary, each with so many clients; then the race states. */
export function* everyState(choice: Choice): Generator<State> {
  yield* statesOf(choice);
  const { seed, families, adversaries, races = 0 } = choice;
  const chosen = [...DEVELOPMENT, ...HELD_OUT].filter(({ name }) => !families || families.includes(name));
  for (let i = 0; i < (adversaries ? 0 : races); i++) yield* racesOf(chosen, `${seed}-${i}`);
}

export function* statesOf({ seed, clients, families, adversaries }: Choice): Generator<State> {
  const chosen = <T extends Family | Adversary>(all: readonly T[], names?: readonly string[]) =>
    all.filter(({ name }) => !names || names.includes(name));
  for (const family of chosen([...DEVELOPMENT, ...HELD_OUT], families)) {
    for (const adversary of chosen(ADVERSARIES, adversaries)) {
      for (let i = 0; i < clients; i++) yield stateOf(family, adversary, `${seed}-${i}`);
    }
  }
}
