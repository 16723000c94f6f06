import type { Adversary } from '../adversary';
import { hidden } from './hidden';
import * as relatives from './relatives';
import * as several from './several';
import * as team from './team';

const adversaries = (module: object): Adversary[] =>
  Object.values(module).filter((it): it is Adversary => typeof it === 'object' && it !== null && 'play' in it);

export const ADVERSARIES: readonly Adversary[] = [...[team, relatives, several].flatMap(adversaries), ...hidden];
