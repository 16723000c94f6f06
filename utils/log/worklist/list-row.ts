import * as z from 'zod/mini';
import type { DraftSummary } from '../draft';
import { IdentitySchema, IsoDay, Line, Ulid } from '../primitives';
import { REFERRAL_STATES } from '../referral/moves';
import { bookingSchema } from '../referral/referral-schema';
import type { Referral } from '../referral/referral-schema';
import { placeOf } from './worklist';

/** What the worklist shows, filters and sorts by of one referral, or of one letter that never left. Days are UTC. */
export const listRowSchema = z.object({
  id: Ulid,
  /** The client id it was logged under; null for a draft begun before anything of the client was saved. */
  client: z.nullable(Ulid),
  title: z.string(),
  destination: z.string(),
  specialty: z.nullable(z.string()),
  /** `draft`: a letter being written, which has not left even once. */
  state: z.enum([...REFERRAL_STATES, 'draft']),
  /** The day it came there. */
  since: IsoDay,
  toAct: z.boolean(),
  queue: z.enum(['sent', 'not-sent', 'closed']),
  due: IsoDay,
  chaseOn: z.nullable(IsoDay),
  sentOn: z.nullable(IsoDay),
  firstSentOn: z.nullable(IsoDay),
  booking: z.nullable(bookingSchema),
  /** The client was reminded of the booking. */
  remindedOn: z.nullable(IsoDay),
});
export type ListRow = Readonly<z.infer<typeof listRowSchema>>;

/** Whose it is, as the log knows them. */
export const listedClientSchema = z.object({
  id: Ulid,
  name: Line,
  identity: IdentitySchema,
  keyworker: z.nullable(Line),
});
export type ListedClient = Readonly<z.infer<typeof listedClientSchema>>;

export function rowOfReferral(referral: Referral): ListRow {
  const { id, client, title, destination, specialty, state, toAct, chaseOn, sentOn, firstSentOn, booking } = referral;
  return {
    id,
    client,
    title,
    destination,
    specialty,
    state,
    toAct,
    chaseOn,
    sentOn,
    firstSentOn,
    booking,
    ...placeOf(referral),
    since: dayOf(referral.stateSince),
    remindedOn: referral.remindedAt && dayOf(referral.remindedAt),
  };
}

/** A letter that has not left even once. Once it has, its referral is the row. */
export function rowOfDraft({ id, client, title, updatedAt }: DraftSummary): ListRow {
  const since = dayOf(updatedAt);
  return {
    id,
    client: client ?? null,
    title,
    destination: '',
    specialty: null,
    state: 'draft',
    since,
    toAct: false,
    queue: 'not-sent',
    due: since,
    chaseOn: null,
    sentOn: null,
    firstSentOn: null,
    booking: null,
    remindedOn: null,
  };
}

function dayOf(moment: string): string {
  return moment.slice(0, 10);
}
