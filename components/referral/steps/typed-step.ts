import { dateOf, formatDate } from '../../../utils/client/date';
import type { IsoDate } from '../../../utils/client/date';
import type {
  ACTIONS,
  Attendance,
  BARRIERS,
  Entry,
  OUTCOMES,
  ROUTES,
  SUPPORTS,
  TELLINGS,
} from '../../../utils/log/entry';
import type { Referral } from '../../../utils/log/referral/referral-schema';
import type { StepKind } from './step-kinds';

/** A step while it is being typed. Each kind's form shows some of it. */
export type TypedStep = {
  readonly kind: StepKind;
  /** The day it happened. */
  readonly on: string;
  readonly note: string;
  /** When to look at it again; null as long as nobody said, so that it follows from the rest. */
  readonly lookOn: string | null;
  readonly bookedOn: string;
  readonly at: string;
  readonly place: string;
  readonly told: (typeof TELLINGS)[number];
  /** Null as long as nobody said: then the day before. */
  readonly remindOn: string | null;
  readonly attendance: Attendance | null;
  /** The day the appointment was for. */
  readonly appointmentOn: string;
  readonly how: (typeof TELLINGS)[number];
  readonly reached: 'yes' | 'no' | null;
  readonly supports: readonly (typeof SUPPORTS)[number][];
  readonly barriers: readonly (typeof BARRIERS)[number][];
  readonly title: string;
  readonly specialty: string;
  readonly destination: string;
  readonly to: string;
  readonly route: (typeof ROUTES)[number];
  readonly outcome: (typeof OUTCOMES)[number] | null;
  readonly action: (typeof ACTIONS)[number];
};

/** What the form of a new step begins with. @param referral what is known of it; null of a need not logged yet */
export function startStep(kind: StepKind, referral: Referral | null, today: IsoDate): TypedStep {
  const booking = referral?.booking ?? null;
  return {
    kind,
    on: formatDate(today),
    note: '',
    lookOn: null,
    bookedOn: '',
    at: '',
    place: booking?.place ?? '',
    told: 'not-told',
    remindOn: null,
    attendance: null,
    appointmentOn: booking ? formatDate(booking.on) : '',
    how: 'phone',
    reached: null,
    supports: referral?.supports ?? [],
    barriers: [],
    title: referral?.title ?? '',
    specialty: referral?.specialty ?? '',
    destination: referral?.destination ?? '',
    to: '',
    route: 'phone',
    outcome: null,
    action: 'note',
  };
}

/** What the form that corrects an entry begins with: what was written. Null where no form writes such entries. */
export function startCorrection({ happening, happenedAt }: Entry): TypedStep | null {
  const { kind } = happening;
  if (kind === 'client-identified' || kind === 'practice-chosen' || kind === 'letter-exported') return null;
  const day = formatDate(dateOf(new Date(happenedAt)));
  const look = 'chaseOn' in happening && happening.chaseOn ? formatDate(happening.chaseOn) : null;
  const typed: TypedStep = {
    ...startStep(kind, null, dateOf(new Date(happenedAt))),
    on: day,
    lookOn: look,
    ...('note' in happening && { note: happening.note }),
  };
  switch (happening.kind) {
    case 'need':
      return { ...typed, title: happening.title, specialty: happening.specialty ?? '' };
    case 'sent': {
      const { title, destination, specialty = '', to = '', route, sentOn, supports } = happening;
      return { ...typed, title, destination, specialty, to, route, supports, on: formatDate(sentOn) };
    }
    case 'booked': {
      const { on, at = '', place, told, remindOn } = happening;
      return { ...typed, bookedOn: formatDate(on), at, place, told, remindOn: remindOn ? formatDate(remindOn) : '' };
    }
    case 'attendance': {
      const { attendance, on, barriers } = happening;
      return { ...typed, attendance, appointmentOn: formatDate(on), barriers };
    }
    case 'client-contacted':
      return { ...typed, how: happening.how, reached: happening.reached ? 'yes' : 'no' };
    case 'reminded':
      return { ...typed, how: happening.how };
    case 'supports':
      return { ...typed, supports: happening.supports };
    case 'barriers':
      return { ...typed, barriers: happening.barriers };
    case 'chased':
      return { ...typed, route: happening.how };
    case 'outcome':
      return { ...typed, outcome: happening.outcome };
    case 'action':
      return { ...typed, action: happening.action, note: happening.text };
    default:
      return typed;
  }
}
