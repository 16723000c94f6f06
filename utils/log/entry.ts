import * as z from 'zod/mini';
import { isIsoDate } from '../client/date';

/**
 * Identifiers are ULIDs: 26 characters of Crockford base 32, sortable by the day they were made on (`./id.ts`). They lie
 * unencrypted on disk as keys, so they must hold nothing but that day and randomness.
 */
export const Ulid = z.string().check(z.regex(/^[0-9A-HJKMNP-TV-Z]{26}$/));
export const IsoDay = z.string().check(z.refine(isIsoDate, { error: 'not a date' }));
/** A moment: ISO 8601 in UTC with milliseconds, as `Date.prototype.toISOString` writes it, so that text order is time order. */
export const Moment = z.iso.datetime({ precision: 3 });
const Line = z.string().check(z.maxLength(2_000));

/** How a letter travelled. */
export const ROUTES = ['email', 'post', 'e-rs', 'phone', 'by-hand', 'case-system', 'other'] as const;
/** What helps a client to be seen. */
export const SUPPORTS = [
  'accompanied',
  'peer',
  'text-reminder',
  'phone-reminder',
  'transport',
  'dispensing-timing',
  'interpreter',
  'other',
] as const;
/** Other advocacy actions, logged in two clicks and a sentence. */
export const ACTIONS = ['phone-call', 'accompanied', 'liaison', 'registration-help', 'note'] as const;
/** How a referral ended. */
export const OUTCOMES = [
  'met',
  'not-attended',
  'declined-by-client',
  'rejected',
  'transferred',
  'died',
  'other',
] as const;

export const IdentitySchema = z.object({
  nhsNumber: z.optional(z.string()),
  local: z.optional(z.object({ origin: z.string(), id: z.string() })),
  dateOfBirth: z.optional(IsoDay),
  familyName: z.optional(z.string()),
  givenName: z.optional(z.string()),
  postcode: z.optional(z.string()),
});

/** Who the client was read to be when something was first saved for them, and again whenever that has changed. */
const ClientIdentified = z.object({ kind: z.literal('client-identified'), name: Line, identity: IdentitySchema });

/** The practice a person chose for this client where the page left it open. */
const PracticeChosen = z.object({ kind: z.literal('practice-chosen'), practiceCode: Line });

/**
 * The ways a letter leaves: the clipboard, the print page, a Word file, a field of the case system; a card also as a calendar file
 * and a text message.
 */
export const EXPORT_ROUTES = ['copy', 'print', 'docx', 'insert', 'ics', 'text'] as const;
export type ExportRoute = (typeof EXPORT_ROUTES)[number];

/** A letter left this machine's screen, in one of these ways. Exported is not sent. */
const LetterExported = z.object({
  kind: z.literal('letter-exported'),
  template: Line,
  version: Line,
  title: Line,
  destination: Line,
  /** Of the practice it went to, where it went to one of the practice list. */
  practiceCode: z.optional(Line),
  route: z.enum(EXPORT_ROUTES),
  /** SHA-256 of the exported HTML, hexadecimal. */
  textHash: z.string(),
  html: z.string().check(z.maxLength(500_000)),
  /** Essential gaps that were overridden, by name. Empty where nothing was missing. */
  overrides: z.array(Line),
  /** What was answered for it, for this client's next letter. */
  details: z.optional(z.record(z.string(), z.json())),
});

const Sent = z.object({
  kind: z.literal('sent'),
  title: Line,
  destination: Line,
  practiceCode: z.optional(Line),
  to: z.optional(Line),
  route: z.enum(ROUTES),
  sentOn: IsoDay,
  chaseOn: IsoDay,
  supports: z.array(z.enum(SUPPORTS)),
});

const ReceiptConfirmed = z.object({ kind: z.literal('receipt-confirmed'), note: Line });

const Chased = z.object({ kind: z.literal('chased'), how: z.enum(ROUTES), note: Line, chaseOn: IsoDay });

const Outcome = z.object({ kind: z.literal('outcome'), outcome: z.enum(OUTCOMES), note: Line });

const Action = z.object({ kind: z.literal('action'), action: z.enum(ACTIONS), text: Line });

/** What can be written in the log. A new kind is added here and folded in `./referral.ts`. */
export const Happening = z.discriminatedUnion('kind', [
  ClientIdentified,
  PracticeChosen,
  LetterExported,
  Sent,
  ReceiptConfirmed,
  Chased,
  Outcome,
  Action,
]);
export type Happening = z.infer<typeof Happening>;
export type HappeningKind = Happening['kind'];

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
