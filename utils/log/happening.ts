import * as z from 'zod/mini';
import { ACTIONS, ATTENDANCES, BARRIERS, EXPORT_ROUTES, OUTCOMES, ROUTES, SUPPORTS, TELLINGS } from './choices';
import { IdentitySchema, IsoDay, Line } from './primitives';

/** Who the client was read to be when something was first saved for them, and again whenever that has changed. */
const ClientIdentified = z.object({
  kind: z.literal('client-identified'),
  name: Line,
  identity: IdentitySchema,
  /** As the page wrote it. It says nothing of who the client is. */
  keyworker: z.optional(Line),
  /** Where the record stands in the case system: an address of the very site that the record id is of. */
  record: z.optional(Line),
});

/** The practice a person chose for this client where the page left it open. */
const PracticeChosen = z.object({ kind: z.literal('practice-chosen'), practiceCode: Line });

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
  specialty: z.optional(Line),
  /** Of a paper about a referral that is not the referral itself: a card for its appointment, a challenge of its end. */
  beside: z.optional(z.boolean()),
});

const Sent = z.object({
  kind: z.literal('sent'),
  title: Line,
  destination: Line,
  practiceCode: z.optional(Line),
  specialty: z.optional(Line),
  to: z.optional(Line),
  route: z.enum(ROUTES),
  sentOn: IsoDay,
  chaseOn: IsoDay,
  supports: z.array(z.enum(SUPPORTS)),
});

const ReceiptConfirmed = z.object({ kind: z.literal('receipt-confirmed'), note: Line });

const Chased = z.object({ kind: z.literal('chased'), how: z.enum(ROUTES), note: Line, chaseOn: IsoDay });

/** A need somebody has seen, before anything was written about it: a referral that is not one yet. */
const Need = z.object({
  kind: z.literal('need'),
  title: Line,
  specialty: z.optional(Line),
  note: Line,
  chaseOn: z.optional(IsoDay),
});

/** A step of which there is nothing to say but that it was taken, words about it, and when to look at it again. */
const step = <const Kind extends string>(kind: Kind) =>
  z.object({ kind: z.literal(kind), note: Line, chaseOn: z.optional(IsoDay) });

const Triaged = step('in-triage');
const Accepted = step('accepted');
const Rejected = step('rejected');
const Returned = step('returned');
const AwaitingBooking = step('awaiting-booking');
const Discharged = step('discharged');
const Challenged = step('challenged');
const OutcomeReceived = step('outcome-received');
/** It was closed by mistake, or too early. */
const Reopened = step('reopened');

/** An appointment, the first or another. */
const Booked = z.object({
  kind: z.literal('booked'),
  on: IsoDay,
  /** 24 hours, as the clock at the place shows it: "14:30". */
  at: z.optional(z.string().check(z.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/))),
  place: Line,
  told: z.enum(TELLINGS),
  remindOn: z.optional(IsoDay),
  note: Line,
  chaseOn: z.optional(IsoDay),
});

/** What became of an appointment. `on`: the day it was for. */
const AppointmentEnded = z.object({
  kind: z.literal('attendance'),
  attendance: z.enum(ATTENDANCES),
  on: IsoDay,
  barriers: z.array(z.enum(BARRIERS)),
  note: Line,
  chaseOn: z.optional(IsoDay),
});

/** The client was reminded of their appointment. */
const Reminded = z.object({ kind: z.literal('reminded'), how: z.enum(TELLINGS), note: Line });

/** Somebody tried to reach the client about it, after a missed appointment above all. */
const ClientContacted = z.object({
  kind: z.literal('client-contacted'),
  how: z.enum(TELLINGS),
  reached: z.boolean(),
  note: Line,
  chaseOn: z.optional(IsoDay),
});

/** All that helps this client to be seen, as arranged by now. */
const SupportsArranged = z.object({ kind: z.literal('supports'), supports: z.array(z.enum(SUPPORTS)), note: Line });

/** What stands in the way, as far as it is known besides a missed appointment. */
const BarriersMet = z.object({ kind: z.literal('barriers'), barriers: z.array(z.enum(BARRIERS)), note: Line });

const Outcome = z.object({ kind: z.literal('outcome'), outcome: z.enum(OUTCOMES), note: Line });

const Action = z.object({ kind: z.literal('action'), action: z.enum(ACTIONS), text: Line });

/** What can be written in the log. A new kind is added here and given its place in a referral's life in `./referral/moves.ts`. */
export const Happening = z.discriminatedUnion('kind', [
  ClientIdentified,
  PracticeChosen,
  LetterExported,
  Need,
  Sent,
  ReceiptConfirmed,
  Triaged,
  Accepted,
  Rejected,
  Returned,
  AwaitingBooking,
  Booked,
  Reminded,
  AppointmentEnded,
  ClientContacted,
  SupportsArranged,
  BarriersMet,
  Discharged,
  Challenged,
  OutcomeReceived,
  Chased,
  Outcome,
  Reopened,
  Action,
]);
export type Happening = z.infer<typeof Happening>;
export type HappeningKind = Happening['kind'];
