/**
 * Every message between the parts of Alongside, as schemas. Three contexts speak:
 *
 * - the **page** (the content script of a site that is turned on): reads the record, holds no storage;
 * - a **view** (framed sidebar, dashboard, popup, print page): shows, never stores;
 * - the **background**: owns the database and the key, answers both.
 *
 * `ASKS` are questions to the background, each with who may ask it. `PAGE_ASKS` are questions from the background to the
 * page. `Tell` goes from the background to every view: something changed, ask again. It never carries client data.
 * Both ends parse: whoever receives trusts nothing that did not fit its schema.
 */
import * as z from 'zod/mini';
import { practiceSchema } from './directory/practice';
import { draftSchema } from './log/draft';
import { Entry, Happening, IdentitySchema, IsoDay, Moment, Ulid } from './log/entry';
import { referralSchema } from './log/referral-schema';
import { ReadingSchema } from './recognition/reading-schema';

const Nothing = z.object({});
const Line = z.string().check(z.maxLength(2_000));
const Passphrase = z.string().check(z.maxLength(1_000));
const Origin = z.string().check(z.regex(/^https?:\/\/[^/]+$/));
const Person = z.object({ id: Ulid, name: Line });

/** What the page's content script holds: nothing yet (`reading`), or one published reading. `epoch` grows with every clearing. */
export const PageState = z.discriminatedUnion('state', [
  z.object({ state: z.literal('reading'), epoch: z.number() }),
  z.object({ state: z.literal('read'), epoch: z.number(), reading: ReadingSchema, readAt: Moment, origin: Line }),
]);
export type PageState = z.infer<typeof PageState>;

/** The user's own details, as letters need them. */
export const Sender = z.object({
  name: z.optional(Line),
  role: z.optional(Line),
  registration: z.optional(Line),
  service: z.optional(Line),
  address: z.optional(Line),
  phone: z.optional(Line),
  email: z.optional(Line),
  replyTo: z.optional(Line),
});
export type Sender = z.infer<typeof Sender>;

export const Session = z.object({
  vault: z.enum(['none', 'locked', 'open']),
  users: z.array(Person),
  user: z.nullable(Person),
  lockAfterMinutes: z.number(),
  /** Overdue referrals; null while locked. */
  overdue: z.nullable(z.number()),
  /** The keys the browser really assigned for the sidebar, or null. */
  shortcut: z.nullable(Line),
});
export type Session = z.infer<typeof Session>;

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

export const PracticeMatchAnswer = z.object({
  match: z.enum(['one', 'candidates', 'none', 'no-list']),
  practices: z.array(practiceSchema),
  because: Line,
  chosen: z.boolean(),
  list: z.nullable(ListInUse),
});
export type PracticeMatchAnswer = z.infer<typeof PracticeMatchAnswer>;

export const ClientLog = z.discriminatedUnion('match', [
  z.object({ match: z.literal('none') }),
  z.object({ match: z.literal('conflict') }),
  z.object({
    match: z.literal('one'),
    client: Ulid,
    referrals: z.array(referralSchema),
    entries: z.array(Entry),
    drafts: z.array(draftSchema),
    unreadable: z.number(),
  }),
]);
export type ClientLog = z.infer<typeof ClientLog>;

export const WorklistRow = z.object({ referral: referralSchema, name: Line, identity: IdentitySchema });
export type WorklistRow = z.infer<typeof WorklistRow>;

const Site = z.object({ origin: Origin, on: z.boolean(), allowed: z.boolean(), changedOn: IsoDay });
export type Site = z.infer<typeof Site>;

/** Whom a new entry is about: a client already in the log, or whoever is on the page this view stands beside. */
const About = z.union([z.object({ client: Ulid }), z.object({ identity: IdentitySchema, name: Line })]);

type Asker = 'page' | 'view' | 'anyone';
const ask = <D extends z.ZodMiniType, A extends z.ZodMiniType>(asker: Asker, data: D, answer: A) => ({
  asker,
  data,
  answer,
});

