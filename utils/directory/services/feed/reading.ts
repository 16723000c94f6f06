import * as z from 'zod/mini';
import { MOST_REFUSED, refusedItemSchema } from '../source';
import type { RefusedItem } from '../source';

/**
 * How far the reading of a source has come: all that is needed to go on with it after the browser was closed. What was read so
 * far lies staged under its generation.
 *
 * `list`: walking the pages; `details`: asking for what the list leaves out; `trying`: finding out whether it can be asked for
 * changes alone; `whole`: everything is there.
 */
export const feedReadingSchema = z.object({
  source: z.string(),
  generation: z.string(),
  /** `file`: one file that a view or the background hands over, not asked for page by page. */
  mode: z.enum(['whole', 'changes', 'file']),
  phase: z.enum(['list', 'details', 'trying', 'whole']),
  /** Of `changes`: after which moment, as the feed wrote it. */
  since: z.nullable(z.string()),
  /** The page to ask for next. */
  page: z.number(),
  /** What each page read held, in short: a page that comes again is a loop. */
  seen: z.array(z.string()),
  /** What the feed says of how many there are. */
  claimed: z.nullable(z.number()),
  claimedPages: z.nullable(z.number()),
  /** Services staged, and items that name one for a second time. */
  listed: z.number(),
  repeated: z.number(),
  /** Details still to be asked for, and those that could not be had. */
  toDo: z.number(),
  withoutDetails: z.number(),
  refusedCount: z.number(),
  refused: z.array(refusedItemSchema),
  newest: z.nullable(z.string()),
  knowsChanges: z.nullable(z.boolean()),
  /** How often in a row the same request has failed. */
  tries: z.number(),
  /** Details in a row that could not be had. */
  missed: z.number(),
  /** Milliseconds since 1970 before which nothing may be asked. */
  notBefore: z.number(),
  startedAt: z.string(),
  /** Milliseconds since 1970. */
  touchedAt: z.number(),
  /** `held`: whole, and so much smaller than before that a person has to say that it is right. */
  state: z.enum(['going', 'failed', 'held']),
  /** Of a failed one: the code of its sentence. */
  failure: z.nullable(z.string()),
});
export type FeedReading = z.infer<typeof feedReadingSchema>;

type Start = Pick<FeedReading, 'source' | 'generation' | 'mode'> &
  Partial<Pick<FeedReading, 'since' | 'knowsChanges' | 'newest'>> & { readonly at: Date };

/** A reading that has not asked anything yet. */
export function startReading({ at, ...start }: Start): FeedReading {
  return {
    since: null,
    knowsChanges: null,
    newest: null,
    ...start,
    phase: 'list',
    page: 1,
    seen: [],
    claimed: null,
    claimedPages: null,
    listed: 0,
    repeated: 0,
    toDo: 0,
    withoutDetails: 0,
    refusedCount: 0,
    refused: [],
    tries: 0,
    missed: 0,
    notBefore: 0,
    startedAt: at.toISOString(),
    touchedAt: at.getTime(),
    state: 'going',
    failure: null,
  };
}

/** A reading with more refused items: all are counted, so many kept to be shown. */
export function withRefused(reading: FeedReading, refused: readonly RefusedItem[]): FeedReading {
  return {
    ...reading,
    refusedCount: reading.refusedCount + refused.length,
    refused: [...reading.refused, ...refused].slice(0, MOST_REFUSED),
  };
}
