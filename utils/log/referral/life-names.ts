import type { ATTENDANCES, BARRIERS, TELLINGS } from '../choices';
import type { ReferralState, Step } from './moves';

/** What the parts of a referral's life are called in the interface. */
export const STATE_NAMES: Readonly<Record<ReferralState, string>> = {
  need: 'Need, not referred',
  exported: 'Not marked sent',
  sent: 'Sent',
  'receipt-confirmed': 'Receipt confirmed',
  'in-triage': 'In triage',
  accepted: 'Accepted',
  'awaiting-booking': 'Awaiting booking',
  booked: 'Booked',
  attended: 'Attended',
  'too-late': 'Arrived too late',
  'did-not-attend': 'Did not attend',
  cancelled: 'Cancelled',
  returned: 'Returned with advice',
  rejected: 'Rejected',
  discharged: 'Discharged, not attended',
  challenged: 'Discharge challenged',
  'outcome-received': 'Outcome received',
  closed: 'Closed',
};

/** What a step is called on the button that takes it. */
export const STEP_NAMES: Readonly<Partial<Record<Step, string>>> = {
  sent: 'It has been sent',
  'receipt-confirmed': 'Receipt confirmed',
  'in-triage': 'In triage',
  accepted: 'Accepted',
  returned: 'Returned with advice',
  rejected: 'Rejected',
  'awaiting-booking': 'Awaiting booking',
  booked: 'Booked',
  reminded: 'Reminder given',
  attended: 'What became of it',
  'client-contacted': 'Contact with client',
  supports: 'Supports',
  barriers: 'What stands in the way',
  discharged: 'Discharged for not attending',
  challenged: 'Decision challenged',
  'outcome-received': 'Outcome received',
  chased: 'Chase',
  outcome: 'Record outcome',
  reopened: 'Open again',
};

export const ATTENDANCE_NAMES: Readonly<Record<(typeof ATTENDANCES)[number], string>> = {
  attended: 'Attended',
  'attended-late': 'Arrived late, was seen',
  'too-late': 'Arrived too late to be seen',
  'did-not-attend': 'Did not attend',
  'cancelled-by-client': 'Cancelled by the client',
  'cancelled-by-provider': 'Cancelled by the service',
};

export const BARRIER_NAMES: Readonly<Record<(typeof BARRIERS)[number], string>> = {
  'no-phone': 'No phone',
  'no-address': 'No address',
  travel: 'Travel',
  'fear-or-stigma': 'Fear or stigma',
  withdrawal: 'Withdrawal',
  'refused-registration': 'Registration refused',
  other: 'Something else',
};

export const TELLING_NAMES: Readonly<Record<(typeof TELLINGS)[number], string>> = {
  'in-person': 'In person',
  phone: 'By phone',
  text: 'By text message',
  letter: 'By letter',
  email: 'By email',
  'through-somebody': 'Through somebody else',
  'not-told': 'Not yet told',
};
