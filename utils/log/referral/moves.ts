import type { Attendance } from '../choices';
import type { Happening, HappeningKind } from '../happening';

/** Where a referral stands. Exported is not sent, and sent is not received. */
export const REFERRAL_STATES = [
  'need',
  'exported',
  'sent',
  'receipt-confirmed',
  'in-triage',
  'accepted',
  'awaiting-booking',
  'booked',
  'attended',
  'too-late',
  'did-not-attend',
  'cancelled',
  'returned',
  'rejected',
  'discharged',
  'challenged',
  'outcome-received',
  'closed',
] as const;
export type ReferralState = (typeof REFERRAL_STATES)[number];

/** What can be done to a referral: a kind of entry, where that is about an appointment together with what became of it. */
export type Step = Exclude<HappeningKind, 'attendance'> | Attendance;

export function stepOf(happening: Happening): Step {
  return happening.kind === 'attendance' ? happening.attendance : happening.kind;
}

/** The way to an appointment, on which nothing goes back: a receipt that is heard of late does not undo a booking. */
const WAY: readonly ReferralState[] = [
  'need',
  'exported',
  'sent',
  'receipt-confirmed',
  'in-triage',
  'accepted',
  'awaiting-booking',
];
/** The service has it, and has not said no. */
const WITH_SERVICE: readonly ReferralState[] = [
  'sent',
  'receipt-confirmed',
  'in-triage',
  'accepted',
  'awaiting-booking',
];
/** An appointment was missed, whoever missed it. */
export const MISSED: readonly ReferralState[] = ['too-late', 'did-not-attend', 'cancelled'];
/** It came back, and goes nowhere unless somebody does something. */
export const CAME_BACK: readonly ReferralState[] = ['returned', 'rejected', 'discharged'];
const OPEN = REFERRAL_STATES.filter((state) => state !== 'closed');
const BEYOND_SENDING = OPEN.filter((state) => state !== 'need' && state !== 'exported');
/** An appointment may be made with, or heard of from, a service that is asked again. */
const BOOKABLE: readonly ReferralState[] = [
  ...WITH_SERVICE,
  'booked',
  'attended',
  ...MISSED,
  'challenged',
  'returned',
  'outcome-received',
];
const APPOINTED: readonly ReferralState[] = ['booked', ...WITH_SERVICE, ...MISSED, 'attended'];

type Move = {
  /** Where it brings the referral; absent where it leaves it. */
  readonly to?: ReferralState;
  /** Where it makes sense; null stands for a referral nothing is known of yet. */
  readonly from: readonly (ReferralState | null)[];
};

const ANSWERED: readonly ReferralState[] = [...WITH_SERVICE, 'returned', 'challenged', 'booked', ...MISSED];

/**
 * What each step does to a referral. A step that is not here says nothing about a referral's life. A step from where it makes
 * no sense is taken all the same, with a warning: the log is shown as it is.
 */
export const MOVES: { readonly [step in Step]?: Move } = {
  need: { to: 'need', from: [null, 'need'] },
  'letter-exported': { to: 'exported', from: [null, ...OPEN] },
  sent: { to: 'sent', from: [null, 'need', 'exported', 'sent', ...MISSED, ...CAME_BACK, 'challenged'] },
  'receipt-confirmed': { to: 'receipt-confirmed', from: [...WITH_SERVICE, 'challenged'] },
  'in-triage': { to: 'in-triage', from: [...WITH_SERVICE, 'returned', 'challenged'] },
  accepted: { to: 'accepted', from: [...WITH_SERVICE, 'returned', 'rejected', 'discharged', 'challenged'] },
  returned: { to: 'returned', from: ANSWERED },
  rejected: { to: 'rejected', from: ANSWERED },
  'awaiting-booking': { to: 'awaiting-booking', from: [...WITH_SERVICE, ...MISSED, 'attended', 'challenged'] },
  booked: { to: 'booked', from: BOOKABLE },
  attended: { to: 'attended', from: APPOINTED },
  'attended-late': { to: 'attended', from: APPOINTED },
  'too-late': { to: 'too-late', from: APPOINTED },
  'did-not-attend': { to: 'did-not-attend', from: APPOINTED },
  'cancelled-by-client': { to: 'cancelled', from: APPOINTED },
  'cancelled-by-provider': { to: 'cancelled', from: APPOINTED },
  discharged: { to: 'discharged', from: [...MISSED, 'booked', ...WITH_SERVICE] },
  challenged: { to: 'challenged', from: [...CAME_BACK, ...MISSED] },
  'outcome-received': { to: 'outcome-received', from: [...WITH_SERVICE, 'booked', 'attended', ...MISSED] },
  reminded: { from: ['booked'] },
  'client-contacted': { from: OPEN },
  supports: { from: OPEN },
  barriers: { from: OPEN },
  chased: { from: BEYOND_SENDING },
  outcome: { to: 'closed', from: REFERRAL_STATES },
  reopened: { from: ['closed'] },
};

/** Whether a step makes sense where a referral stands. */
export function makesSense(step: Step, state: ReferralState | null): boolean {
  return MOVES[step]?.from.includes(state) ?? true;
}

/** Where a step leaves a referral; null where it says nothing of one of which nothing is known. Closed stays closed. */
export function after(state: ReferralState | null, step: Step): ReferralState | null {
  const to = MOVES[step]?.to;
  if (!to || state === 'closed') return state;
  if (state === null) return to;
  // A copy printed later does not unsend a letter.
  if (step === 'letter-exported') return state === 'need' ? to : state;
  // On the way to an appointment only what was asked anew begins again.
  const back = WAY.includes(to) && !(WAY.includes(state) && WAY.indexOf(state) < WAY.indexOf(to));
  return back && (WAY.includes(state) || !makesSense(step, state)) ? state : to;
}
