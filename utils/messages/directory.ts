/** Messages about the directory of practices: public data, answered while locked as well. */
import * as z from 'zod/mini';
import { PRACTICE_KINDS, practiceSchema } from '../directory/practice';
import { practiceNoteSchema } from '../directory/practice-note';
import { setListSchema } from '../directory/set-list';
import { IdentitySchema, IsoDay, Moment } from '../log/entry';
import { Base64 } from './bytes';
import { Line, Nothing, question } from './envelope';

/** What is known of the lists in use, all of them together: as old as the oldest. */
export const ListInUse = z.object({
  fileName: Line,
  layout: Line,
  asOf: IsoDay,
  importedAt: Moment,
  count: z.number(),
  activeGpPractices: z.number(),
});
export type ListInUse = z.infer<typeof ListInUse>;

/** One of the lists in use. A newer one of the same `id` takes its place. */
export const OneList = z.extend(ListInUse, {
  id: Line.check(z.minLength(1)),
  title: Line.check(z.minLength(1)),
  kinds: z.array(z.enum(PRACTICE_KINDS)),
  /** Where it was read from; absent where it was a file. */
  address: z.optional(Line),
  /** Set by the organisation. */
  set: z.optional(z.boolean()),
});
export type OneList = z.infer<typeof OneList>;

/** How a list stands that the organisation sets. `allowed`: the browser may read its address. */
export const ListedSetList = z.extend(setListSchema, { allowed: z.boolean() });
export type ListedSetList = z.infer<typeof ListedSetList>;

/** A file of a list, from wherever it is: it goes the way of one that was chosen by hand. `day`: the day it speaks of. */
export const FetchedList = z.object({ bytes: Base64, fileName: Line, day: IsoDay });

/** What a colleague noted of a practice. `locked`: there may be one, but it cannot be read now. */
export const NoteAnswer = z.object({ note: z.nullable(practiceNoteSchema), locked: z.boolean() });
export type NoteAnswer = z.infer<typeof NoteAnswer>;
const NoteFieldsSchema = z.pick(practiceNoteSchema, { bypassPhone: true, secureEmail: true, text: true });

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
  'directory/state': question(Nothing, z.object({ list: z.nullable(ListInUse), lists: z.array(OneList) })),
  'directory/search': question(
    z.object({ query: Line, limit: z.number() }),
    z.object({ results: z.array(practiceSchema), list: z.nullable(ListInUse) }),
  ),
  'directory/page': question(
    /** `only`: the id of one list, everything in it; without, each code once. */
    z.object({ after: z.nullable(Line), limit: z.number(), only: z.optional(Line) }),
    z.object({ practices: z.array(practiceSchema) }),
  ),
  'directory/begin': question(Nothing, z.object({ generation: Line })),
  'directory/stage': question(z.object({ generation: Line, practices: z.array(practiceSchema) }), Nothing),
  'directory/commit': question(z.object({ generation: Line, list: OneList }), Nothing),
  'directory/cancel': question(z.object({ generation: Line }), Nothing),
  /** Reads the file of a list from an address. Nothing is kept of it. */
  'lists/fetch': question(z.object({ address: Line }), FetchedList),
  /** The permission for an address is needed no more, unless a list was taken from there. */
  'lists/leave-address': question(z.object({ address: Line }), Nothing),
  /** What the organisation sets, whether or not it is in use. */
  'lists/set': question(Nothing, z.object({ set: z.array(ListedSetList) })),
  /** Reads what is set at an address again, now. */
  'lists/read-set': question(z.object({ key: Line }), Nothing),
  /** The file of what is held, because much of the list before is not in it. */
  'lists/held': question(z.object({ key: Line }), FetchedList),
  'lists/keep-old': question(z.object({ key: Line }), Nothing),
  /** Takes a list out of use. */
  'directory/remove': question(z.object({ id: Line }), Nothing),
  'directory/note': question(z.object({ code: Line }), NoteAnswer),
  /** `was`: when the note it was written over had been saved; null where there was none. All empty takes it away. */
  'directory/save-note': question(z.object({ code: Line, fields: NoteFieldsSchema, was: z.nullable(Line) }), Nothing),
} as const;
