import * as z from 'zod/mini';
import { BARRIERS, IsoDay, Moment, OUTCOMES, ROUTES, SUPPORTS, TELLINGS, Ulid } from '../entry';
import { REFERRAL_STATES } from './moves';
import { warningSchema } from '../warning';

/** The appointment that is awaited, or was the last one. */
export const bookingSchema = z.object({
  on: IsoDay,
  at: z.optional(z.string()),
  place: z.string(),
  told: z.enum(TELLINGS),
  remindOn: z.optional(IsoDay),
});
export type Booking = Readonly<z.infer<typeof bookingSchema>>;

/** One referral as the log tells it: a fold of its entries (`./referral.ts`), kept beside the log for speed. */
export const referralSchema = z.object({
  id: Ulid,
  client: Ulid,
  title: z.string(),
  destination: z.string(),
  /** Of the practice it went to; absent where it went elsewhere, or to nobody in the list. */
  practiceCode: z.optional(z.string()),
  specialty: z.nullable(z.string()),
  state: z.enum(REFERRAL_STATES),
  /** When it came there. */
  stateSince: Moment,
  /** What was written about the step that brought it there; '' where that was nothing. */
  stateNote: z.string(),
  /** It was missed or came back, and nothing was done about that since. */
  toAct: z.boolean(),
  /** Letter template of the last export; null where the referral was logged without a letter. */
  template: z.nullable(z.string()),
  exportedAt: z.nullable(Moment),
  /** The last time it was sent, and the first. */
  sentOn: z.nullable(IsoDay),
  firstSentOn: z.nullable(IsoDay),
  route: z.nullable(z.enum(ROUTES)),
  /** Whom it was addressed to, in words; null where that was not said. */
  to: z.nullable(z.string()),
  supports: z.readonly(z.array(z.enum(SUPPORTS))),
  barriers: z.readonly(z.array(z.enum(BARRIERS))),
  booking: z.nullable(bookingSchema),
  /** Of the appointment that is awaited. */
  remindedAt: z.nullable(Moment),
  /** Appointments the client did not attend or came too late to, and the day of the last. */
  missed: z.number(),
  missedOn: z.nullable(IsoDay),
  receiptConfirmedAt: z.nullable(Moment),
  /** The day to look at it again; null until sent. */
  chaseOn: z.nullable(IsoDay),
  chases: z.number(),
  lastChasedAt: z.nullable(Moment),
  outcome: z.nullable(z.enum(OUTCOMES)),
  outcomeNote: z.nullable(z.string()),
  closedAt: z.nullable(Moment),
  /** Ids of the entries that stand, in order. */
  history: z.readonly(z.array(Ulid)),
  warnings: z.readonly(z.array(warningSchema)),
});
export type Referral = Readonly<z.infer<typeof referralSchema>>;
