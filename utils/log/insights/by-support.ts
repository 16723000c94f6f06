import { SUPPORTS } from '../entry';
import { attended, knownOf, tallyOf } from './attended';
import type { Tally } from './attended';
import type { Insights } from './insights-schema';
import { isSmall } from './small-numbers';
import { seenOf } from './visits';
import type { Visit } from './visits';

/** Below so many appointments in either group, a difference may be chance. */
const SMALL_GROUP = 20;
/** Two groups differ where more than a quarter of one would have to go elsewhere to go where the other went. */
const DIFFERENT = 0.25;

/** Attendance with each support and without it. Only supports that some appointment had. */
export function bySupport(visits: readonly Visit[]): Insights['bySupport'] {
  const known = visits.filter(({ attendance }) => /^(?:seen|missed)$/.test(seenOf(attendance) ?? ''));
  return SUPPORTS.flatMap((support) => {
    const [having, lacking] = [
      known.filter(({ supports }) => supports.includes(support)),
      known.filter(({ supports }) => !supports.includes(support)),
    ];
    if (having.length === 0) return [];
    const [yes, no] = [tallyOf(having), tallyOf(lacking)];
    // All appointments are in one group or the other, and all together are told: what hides in one is worked out from the other.
    const hidden = [yes, no].some(isTelling);
    const told = (tally: Tally) => {
      const group = attended(tally, hidden);
      return isTelling(yes) && isSmall(knownOf(yes)) ? { ...group, known: 'few' as const } : group;
    };
    return [
      {
        support,
        with: told(yes),
        without: told(no),
        small: Math.min(having.length, lacking.length) < SMALL_GROUP,
        differ: distance(having, lacking) > DIFFERENT,
      },
    ];
  });
}

function isTelling(tally: Tally): boolean {
  return isSmall(tally.seen) || isSmall(tally.missed) || isSmall(knownOf(tally));
}

/** The share of one group that would have to go to other services to go where the other went: total variation distance, 0 to 1. */
function distance(a: readonly Visit[], b: readonly Visit[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const places = new Set([...a, ...b].map(({ destination }) => destination));
  const share = (group: readonly Visit[], place: string) =>
    group.filter(({ destination }) => destination === place).length / group.length;
  return [...places].reduce((total, place) => total + Math.abs(share(a, place) - share(b, place)), 0) / 2;
}
