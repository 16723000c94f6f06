import { addDays, dateOf } from '../../client/date';
import type { IsoDate } from '../../client/date';
import type { Happening } from '../entry';
import { CAME_BACK, MISSED } from './moves';
import type { ReferralState } from './moves';
import type { Referral } from './referral-schema';

/** What is known of a referral while its entries are gone through. `openState`: where it stands, or stood before it was closed. */
export type Facts = { -readonly [name in keyof Omit<Referral, 'state' | 'history' | 'warnings'>]: Referral[name] } & {
  openState: ReferralState;
};

/** Days after which it is looked at again where nobody said when: an appointment's end the day after, a need after two weeks. */
const NEXT_DAY = 1;
const FORTNIGHT = 14;

export function nothingYet(id: string): Facts {
  return {
    id,
    client: '',
    title: '',
    destination: '',
    specialty: null,
    stateSince: '',
    stateNote: '',
    toAct: false,
    template: null,
    exportedAt: null,
    sentOn: null,
    firstSentOn: null,
    route: null,
    to: null,
    supports: [],
    barriers: [],
    booking: null,
    remindedAt: null,
    missed: 0,
    missedOn: null,
    receiptConfirmedAt: null,
    chaseOn: null,
    chases: 0,
    lastChasedAt: null,
    outcome: null,
    outcomeNote: null,
    closedAt: null,
    openState: 'sent',
  };
}

/**
 * Writes down what one step says. A later step overrides an earlier one.
 * @param at when it happened
 * @param before where the referral stood, and `now` where this step leaves it
 */
export function noteFact(
  facts: Facts,
  happening: Happening,
  at: string,
  before: ReferralState | null,
  now: ReferralState | null,
): void {
  noteState(facts, happening, at, before, now);
  noteNextLook(facts, happening, at);
  switch (happening.kind) {
    case 'need':
      Object.assign(facts, { title: happening.title, specialty: happening.specialty ?? null });
      break;
    case 'letter-exported':
      facts.exportedAt = at;
      facts.template = happening.template;
      // What was sent is the stronger word on what the referral is and where it went.
      if (facts.sentOn === null) Object.assign(facts, addressed(facts, happening));
      break;
    case 'sent':
      noteSent(facts, happening);
      break;
    case 'receipt-confirmed':
      facts.receiptConfirmedAt = at;
      break;
    case 'booked':
      facts.booking = bookingOf(happening);
      facts.remindedAt = null;
      break;
    case 'reminded':
      facts.remindedAt = at;
      break;
    case 'attendance':
      facts.barriers = union(facts.barriers, happening.barriers);
      if (happening.attendance !== 'did-not-attend' && happening.attendance !== 'too-late') break;
      facts.missed += 1;
      facts.missedOn = happening.on;
      break;
    case 'supports':
      facts.supports = happening.supports;
      break;
    case 'barriers':
      facts.barriers = union(facts.barriers, happening.barriers);
      break;
    case 'chased':
      facts.chases += 1;
      facts.lastChasedAt = at;
      break;
    case 'outcome':
      facts.outcome = happening.outcome;
      facts.outcomeNote = happening.note;
      facts.closedAt = at;
      break;
    case 'reopened':
      Object.assign(facts, { outcome: null, outcomeNote: null, closedAt: null });
      break;
  }
}

function noteState(
  facts: Facts,
  happening: Happening,
  at: string,
  before: ReferralState | null,
  now: ReferralState | null,
): void {
  facts.stateSince ||= at;
  if (now !== null && now !== 'closed') facts.openState = now;
  if (now !== before || happening.kind === 'booked') {
    facts.stateSince = at;
    facts.stateNote = 'note' in happening ? happening.note : '';
  }
  if (now === 'closed' || happening.kind === 'client-contacted') facts.toAct = false;
  else if (now !== null && now !== before) facts.toAct = MISSED.includes(now) || CAME_BACK.includes(now);
  // A second appointment missed is to be acted on as the first was.
  else if (happening.kind === 'attendance') facts.toAct = now !== null && MISSED.includes(now);
}

/** When it is to be looked at again: what the entry says, else what its kind asks for. */
function noteNextLook(facts: Facts, happening: Happening, at: string): void {
  const said = 'chaseOn' in happening ? happening.chaseOn : undefined;
  const next = said ?? usualLook(happening, dateOf(new Date(at)));
  if (next) facts.chaseOn = next;
}

/**
 * The day to look at a referral again where nobody said one.
 * @param on the day of the step
 * @returns null where the step leaves that day as it was
 */
export function usualLook(happening: Happening, on: IsoDate): IsoDate | null {
  switch (happening.kind) {
    case 'need':
      return addDays(on, FORTNIGHT);
    case 'booked':
      return addDays(happening.on, NEXT_DAY);
    case 'attendance':
      return addDays(happening.on, afterAppointment(happening.attendance));
    case 'rejected':
    case 'returned':
    case 'discharged':
      return addDays(on, NEXT_DAY);
    default:
      return null;
  }
}

/** The letter about an appointment takes its time; what was missed is to be acted on. */
function afterAppointment(attendance: Extract<Happening, { kind: 'attendance' }>['attendance']): number {
  return attendance.startsWith('attended') ? FORTNIGHT : NEXT_DAY;
}

/** Sent again, it begins again: what the service said before was about the first one. */
function noteSent(facts: Facts, sent: Extract<Happening, { kind: 'sent' }>): void {
  const again = facts.sentOn !== null && facts.openState === 'sent';
  Object.assign(facts, addressed(facts, sent));
  facts.sentOn = sent.sentOn;
  facts.firstSentOn = earlier(facts.firstSentOn, sent.sentOn);
  facts.route = sent.route;
  facts.to = sent.to ?? null;
  facts.supports = sent.supports;
  if (again) Object.assign(facts, { receiptConfirmedAt: null, booking: null, remindedAt: null });
}

function addressed(
  facts: Facts,
  {
    title,
    destination,
    practiceCode,
    specialty,
  }: { title: string; destination: string; practiceCode?: string | undefined; specialty?: string | undefined },
) {
  return { title, destination, practiceCode, specialty: specialty ?? facts.specialty };
}

function bookingOf({ on, at, place, told, remindOn }: Extract<Happening, { kind: 'booked' }>): Referral['booking'] {
  return { on, place, told, ...(at && { at }), ...(remindOn && { remindOn }) };
}

function earlier(a: IsoDate | null, b: IsoDate): IsoDate {
  return a !== null && a < b ? a : b;
}

function union<T>(a: readonly T[], b: readonly T[]): readonly T[] {
  return [...new Set([...a, ...b])];
}
