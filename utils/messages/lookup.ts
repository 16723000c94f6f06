/** Messages of the look-up, over practices and services alike: public data, answered while locked as well. */
import * as z from 'zod/mini';
import { practiceSchema } from '../directory/practice';
import { serviceSchema } from '../directory/services/service';
import { IsoDay, Moment } from '../log/entry';
import { Line, Nothing, question } from './envelope';

/** The table of postcode districts in use. */
export const OutcodesInUse = z.object({ fileName: Line, layout: Line, importedAt: Moment, count: z.number() });
export type OutcodesInUse = z.infer<typeof OutcodesInUse>;

/** Whether it is open at the moment of the answer, and how that is said: "Open until 5pm". */
export const OpenNow = z.object({ open: z.boolean(), words: Line });
export type OpenNow = z.infer<typeof OpenNow>;

export const LookUpResult = z.object({
  listed: z.discriminatedUnion('of', [
    z.object({ of: z.literal('practice'), practice: practiceSchema }),
    z.object({ of: z.literal('service'), service: serviceSchema }),
  ]),
  /** Where something near was asked for. */
  nearness: z.nullable(z.object({ miles: z.nullable(z.number()), same: z.nullable(z.enum(['district', 'area'])) })),
  /** Null where it is not known. */
  openNow: z.nullable(OpenNow),
  /** What staff wrote about it. */
  note: z.optional(z.string()),
});
export type LookUpResult = z.infer<typeof LookUpResult>;

export const LookUpState = z.object({
  practices: z.nullable(z.object({ count: z.number(), asOf: IsoDay })),
  /** Null until they have been read. */
  services: z.nullable(z.number()),
  outcodes: z.nullable(OutcodesInUse),
});
export type LookUpState = z.infer<typeof LookUpState>;

export const LOOKUP_QUESTIONS_OF_VIEW = {
  'lookup/state': question(Nothing, LookUpState),
  'lookup/search': question(
    z.object({
      query: Line,
      limit: z.number(),
      /** A postcode to be near to; a client's own is for this answer alone, and kept nowhere. */
      near: z.optional(Line),
    }),
    // `whole`: every list was searched to its end. Else the topic `directory` is told when more can be found.
    z.object({ results: z.array(LookUpResult), whole: z.boolean() }),
  ),
  'lookup/one': question(z.object({ ref: Line }), z.object({ result: z.nullable(LookUpResult) })),
  /** What was typed in the address bar, for the look-up that it opened: given once. */
  'lookup/asked': question(Nothing, z.object({ query: Line })),
  'outcodes/replace': question(
    z.object({
      rows: z.array(z.object({ outcode: Line, lat: z.number(), lng: z.number() })),
      table: OutcodesInUse,
    }),
    Nothing,
  ),
  'outcodes/remove': question(Nothing, Nothing),
} as const;
