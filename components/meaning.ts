/** What stands for what, everywhere: a tone, an icon and a word. A tint never stands without the other two. */
import {
  Archive,
  Ban,
  BellRing,
  Calendar,
  CalendarCheck,
  CalendarClock,
  CalendarPlus,
  CalendarX,
  CircleAlert,
  CircleCheck,
  CircleDashed,
  CircleMinus,
  CircleQuestionMark,
  CircleX,
  ClockAlert,
  Copy,
  TextCursorInput,
  FileDown,
  FilePenLine,
  Footprints,
  Handshake,
  HeartHandshake,
  Hourglass,
  IdCard,
  Lock,
  MailCheck,
  MailOpen,
  MessageSquareText,
  MessagesSquare,
  PhoneCall,
  Printer,
  RefreshCw,
  Send,
  Stethoscope,
  StickyNote,
  Undo2,
  UserPlus,
  Users,
} from 'lucide-preact';
import type { LucideIcon } from 'lucide-preact';
import type { ExportRoute, Happening } from '../utils/log/entry';
import type { ReferralState, Step } from '../utils/log/referral/moves';
import { STATE_NAMES } from '../utils/log/referral/life-names';
import { stepOf } from '../utils/log/referral/moves';
import type { Verdict } from '../utils/recognition/reading';
import type { Tone } from './parts/tone';

export type Meaning = { readonly tone: Tone; readonly icon: LucideIcon; readonly word: string };

/** What the page was found to show, and the two states in which nothing was found yet. */
export const VERDICTS: Readonly<Record<Verdict | 'reading' | 'locked', Meaning>> = {
  one: { tone: 'good', icon: CircleCheck, word: 'Recognised' },
  none: { tone: 'neutral', icon: CircleDashed, word: 'No client on this page' },
  multiple: { tone: 'progress', icon: Users, word: 'Several clients on this page' },
  ambiguous: { tone: 'attention', icon: CircleQuestionMark, word: 'Cannot tell who this is' },
  reading: { tone: 'neutral', icon: RefreshCw, word: 'Reading' },
  locked: { tone: 'neutral', icon: Lock, word: 'Locked' },
};

/** Tone and icon of each state (the look's table of meanings). */
const STATES: Readonly<Record<ReferralState, readonly [Tone, LucideIcon]>> = {
  need: ['attention', CircleDashed],
  exported: ['neutral', FilePenLine],
  sent: ['progress', Send],
  'receipt-confirmed': ['progress', MailCheck],
  'in-triage': ['progress', Hourglass],
  accepted: ['good', CircleCheck],
  'awaiting-booking': ['progress', CalendarClock],
  booked: ['progress', Calendar],
  attended: ['good', CalendarCheck],
  'too-late': ['attention', ClockAlert],
  'did-not-attend': ['attention', CalendarX],
  cancelled: ['neutral', CircleMinus],
  returned: ['attention', Undo2],
  rejected: ['problem', CircleX],
  discharged: ['problem', Ban],
  challenged: ['attention', MessageSquareText],
  'outcome-received': ['good', MailOpen],
  closed: ['neutral', Archive],
};

export const REFERRAL_STATES = Object.fromEntries(
  Object.entries(STATES).map(([state, [tone, icon]]) => [
    state,
    { tone, icon, word: STATE_NAMES[state as ReferralState] },
  ]),
) as Readonly<Record<ReferralState, Meaning>>;

/** A second mark beside a referral's state, never a state by itself. */
export const OVERDUE: Meaning = { tone: 'problem', icon: ClockAlert, word: 'Overdue' };

const ACTIONS: Readonly<Record<Extract<Happening, { kind: 'action' }>['action'], LucideIcon>> = {
  'phone-call': PhoneCall,
  accompanied: Footprints,
  liaison: MessagesSquare,
  'registration-help': UserPlus,
  note: StickyNote,
};

const EXPORTS: Readonly<Record<ExportRoute, LucideIcon>> = {
  copy: Copy,
  print: Printer,
  docx: FileDown,
  insert: TextCursorInput,
  ics: CalendarPlus,
  text: MessageSquareText,
};

const OUTCOMES: Readonly<Partial<Record<Extract<Happening, { kind: 'outcome' }>['outcome'], Omit<Meaning, 'word'>>>> = {
  met: { tone: 'good', icon: CircleCheck },
  rejected: { tone: 'problem', icon: CircleX },
  'not-attended': { tone: 'attention', icon: CircleX },
};

const ENDED: Readonly<Partial<Record<Step, ReferralState>>> = {
  'too-late': 'too-late',
  'did-not-attend': 'did-not-attend',
  'cancelled-by-client': 'cancelled',
  'cancelled-by-provider': 'cancelled',
};

function stateLook(state: ReferralState): Omit<Meaning, 'word'> {
  const [tone, icon] = STATES[state];
  return { tone, icon };
}

/** How one line of the log looks. */
export function happeningMeaning(happening: Happening): Omit<Meaning, 'word'> {
  switch (happening.kind) {
    case 'action':
      return { tone: 'neutral', icon: ACTIONS[happening.action] };
    case 'chased':
      return { tone: 'neutral', icon: PhoneCall };
    case 'client-identified':
      return { tone: 'neutral', icon: IdCard };
    case 'letter-exported':
      return { tone: 'neutral', icon: EXPORTS[happening.route] };
    case 'outcome':
      return OUTCOMES[happening.outcome] ?? { tone: 'neutral', icon: Archive };
    case 'practice-chosen':
      return { tone: 'neutral', icon: Stethoscope };
    case 'receipt-confirmed':
      return { tone: 'neutral', icon: Handshake };
    case 'attendance':
      return stateLook(ENDED[stepOf(happening)] ?? 'attended');
    case 'barriers':
      return { tone: 'neutral', icon: CircleAlert };
    case 'client-contacted':
      return { tone: 'neutral', icon: PhoneCall };
    case 'reminded':
      return { tone: 'neutral', icon: BellRing };
    case 'reopened':
      return { tone: 'neutral', icon: RefreshCw };
    case 'supports':
      return { tone: 'neutral', icon: HeartHandshake };
    default:
      // Every other step bears the look of the state it leads to.
      return stateLook(happening.kind);
  }
}