export const ASKS = {
  // The page
  'page/changed': ask('page', z.object({ epoch: z.number(), verdict: z.nullable(Line) }), Nothing),
  'frame/ticket': ask('page', Nothing, z.object({ ticket: Line })),
  'launcher/state': ask(
    'page',
    Nothing,
    z.object({ open: z.boolean(), width: z.number(), top: z.number(), overdue: z.nullable(z.number()), locked: z.boolean() }),
  ),
  'launcher/remember': ask(
    'page',
    z.object({ open: z.boolean(), width: z.number(), top: z.number() }),
    Nothing,
  ),

  // Views: who they are
  'view/open': ask('anyone', z.object({ ticket: Line }), z.object({ token: Line, tab: z.number() })),
  'view/close-sidebar': ask('view', Nothing, Nothing),
  'view/open-dashboard': ask('view', z.object({ place: z.optional(Line) }), Nothing),

  // The vault
  'session/state': ask('view', Nothing, Session),
  'session/active': ask('view', Nothing, Nothing),
  'vault/create': ask('view', z.object({ name: Line, passphrase: Passphrase }), z.object({ recoveryCode: Line })),
  'vault/unlock': ask('view', z.object({ user: Ulid, passphrase: Passphrase }), Nothing),
  'vault/recover': ask('view', z.object({ user: Ulid, code: Line, passphrase: Passphrase }), Nothing),
  'vault/add-user': ask('view', z.object({ name: Line, passphrase: Passphrase }), Nothing),
  'vault/change-passphrase': ask('view', z.object({ old: Passphrase, new: Passphrase }), Nothing),
  'vault/lock': ask('view', Nothing, Nothing),

  // The record on the page this view stands beside. `cleared`: the epoch for which the view has taken everything down
  'page/state': ask('view', z.object({ cleared: z.number() }), PageState),
  'page/read-again': ask('view', Nothing, PageState),

  // The log
  'client/log': ask('view', z.object({ identity: IdentitySchema }), ClientLog),
  'log/append': ask(
    'view',
    z.object({
      about: About,
      referral: z.optional(Ulid),
      happenedAt: z.optional(Moment),
      supersedes: z.optional(Ulid),
      happening: Happening,
    }),
    z.object({ entry: Entry }),
  ),
  'worklist/page': ask(
    'view',
    z.object({ offset: z.number(), limit: z.number() }),
    z.object({ rows: z.array(WorklistRow), total: z.number(), overdue: z.number() }),
  ),
  'referral/open': ask(
    'view',
    z.object({ referral: Ulid }),
    z.object({ row: WorklistRow, entries: z.array(Entry), practice: z.nullable(practiceSchema) }),
  ),

  // Letters
  'draft/save': ask('view', z.object({ draft: draftSchema }), z.object({ draft: draftSchema })),
  'draft/open': ask('view', z.object({ draft: Ulid }), z.object({ draft: draftSchema })),
  'draft/discard': ask('view', z.object({ draft: Ulid }), Nothing),
  'letter/release': ask(
    'view',
    z.object({ draft: Ulid, route: z.enum(['copy', 'print']), overrides: z.array(Line) }),
    z.object({ release: Ulid, html: z.string(), readAt: Moment }),
  ),
  'letter/left': ask('view', z.object({ release: Ulid }), z.object({ entry: Entry })),
  'print/letter': ask(
    'view',
    z.object({ release: Ulid }),
    z.object({ html: z.string(), identityLine: Line }),
  ),

  // The directory: public data, answered while locked as well
  'practice/match': ask(
    'view',
    z.object({
      identity: z.nullable(IdentitySchema),
      practiceCode: z.optional(Line),
      practiceName: z.optional(Line),
      gpName: z.optional(Line),
    }),
    PracticeMatchAnswer,
  ),
  'directory/state': ask('view', Nothing, z.object({ list: z.nullable(ListInUse) })),
  'directory/search': ask(
    'view',
    z.object({ query: Line, limit: z.number() }),
    z.object({ results: z.array(practiceSchema), list: z.nullable(ListInUse) }),
  ),
  'directory/page': ask(
    'view',
    z.object({ after: z.nullable(Line), limit: z.number() }),
    z.object({ practices: z.array(practiceSchema) }),
  ),
  'directory/begin': ask('view', Nothing, z.object({ generation: Line })),
  'directory/stage': ask('view', z.object({ generation: Line, practices: z.array(practiceSchema) }), Nothing),
  'directory/commit': ask('view', z.object({ generation: Line, list: ListInUse }), Nothing),
  'directory/cancel': ask('view', z.object({ generation: Line }), Nothing),

  // Settings and sites
  'settings/sender': ask('view', Nothing, z.object({ sender: Sender })),
  'settings/save-sender': ask('view', z.object({ sender: Sender }), Nothing),
  'settings/save-lock': ask('view', z.object({ minutes: z.number().check(z.minimum(1), z.maximum(15)) }), Nothing),
  'sites/list': ask('view', Nothing, z.object({ sites: z.array(Site) })),
  'sites/turned-on': ask('view', z.object({ origin: Origin, tab: z.optional(z.number()) }), Nothing),
  'sites/turn-off': ask('view', z.object({ origin: Origin }), Nothing),
  'sites/open-sidebar': ask('view', z.object({ tab: z.number() }), Nothing),
} as const;

export type AskName = keyof typeof ASKS;
export type Ask<N extends AskName> = z.infer<(typeof ASKS)[N]['data']>;
export type Answer<N extends AskName> = z.infer<(typeof ASKS)[N]['answer']>;

/** The envelope of a question to the background. `token` is what a framed view was given for its ticket. */
export const Envelope = z.object({
  to: z.literal('background'),
  name: z.string(),
  token: z.optional(Line),
  data: z.unknown(),
});

/** The envelope of every answer. */
export const Reply = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), data: z.unknown() }),
  z.object({ ok: z.literal(false), code: z.string(), detail: z.optional(Line) }),
]);
export type Reply = z.infer<typeof Reply>;

/** From the background to the content script of one tab. `read` reads the page anew, at once; `state` gives what is published. */
export const PageAsk = z.discriminatedUnion('name', [
  z.object({ to: z.literal('page'), name: z.literal('state'), cleared: z.nullable(z.number()) }),
  z.object({ to: z.literal('page'), name: z.literal('read') }),
  z.object({ to: z.literal('page'), name: z.literal('sidebar'), do: z.enum(['toggle', 'open', 'close']) }),
  z.object({ to: z.literal('page'), name: z.literal('launcher') }),
  z.object({ to: z.literal('page'), name: z.literal('stop') }),
]);
export type PageAsk = z.infer<typeof PageAsk>;

/** From the background to every view. */
export const Tell = z.discriminatedUnion('topic', [
  z.object({ to: z.literal('views'), topic: z.literal('page'), tab: z.number(), epoch: z.number(), settled: z.boolean() }),
  z.object({ to: z.literal('views'), topic: z.enum(['session', 'log', 'directory', 'settings', 'sites']) }),
]);
export type Tell = z.infer<typeof Tell>;
