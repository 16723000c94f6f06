import type { TeachSeen } from '../../utils/messages/teach';
import type { Place } from './lessons';
import type { Taught } from './teachings';

type Places = readonly [Place, ...Place[]];

/**
 * The document of a lesson among those of a tab. A frame that was made anew has another number: one alone of the lesson's site is
 * taken for it.
 */
export function placeOf(places: readonly Place[], origin: string, frame: number): Place | null {
  const same = places.filter(({ state, frame: one }) => state.origin === origin && (one === 0) === (frame === 0));
  return same.find((place) => place.frame === frame) ?? (same.length === 1 ? (same[0] ?? null) : null);
}

export function lessonPlace({ progress: { request, frame } }: Taught, places: readonly Place[]): Place | null {
  return placeOf(places, request.origins[0] ?? '', frame);
}

/** What is taught, else the page itself. */
export function taughtIn(taught: Taught | null, places: Places): Place {
  return (taught && lessonPlace(taught, places)) ?? places[0];
}

/** What was picked in any of the documents. Where something of another is taught already, it is only said where it was. */
export function seenIn(taught: Taught | null, places: readonly Place[]): TeachSeen {
  const own = places.length > 0 ? taughtIn(taught, places as Places) : null;
  const at = places.find(({ state }) => state.proposal ?? state.closed !== null) ?? own;
  if (!at) throw new Error('a page is always there');
  const { proposal, closed, path, origin } = at.state;
  const request = taught?.progress.request;
  const isBound = request !== undefined && request.picks.length + request.excludes.length > 0;
  const isElsewhere = proposal !== null && isBound && at.frame !== own?.frame;
  return {
    picking: places.some(({ state }) => state.picking),
    proposal: isElsewhere ? null : proposal,
    closed,
    elsewhere: isElsewhere ? origin : null,
    path,
    origin,
    frame: at.frame,
  };
}
