import type { HappeningKind } from '../../../utils/log/entry';
import { STEP_NAMES } from '../../../utils/log/referral/life-names';
import type { Step } from '../../../utils/log/referral/moves';

/** What a form can write: all that a person logs. Who the client is, their practice and letters are written by what they do. */
export type StepKind = Exclude<HappeningKind, 'client-identified' | 'practice-chosen' | 'letter-exported'>;

/** The parts of its form, in order. When it happened stands before them. */
export type Part =
  | 'need'
  | 'sending'
  | 'booking'
  | 'attendance'
  | 'contact'
  | 'reminder'
  | 'supports'
  | 'barriers'
  | 'route'
  | 'outcome'
  | 'action'
  | 'note'
  | 'look';

export const PARTS: Readonly<Record<StepKind, readonly Part[]>> = {
  need: ['need', 'note', 'look'],
  sent: ['sending', 'look', 'supports'],
  'receipt-confirmed': ['note'],
  'in-triage': ['note', 'look'],
  accepted: ['note', 'look'],
  rejected: ['note', 'look'],
  returned: ['note', 'look'],
  'awaiting-booking': ['note', 'look'],
  booked: ['booking', 'note', 'look'],
  reminded: ['reminder', 'note'],
  attendance: ['attendance', 'note', 'look'],
  'client-contacted': ['contact', 'note', 'look'],
  supports: ['supports', 'note'],
  barriers: ['barriers', 'note'],
  discharged: ['note', 'look'],
  challenged: ['note', 'look'],
  'outcome-received': ['note', 'look'],
  chased: ['route', 'note', 'look'],
  outcome: ['outcome', 'note'],
  reopened: ['note', 'look'],
  action: ['action', 'note'],
};

/** The form a step is taken with: of an appointment's end there is one for all that may become of it. */
export function kindOf(step: Step): StepKind | null {
  switch (step) {
    case 'attended':
    case 'attended-late':
    case 'too-late':
    case 'did-not-attend':
    case 'cancelled-by-client':
    case 'cancelled-by-provider':
      return 'attendance';
    case 'client-identified':
    case 'practice-chosen':
    case 'letter-exported':
      return null;
    default:
      return step;
  }
}

const TITLES: Readonly<Partial<Record<StepKind, string>>> = {
  need: 'Log a need',
  sent: 'Sent',
  booked: 'Appointment booked',
  attendance: 'The appointment',
  'client-contacted': 'Contact with the client',
  supports: 'Support to be seen',
  chased: 'Chase',
  outcome: 'Outcome',
  action: 'Action',
};

export function titleOf(kind: StepKind): string {
  return TITLES[kind] ?? (kind === 'attendance' ? '' : (STEP_NAMES[kind] ?? ''));
}

const DAYS: Readonly<Partial<Record<StepKind, string>>> = {
  need: 'Seen on',
  sent: 'Date sent',
  'receipt-confirmed': 'Confirmed on',
  booked: 'Booked on',
  reminded: 'Reminded on',
  attendance: 'Cancelled on',
  'client-contacted': 'Tried on',
  chased: 'Done on',
  action: 'Done on',
  rejected: 'Rejected on',
  returned: 'Returned on',
  accepted: 'Accepted on',
  discharged: 'Discharged on',
  challenged: 'Challenged on',
  'outcome-received': 'Received on',
};

/** What the day it happened is called. */
export function dayLabel(kind: StepKind): string {
  return DAYS[kind] ?? 'Date';
}
