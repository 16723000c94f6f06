/**
 * Messages of putting a letter into the case system's own note field. The script that is put into the page for it answers what
 * `INSERTING` lists; it tells the background only that something changed (`insert/changed`), and a view then asks what.
 */
import * as z from 'zod/mini';
import { IdentitySchema, Ulid } from '../log/entry';
import { Line, Nothing, question } from './envelope';

/** A letter in full, or the line about it for the notes. */
const What = z.enum(['letter', 'note']);
export type What = z.infer<typeof What>;

/** A field of the case system that was picked. Its name stands on the page and may hold a client's: it is shown and never kept. */
export const PickedField = z.object({
  /** What it is called, or empty. */
  name: Line,
  /** `rich` keeps headings and lists, `plain` only lines, `line` is a single one. */
  takes: z.enum(['rich', 'plain', 'line']),
  /** How many characters stand in it. */
  holds: z.number(),
  /** How many more it takes; null where it sets no limit. */
  room: z.nullable(z.number()),
});
export type PickedField = z.infer<typeof PickedField>;

export const InsertState = z.object({ picking: z.boolean(), field: z.nullable(PickedField) });
export type InsertState = z.infer<typeof InsertState>;

/** How much of a text a field holds after it was put in. */
const Took = z.enum(['whole', 'part', 'nothing']);
export type Took = z.infer<typeof Took>;

/** What the page's own script read when the client was compared: the page has to say the same in the moment of writing. */
const Seen = z.object({ epoch: z.number(), print: z.string() });
export type Seen = z.infer<typeof Seen>;

const Text = z.string().check(z.maxLength(500_000));

/** What may be asked of the script in the page. */
export const INSERTING = {
  /** Starts pointing at a field, anew where one was picked; ends with a pick, with Escape, or with `end`. */
  pick: question(z.object({ what: What }), InsertState),
  state: question(Nothing, InsertState),
  /** Puts a text after what the picked field holds. `html` empty: there is only plain text. */
  place: question(z.object({ html: Text, plain: Text, seen: Seen }), z.object({ took: Took })),
  /** Lets go of what was picked, and takes the script out of the page. */
  end: question(Nothing, Nothing),
} as const;

/** From that script to the background: something changed, ask for the state. */
export const QUESTIONS_OF_INSERTING = { 'insert/changed': question(Nothing, Nothing) } as const;

/** From a view to the background, about the page beside it. */
export const QUESTIONS_OF_INSERTER = {
  'insert/pick': question(z.object({ what: What }), InsertState),
  'insert/state': question(Nothing, InsertState),
  // Ends the pointing, lets go of the field and takes the script out of the page
  'insert/end': question(Nothing, Nothing),
  // Puts a released letter into the picked field: the page is read once more, and again by the script in the moment of writing
  'insert/letter': question(z.object({ release: Ulid }), z.object({ took: z.enum(['whole', 'part']) })),
  // The same for the line about a letter, under the client it is about
  'insert/note': question(
    z.object({ identity: IdentitySchema, text: Line }),
    z.object({ took: z.enum(['whole', 'part']) }),
  ),
} as const;
