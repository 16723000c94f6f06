import * as z from 'zod/mini';

const Ids = z.readonly(z.array(z.string()));

/**
 * What is odd about a log. Nothing odd is ever dropped: it is shown as it is, with one of these beside it. `entry`,
 * `target`, `by` and `entries` are entry ids.
 */
export const warningSchema = z.discriminatedUnion('kind', [
  /** A correction of an entry that is not here (it may still come from another device). */
  z.object({ kind: z.literal('corrects-missing'), entry: z.string(), target: z.string() }),
  /** Entries that correct each other in a ring; the last of them stands. */
  z.object({ kind: z.literal('corrects-each-other'), entries: Ids, kept: z.string() }),
  /** Two people corrected the same entry; both corrections stand, the later counts. */
  z.object({ kind: z.literal('corrected-twice'), target: z.string(), by: Ids }),
  /** A step that makes no sense where the referral stood, e.g. a receipt of something never sent. */
  z.object({ kind: z.literal('out-of-order'), entry: z.string(), state: z.string() }),
  /** One referral holds entries of more than one client id. */
  z.object({ kind: z.literal('two-clients'), clients: Ids }),
  /** Saved entries that could not be decrypted, so that this fold is made without them. */
  z.object({ kind: z.literal('unreadable'), count: z.number() }),
]);
export type LogWarning = Readonly<z.infer<typeof warningSchema>>;
