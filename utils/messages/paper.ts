/** The messages about a client's whole log on paper. */
import * as z from 'zod/mini';
import { IdentitySchema, Ulid } from '../log/entry';
import { Line, Nothing, question } from './envelope';

const Text = z.string().check(z.maxLength(600_000));

export const ClientPaperSchema = z.object({
  name: Line,
  identity: z.array(z.tuple([Line, Line])),
  referrals: z.array(z.object({ title: Line, words: Text })),
  entries: z.array(
    z.object({ when: Line, who: Line, what: Text, note: Text, stands: z.boolean(), html: z.nullable(Text) }),
  ),
  drafts: z.array(z.object({ title: Line, when: Line, html: Text })),
  unreadable: z.number(),
});

export const PAPER_QUESTIONS_OF_VIEW = {
  // Opens the paper in a tab of its own. From a sidebar the client has to be the one on screen
  'paper/open': question(z.object({ client: Ulid, identity: IdentitySchema }), Nothing),
  // Good once: what the tab was opened for
  'paper/read': question(z.object({ ticket: Line }), ClientPaperSchema),
} as const;
