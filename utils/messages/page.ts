/** Messages between the page (the content script of a site that is turned on) and the background. */
import * as z from 'zod/mini';
import type { Reading } from '../recognition/reading';
import type { Vocabulary } from '../recognition/vocabulary';
import { Line, Nothing, question } from './envelope';

/** What the content script holds: nothing yet (`reading`), or one published reading. `epoch` grows with every clearing. */
export type PageState =
  | { readonly state: 'reading'; readonly epoch: number }
  | {
      readonly state: 'read';
      readonly epoch: number;
      readonly reading: Reading;
      /** ISO 8601, UTC. */
      readonly readAt: string;
      readonly origin: string;
      /** How many frames of visible size the script could not look into: each of another site, which may have a script of its own. */
      readonly unread: number;
    };

/** One shape of an icon: an SVG element and its attributes. */
export type Shape = readonly [tag: string, attributes: Readonly<Record<string, string>>];
/** How launcher and panel look. */
export type Look = {
  readonly css: string;
  readonly icons: Readonly<Record<string, readonly Shape[]>>;
  /** What the launcher says of each state, and the curtain's heading and text. */
  readonly states: Readonly<Record<string, string>>;
  readonly curtains: Readonly<Record<'opening' | 'changed' | 'updated', readonly [heading: string, text: string]>>;
  /** Styles set on the host itself, so that no sheet of the page outranks them. */
  readonly held: Readonly<Record<string, string>>;
};

/** What the page's script does not carry: the background's own data, which only has to be told from an error. */
const Kit = z.object({
  words: z.custom<Vocabulary>((words) => typeof words === 'object' && words !== null),
  look: z.custom<Look>((look) => typeof look === 'object' && look !== null),
});

/** Questions of the page to the background. None carries anything of a client. */
export const QUESTIONS_OF_PAGE = {
  'page/changed': question(z.object({ epoch: z.number(), verdict: z.nullable(Line) }), Nothing),
  'page/kit': question(Nothing, Kit),
  // A frame that the page around it cannot look into has begun to show something else, or has settled
  'frame/changed': question(z.object({ settled: z.boolean() }), Nothing),
  // Puts the script that makes the sidebar's panel into the page
  'page/panel': question(Nothing, Nothing),
  'frame/ticket': question(Nothing, z.object({ ticket: Line })),
  'launcher/state': question(
    Nothing,
    z.object({
      open: z.boolean(),
      width: z.number(),
      top: z.number(),
      overdue: z.nullable(z.number()),
      locked: z.boolean(),
    }),
  ),
  'launcher/remember': question(z.object({ open: z.boolean(), width: z.number(), top: z.number() }), Nothing),
} as const;

/** From the background to the content script of one tab. `read` reads the page anew, at once; `state` gives what is published. */
export const PageAsk = z.discriminatedUnion('name', [
  z.object({ to: z.literal('page'), name: z.literal('state'), cleared: z.nullable(z.number()) }),
  z.object({ to: z.literal('page'), name: z.literal('read') }),
  z.object({ to: z.literal('page'), name: z.literal('restart') }),
  // A frame in the page shows something else: what was published of the page no longer counts
  z.object({ to: z.literal('page'), name: z.literal('frame') }),
  z.object({ to: z.literal('page'), name: z.literal('sidebar'), do: z.enum(['toggle', 'open', 'close']) }),
  z.object({ to: z.literal('page'), name: z.literal('launcher') }),
  z.object({ to: z.literal('page'), name: z.literal('stop') }),
]);
export type PageAsk = z.infer<typeof PageAsk>;
