/** What stands for what, everywhere: a tone, an icon and a word. A tint never stands without the other two. */
import {
  Archive,
  CalendarPlus,
  CircleCheck,
  CircleDashed,
  CircleQuestionMark,
  CircleX,
  ClockAlert,
  Copy,
  TextCursorInput,
  FileDown,
  FilePenLine,
  Footprints,
  Handshake,
  IdCard,
  Lock,
  MailCheck,
  MessageSquareText,
  MessagesSquare,
  PhoneCall,
  Printer,
  RefreshCw,
  Send,
  Stethoscope,
  StickyNote,
  UserPlus,
  Users,
} from 'lucide-preact';
import type { LucideIcon } from 'lucide-preact';
import type { ExportRoute, Happening } from '../utils/log/entry';
import type { ReferralState } from '../utils/log/moves';
import { STATE_NAMES } from '../utils/log/words';
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

export const REFERRAL_STATES: Readonly<Record<ReferralState, Meaning>> = {
  exported: { tone: 'neutral', icon: FilePenLine, word: STATE_NAMES.exported },
  sent: { tone: 'progress', icon: Send, word: STATE_NAMES.sent },
  'receipt-confirmed': { tone: 'progress', icon: MailCheck, word: STATE_NAMES['receipt-confirmed'] },
  closed: { tone: 'neutral', icon: Archive, word: STATE_NAMES.closed },
};

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
    case 'sent':
      return { tone: 'neutral', icon: Send };
  }
}
