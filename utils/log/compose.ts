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
 * @param options.happenedOn the day it was so in the world, if not now: another day counts from noon UTC
 * @param options.after the last that is known to have happened: of that same day, it came before. A receipt of yesterday that is
 *   written down today is not put before the sending of yesterday afternoon
 * @param options.corrects the entry this one takes the place of. It counts from the same moment, unless a day is given: a letter's
 *   route corrected after a chase must not undo the chase
 * @param options.id where it was drawn before, so that the same may be asked for twice and is written once
 * @throws a zod error where the happening does not fit its schema
 */
export function composeEntry(
  pen: Pen,
  happening: Happening,
  now: Date,
  options: {
    happenedOn?: IsoDate;
    after?: string | null;
    supersedes?: string;
    id?: string;
    corrects?: Pick<Entry, 'id' | 'happenedAt'>;
  } = {},
): Entry {
  const { happenedOn, after, corrects } = options;
  const supersedes = corrects?.id ?? options.supersedes;
  const moment = corrects?.happenedAt ?? now.toISOString();
  return Entry.parse({
    id: options.id ?? newId(now),
    client: pen.client,
    ...(pen.referral && { referral: pen.referral }),
    happenedAt: happenedOn && happenedOn !== dateOf(new Date(moment)) ? momentOn(happenedOn, after ?? null) : moment,
    recordedAt: now.toISOString(),
    author: pen.author,
    device: pen.device,
    ...(supersedes && { supersedes }),
    happening,
  } satisfies Entry);
}

/** Noon of a day, or the moment of what came before it on that day: what is written down later then counts later. */
function momentOn(day: IsoDate, after: string | null): string {
  const noon = `${day}T12:00:00.000Z`;
  return after !== null && after > noon && dateOf(new Date(after)) === day ? after : noon;
}
