import * as z from 'zod/mini';
import { FIELDS } from '../client/fields';
import { practiceSchema } from '../directory/practice';
import { IdentitySchema, IsoDay, Moment, Ulid } from './entry';

/**
 * A letter being written. It is bound to its client: `identity` is who was on screen when it was begun, and must compare as
 * the same before anything of it leaves. `record` and `practice` are what the letter was filled from, kept so that it does
 * not change under the writer.
 */
export const draftSchema = z.object({
  id: Ulid,
  /** Absent until something of this client has been saved. */
  client: z.optional(Ulid),
  identity: IdentitySchema,
  /** The name shown for the client in lists of drafts. */
  clientName: z.string(),
  template: z.string(),
  version: z.string(),
  title: z.string(),
  /** What a client carries: others may see it, so that it leaves without who it is about on top, and large. */
  forClient: z.optional(z.boolean()),
  record: z.partialRecord(z.enum(FIELDS), z.string()),
  practice: z.optional(practiceSchema),
  /** Answers to the template's own form, by the form's field name. */
  details: z.record(z.string(), z.json()),
  /** Of the answers taken over from earlier letters and not changed since: the day of the letter each is from. */
  remembered: z.optional(z.record(z.string(), IsoDay)),
  /** Whom it goes to; absent until chosen. */
  recipient: z.optional(
    z.object({ name: z.optional(z.string()), organisation: z.optional(z.string()), address: z.optional(z.string()) }),
  ),
  /** Terms of the tone guard that may stay in this letter, as its list names them. */
  keptTerms: z.optional(z.array(z.string().check(z.maxLength(100))).check(z.maxLength(500))),
  /** Sensitive details switched on for this letter, by kind. */
  switches: z.record(z.string(), z.boolean()),
  html: z.string().check(z.maxLength(500_000)),
  /** The referral it is about: of a need it was begun for, or the one it became when it was first exported. */
  referral: z.optional(Ulid),
  /**
   * What it does for a referral it was begun for: asks for what was needed, asks again, or stands beside it, as a challenge of its
   * end or a paper for its appointment.
   */
  continues: z.optional(z.enum(['need', 'again', 'challenge', 'appointment'])),
  /** The field of care it asks, as the letter's own front matter says. */
  specialty: z.optional(z.string()),
  startedAt: Moment,
  updatedAt: Moment,
});
export type Draft = z.infer<typeof draftSchema>;

/** Whether a letter is about a referral and is not one itself. */
export function isBeside({ continues }: Pick<Draft, 'continues'>): boolean {
  return continues === 'challenge' || continues === 'appointment';
}

export type DraftSummary = Pick<Draft, 'id' | 'client' | 'clientName' | 'template' | 'title' | 'updatedAt'>;

/**
 * Where a letter goes: in words the organisation, else the person, else the client's practice (empty until one is known), and the
 * practice's code where it goes to that practice.
 */
export function destinationOf({ recipient, practice }: Draft): { destination: string; practiceCode?: string } {
  const destination = recipient?.organisation ?? recipient?.name ?? practice?.name ?? '';
  return { destination, ...(practice && destination === practice.name && { practiceCode: practice.code }) };
}
