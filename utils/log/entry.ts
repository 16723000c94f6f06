import * as z from 'zod/mini';
import { Happening } from './happening';
import { Line, Moment, Ulid } from './primitives';

export * from './choices';
export { Happening } from './happening';
export type { HappeningKind } from './happening';
export { IdentitySchema, IsoDay, Moment, Ulid } from './primitives';

/**
 * One line of the log. Immutable: a correction is a new entry whose `supersedes` names the old one; both are kept.
 * `happenedAt` is when it was so in the world, `recordedAt` when it was written down.
 */
export const Entry = z.object({
  id: Ulid,
  client: Ulid,
  referral: z.optional(Ulid),
  happenedAt: Moment,
  recordedAt: Moment,
  author: z.object({ id: Ulid, name: Line }),
  device: Ulid,
  supersedes: z.optional(Ulid),
  happening: Happening,
});
export type Entry = z.infer<typeof Entry>;
