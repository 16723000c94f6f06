import type { Adversary } from '../adversary';
import * as blanks from './blanks';
import * as conflicts from './conflicts';
import * as dates from './dates';
import * as formerly from './formerly';
import * as hidden from './hidden';
import * as notes from './notes';
import * as numbers from './numbers';
import * as overlays from './overlays';
import * as relatives from './relatives';
import * as several from './several';
import * as team from './team';
import * as tricks from './tricks';

const MODULES: readonly object[] = [
  team,
  relatives,
  several,
  hidden,
  overlays,
  conflicts,
  tricks,
  notes,
  numbers,
  dates,
  blanks,
  formerly,
];

/** Every way a page may be made to mislead, the page with nothing done to it first. */
export const ADVERSARIES: readonly Adversary[] = MODULES.flatMap((module): unknown[] =>
  Object.values(module).flat(),
).filter((it): it is Adversary => typeof it === 'object' && it !== null && 'play' in it);
