import * as z from 'zod/mini';
import { isIsoDate } from '../client/date';

/**
 * Identifiers are ULIDs: 26 characters of Crockford base 32, sortable by the day they were made on (`./id.ts`). They lie
 * unencrypted on disk as keys, so they must hold nothing but that day and randomness.
 */
export const Ulid = z.string().check(z.regex(/^[0-9A-HJKMNP-TV-Z]{26}$/));
export const IsoDay = z.string().check(z.refine(isIsoDate, { error: 'not a date' }));
/** A moment: ISO 8601 in UTC with milliseconds, as `Date.prototype.toISOString` writes it, so that text order is time order. */
export const Moment = z.iso.datetime({ precision: 3 });
/** Words somebody wrote, of a sensible length. */
export const Line = z.string().check(z.maxLength(2_000));

export const IdentitySchema = z.object({
  nhsNumber: z.optional(z.string()),
  local: z.optional(z.object({ origin: z.string(), id: z.string() })),
  dateOfBirth: z.optional(IsoDay),
  familyName: z.optional(z.string()),
  givenName: z.optional(z.string()),
  postcode: z.optional(z.string()),
});
