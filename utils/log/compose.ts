import type { IsoDate } from '../client/date';
import { dateOf } from '../client/date';
import { Entry } from './entry';
import type { Happening } from './entry';
import { newId } from './id';

/** Who writes, on which machine, for whom. Ids are ULIDs. */
export type Pen = {
  readonly author: { readonly id: string; readonly name: string };
  readonly device: string;
  readonly client: string;
  readonly referral?: string;
};

/**
 * A new entry, checked against its schema.
 * @param options.happenedOn the day it was so in the world, if not now: a past day counts from noon UTC
 * @param options.supersedes the id of the entry this one corrects
 * @throws a zod error where the happening does not fit its schema
 */
export function composeEntry(
  pen: Pen,
  happening: Happening,
  now: Date,
  options: { happenedOn?: IsoDate; supersedes?: string } = {},
): Entry {
  const { happenedOn, supersedes } = options;
  return Entry.parse({
    id: newId(now),
    client: pen.client,
    ...(pen.referral && { referral: pen.referral }),
    happenedAt: happenedOn && happenedOn !== dateOf(now) ? `${happenedOn}T12:00:00.000Z` : now.toISOString(),
    recordedAt: now.toISOString(),
    author: pen.author,
    device: pen.device,
    ...(supersedes && { supersedes }),
    happening,
  } satisfies Entry);
}
