import * as z from 'zod/mini';
import { isIsoDate } from '../client/date';
import type { IsoDate } from '../client/date';

export const PRACTICE_STATUSES = ['active', 'inactive', 'dormant', 'proposed'] as const;
export const PRACTICE_KINDS = ['gp-practice', 'pharmacy', 'dentist', 'hospital', 'clinic', 'service', 'other'] as const;

const isoDate = z.string().check(z.refine((text: string) => isIsoDate(text), 'a calendar date, YYYY-MM-DD'));

/**
 * One row of an imported list. `code` (the ODS code, upper case) is the key: names repeat, and postcodes and phones are
 * shared. A list without codes has them made up, and the numbers of some are made unlike those of others: `shownCode` says
 * what a person may be shown. `name` and `addressLines` are in readable case, `officialName` is the name as the list wrote it where that
 * differs. `postcode` is upper case with one space, `phone` as it is shown (`01632 960123`); either is empty where the
 * list has none or nothing that can be read as one.
 *
 * `status` is what the list says. A `closedOn` in the past beside `active` does occur in the real file and is kept as it
 * is: ask `closureOf` before trusting a practice to be open.
 */
export const practiceSchema = z.object({
  code: z.string().check(z.minLength(1)),
  name: z.string().check(z.minLength(1)),
  officialName: z.optional(z.string()),
  addressLines: z.array(z.string()),
  postcode: z.string(),
  phone: z.string(),
  /** Only some lists have one. */
  email: z.optional(z.string()),
  /** http or https. */
  website: z.optional(z.string()),
  status: z.enum(PRACTICE_STATUSES),
  kind: z.enum(PRACTICE_KINDS),
  openedOn: z.optional(isoDate),
  closedOn: z.optional(isoDate),
  /** Was in an earlier list and is not in the newest one: kept, and said. */
  noLongerListed: z.optional(z.boolean()),
  /** The list it is from, where it comes out of the store: several may lie side by side. */
  list: z.optional(z.string()),
});

export type Practice = z.infer<typeof practiceSchema>;
export type PracticeStatus = Practice['status'];
export type PracticeKind = Practice['kind'];

/** Why a practice may not be open, or null where nothing in the list speaks against it. */
export type Closure =
  | { readonly because: 'closed'; readonly on?: IsoDate }
  | { readonly because: 'closing'; readonly on: IsoDate }
  | { readonly because: 'dormant' }
  | { readonly because: 'proposed' }
  | { readonly because: 'no-longer-listed' };

/**
 * What speaks against ringing or writing to this practice on a day: the list says it is closed, dormant or not yet open,
 * its close date has come although the list still calls it active, it will close later, or the newest list no longer
 * holds it. `closing` is a warning; the others mean that the practice should not be used without asking.
 */
export function closureOf(practice: Practice, today: IsoDate): Closure | null {
  const { status, closedOn, noLongerListed } = practice;
  if (status === 'inactive') return { because: 'closed', ...(closedOn && { on: closedOn }) };
  if (closedOn && closedOn <= today) return { because: 'closed', on: closedOn };
  if (noLongerListed) return { because: 'no-longer-listed' };
  if (status === 'dormant') return { because: 'dormant' };
  if (status === 'proposed') return { because: 'proposed' };
  return closedOn ? { because: 'closing', on: closedOn } : null;
}
