/** Messages about the directory of practices: public data, answered while locked as well. */
import * as z from 'zod/mini';
import { practiceSchema } from '../directory/practice';
import { IdentitySchema, IsoDay, Moment } from '../log/entry';
import { Line, Nothing, question } from './envelope';

/** The practice list in use. */
export const ListInUse = z.object({
  fileName: Line,
  layout: Line,
  asOf: IsoDay,
  importedAt: Moment,
  count: z.number(),
  activeGpPractices: z.number(),
});
export type ListInUse = z.infer<typeof ListInUse>;

/** `one`, `candidates` to choose from, or `none`; `sentence` says why. `chosen`: a person chose it for this client before. */
export const PracticeMatchAnswer = z.object({
  match: z.enum(['one', 'candidates', 'none']),
  practices: z.array(practiceSchema),
  sentence: Line,
  chosen: z.boolean(),
  list: z.nullable(ListInUse),
});
export type PracticeMatchAnswer = z.infer<typeof PracticeMatchAnswer>;

export const DIRECTORY_QUESTIONS_OF_VIEW = {
  'practice/match': question(
    z.object({
      identity: z.nullable(IdentitySchema),
      practiceCode: z.optional(Line),
      practiceName: z.optional(Line),
      gpName: z.optional(Line),
      /** The client's own: it orders candidates and decides nothing. */
      nearPostcode: z.optional(Line),
    }),
    PracticeMatchAnswer,
  ),
  'directory/state': question(Nothing, z.object({ list: z.nullable(ListInUse) })),
  'directory/search': question(
    z.object({ query: Line, limit: z.number() }),
    z.object({ results: z.array(practiceSchema), list: z.nullable(ListInUse) }),
  ),
  'directory/page': question(
    z.object({ after: z.nullable(Line), limit: z.number() }),
    z.object({ practices: z.array(practiceSchema) }),
  ),
  'directory/begin': question(Nothing, z.object({ generation: Line })),
  'directory/stage': question(z.object({ generation: Line, practices: z.array(practiceSchema) }), Nothing),
  'directory/commit': question(z.object({ generation: Line, list: ListInUse }), Nothing),
  'directory/cancel': question(z.object({ generation: Line }), Nothing),
} as const;
