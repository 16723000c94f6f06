import * as z from 'zod/mini';
import { IsoDay, Moment, OUTCOMES, ROUTES, SUPPORTS, Ulid } from './entry';
import { REFERRAL_STATES } from './moves';
import { warningSchema } from './warning';

/** One referral as the log tells it: a fold of its entries (`./referral.ts`), kept beside the log for speed. */
export const referralSchema = z.object({
  id: Ulid,
  client: Ulid,
  title: z.string(),
  destination: z.string(),
  /** Of the practice it went to; absent where it went elsewhere, or to nobody in the list. */
  practiceCode: z.optional(z.string()),
  state: z.enum(REFERRAL_STATES),
  /** Letter template of the last export; null where the referral was logged without a letter. */
  template: z.nullable(z.string()),
  exportedAt: z.nullable(Moment),
  sentOn: z.nullable(IsoDay),
  route: z.nullable(z.enum(ROUTES)),
  /** Whom it was addressed to, in words; null where that was not said. */
  to: z.nullable(z.string()),
  supports: z.readonly(z.array(z.enum(SUPPORTS))),
  receiptConfirmedAt: z.nullable(Moment),
  /** Null until sent. */
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
