import type { Appointment, ServiceRequest, Task } from '@medplum/fhirtypes';
import type { Attendance } from '../../choices';
import type { ReferralState } from '../../referral/moves';
import type { Referral } from '../../referral/referral-schema';

type Codes = readonly [request: ServiceRequest['status'], task: Task['status']];

/**
 * A referral's state in the codes of FHIR R4 (hl7.org/fhir/R4, request-status and task-status). They are coarser than its life: what
 * it is called here goes with them in words, as the task's business status.
 */
const CODES: Readonly<Record<Exclude<ReferralState, 'closed'>, Codes>> = {
  need: ['draft', 'draft'],
  exported: ['draft', 'draft'],
  sent: ['active', 'requested'],
  'receipt-confirmed': ['active', 'received'],
  'in-triage': ['active', 'received'],
  accepted: ['active', 'accepted'],
  'awaiting-booking': ['active', 'accepted'],
  booked: ['active', 'in-progress'],
  attended: ['active', 'in-progress'],
  'too-late': ['active', 'on-hold'],
  'did-not-attend': ['active', 'on-hold'],
  cancelled: ['active', 'on-hold'],
  returned: ['on-hold', 'on-hold'],
  rejected: ['revoked', 'rejected'],
  discharged: ['revoked', 'failed'],
  challenged: ['on-hold', 'on-hold'],
  'outcome-received': ['active', 'in-progress'],
};

export function codesOf({ state, outcome }: Pick<Referral, 'state' | 'outcome'>): Codes {
  if (state !== 'closed') return CODES[state];
  if (outcome === 'met') return ['completed', 'completed'];
  return outcome === 'rejected' ? ['revoked', 'rejected'] : ['revoked', 'cancelled'];
}

/** An appointment's end in FHIR's codes: whoever came too late to be seen is a no-show there too. Null: not known yet. */
export function appointmentStatus(attendance: Attendance | null): Appointment['status'] {
  if (attendance === null) return 'booked';
  if (attendance.startsWith('attended')) return 'fulfilled';
  return attendance.startsWith('cancelled') ? 'cancelled' : 'noshow';
}
