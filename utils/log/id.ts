import { monotonicFactory } from 'ulid';

const DAY = 86_400_000;
const next = monotonicFactory();

/**
 * A new identifier: a ULID whose time part is cut to the day (UTC), because identifiers lie unencrypted on disk and the
 * minute somebody worked on a client is nobody's business. Within one running process they ascend.
 */
export function newId(now: Date): string {
  return next(Math.floor(now.getTime() / DAY) * DAY);
}
