/** Messages between views (framed sidebar, dashboard, popup, print page) and the background. */
import * as z from 'zod/mini';
import { practiceSchema } from '../directory/practice';
import { draftSchema } from '../log/draft';
import type { DraftSummary } from '../log/draft';
import { Entry, EXPORT_ROUTES, Happening, IdentitySchema, IsoDay, Moment, Ulid } from '../log/entry';
import { referralSchema } from '../log/referral/referral-schema';
import { ReadingSchema } from '../recognition/reading-schema';
import { Line, Nothing, question } from './envelope';
import type { PageState } from './page';

const Passphrase = z.string().check(z.maxLength(1_000));
const Origin = z.string().check(z.regex(/^https?:\/\/[^/]+$/));
const Person = z.object({ id: Ulid, name: Line });

export const PageStateSchema: z.ZodMiniType<PageState> = z.discriminatedUnion('state', [
  z.object({ state: z.literal('reading'), epoch: z.number() }),
  z.object({
    state: z.literal('read'),
    epoch: z.number(),
    reading: ReadingSchema,
    readAt: Moment,
    origin: Line,
    unread: z.number(),
  }),
]);

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

const DraftSummarySchema: z.ZodMiniType<DraftSummary> = z.object({
  id: Ulid,
  client: z.optional(Ulid),
  clientName: Line,
  template: Line,
  title: Line,
  updatedAt: Moment,
});

export const ClientLog = z.discriminatedUnion('match', [
  z.object({ match: z.literal('none') }),
  z.object({ match: z.literal('conflict') }),
  // One client of the log has this NHS number or record id, under other details: nothing of their log, only whom it knows
  z.object({
    match: z.literal('differs'),
    known: z.object({ client: Ulid, name: Line, identity: IdentitySchema }),
  }),
  z.object({
    match: z.literal('one'),
    client: Ulid,
    name: Line,
    referrals: z.array(referralSchema),
    entries: z.array(Entry),
    /** Every client id that is this person. */
    ids: z.array(Ulid),
    drafts: z.array(DraftSummarySchema),
    unreadable: z.number(),
  }),
]);
export type ClientLog = z.infer<typeof ClientLog>;

/** A referral with whose it is; `client` is null where nothing in the log identifies it. */
export const WorklistRow = z.object({
  referral: referralSchema,
  client: z.nullable(z.object({ id: Ulid, name: Line, identity: IdentitySchema })),
});
export type WorklistRow = z.infer<typeof WorklistRow>;

const Site = z.object({ origin: Origin, on: z.boolean(), allowed: z.boolean(), changedOn: IsoDay });
export type Site = z.infer<typeof Site>;

/** Whom a new entry is about: a client already in the log, or whoever is on the page this view stands beside. */
const About = z.union([z.object({ client: Ulid }), z.object({ identity: IdentitySchema, name: Line })]);

/** Questions of a view to the background. */
export const QUESTIONS_OF_VIEW = {
  // Who this view is
  'view/open': question(z.object({ ticket: Line }), z.object({ token: Line, tab: z.number() })),
  'view/close-sidebar': question(Nothing, Nothing),
  'view/open-dashboard': question(z.object({ place: z.optional(Line) }), Nothing),

  // The vault
  'session/state': question(Nothing, Session),
  'session/active': question(Nothing, Nothing),
  'vault/create': question(z.object({ name: Line, passphrase: Passphrase }), z.object({ recoveryCode: Line })),
  'vault/unlock': question(z.object({ user: Ulid, passphrase: Passphrase }), Nothing),
  'vault/recover': question(z.object({ user: Ulid, code: Line, passphrase: Passphrase }), Nothing),
  'vault/add-user': question(z.object({ name: Line, passphrase: Passphrase }), Nothing),
  'vault/change-passphrase': question(z.object({ old: Passphrase, new: Passphrase }), Nothing),
  'vault/renew-recovery': question(z.object({ passphrase: Passphrase }), z.object({ recoveryCode: Line })),
  'vault/lock': question(Nothing, Nothing),

  // The record on the page this view stands beside. `cleared`: the epoch for which the view has taken everything down
  'page/state': question(z.object({ cleared: z.number() }), PageStateSchema),
  'page/read-again': question(Nothing, PageStateSchema),
  'page/restart': question(Nothing, z.object({ epoch: z.number() })),

  // The log
  'client/log': question(z.object({ identity: IdentitySchema }), ClientLog),
  // Whether the page this view stands beside still shows this client, read at this moment
  'client/still': question(z.object({ identity: IdentitySchema }), Nothing),
  // A person compared the record with whom the log knows under its number, and says that it is this client
  'client/same-person': question(z.object({ client: Ulid, identity: IdentitySchema, name: Line }), Nothing),
  // The text of a letter that left: entries come without it, letters are long
  'letter/text': question(z.object({ client: Ulid, entry: Ulid }), z.object({ html: z.string() })),
  'log/append': question(
    z.object({
      about: About,
      referral: z.optional(Ulid),
      happenedOn: z.optional(IsoDay),
      supersedes: z.optional(Ulid),
      // The id it is to have: asked for again, because an answer was lost, it is written once
      entry: z.optional(Ulid),
      happening: Happening,
    }),
    z.object({ entry: Entry }),
  ),
  'referral/open': question(
    z.object({ referral: Ulid }),
    z.object({
      row: WorklistRow,
      entries: z.array(Entry),
      practice: z.nullable(practiceSchema),
      unreadable: z.number(),
    }),
  ),

  // Letters
  'draft/save': question(
    z.object({ draft: draftSchema, basedOn: z.nullable(Moment) }),
    z.object({ draft: draftSchema }),
  ),
  'draft/open': question(z.object({ draft: Ulid }), z.object({ draft: draftSchema })),
  'draft/discard': question(z.object({ draft: Ulid }), Nothing),
  // A release is good once: the page was read again, the client is the draft's, and what is missing was overridden by name
  'letter/release': question(
    z.object({ draft: Ulid, route: z.enum(EXPORT_ROUTES), overrides: z.array(Line) }),
    z.object({ release: Ulid, referral: Ulid, html: z.string(), identityLine: Line, readAt: Moment }),
  ),
  'letter/left': question(z.object({ release: Ulid }), Nothing),
  'letter/open-print': question(z.object({ release: Ulid }), Nothing),
  'print/letter': question(
    z.object({ release: Ulid }),
    z.object({ html: z.string(), identityLine: Line, forClient: z.boolean(), clientCopy: z.nullable(z.string()) }),
  ),

  // Settings and sites
  'settings/sender': question(Nothing, z.object({ sender: Sender })),
  'settings/save-sender': question(z.object({ sender: Sender }), Nothing),
  'settings/save-lock': question(z.object({ minutes: z.number().check(z.minimum(1), z.maximum(15)) }), Nothing),
  'sites/list': question(Nothing, z.object({ sites: z.array(Site) })),
  'sites/turn-on': question(z.object({ origin: Origin }), Nothing),
  'sites/turn-off': question(z.object({ origin: Origin }), Nothing),
  'sites/open-sidebar': question(z.object({ tab: z.number() }), Nothing),
} as const;
