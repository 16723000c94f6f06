import { formatDate } from '../client/date';
import { shownCode } from '../directory/codes';
import type { ACTIONS, ExportRoute, Happening, OUTCOMES, ROUTES, SUPPORTS } from './entry';
import { TELLING_NAMES } from './referral/life-names';
import { lines, sayAttendance, sayBarriers, sayBooked, sayContacted, sayPlainStep } from './referral/say-step';

type Route = (typeof ROUTES)[number];
type Support = (typeof SUPPORTS)[number];
type OutcomeKind = (typeof OUTCOMES)[number];

/** What the choices of the log are called in the interface. */
export const ROUTE_NAMES: Readonly<Record<Route, string>> = {
  email: 'Email',
  post: 'Post',
  'e-rs': 'e-Referral Service (e-RS)',
  phone: 'Phone',
  'by-hand': 'By hand',
  'case-system': 'Case system',
  other: 'Another way',
};

export const SUPPORT_NAMES: Readonly<Record<Support, string>> = {
  accompanied: 'Accompanied',
  peer: 'Peer worker',
  'text-reminder': 'Text reminder',
  'phone-reminder': 'Phone reminder',
  transport: 'Transport',
  'dispensing-timing': 'Timed around dispensing',
  interpreter: 'Interpreter',
  other: 'Other support',
};

export const ACTION_NAMES: Readonly<Record<(typeof ACTIONS)[number], string>> = {
  'phone-call': 'Phone call',
  accompanied: 'Accompanied',
  liaison: 'Liaison',
  'registration-help': 'Help to register',
  note: 'Note',
};

export const OUTCOME_NAMES: Readonly<Record<OutcomeKind, string>> = {
  met: 'Need met',
  'not-attended': 'Did not attend, discharged',
  'declined-by-client': 'Client declined',
  rejected: 'Rejected by the service',
  transferred: 'Client transferred',
  'referred-again': 'Referred again',
  died: 'Client died',
  other: 'Another outcome',
};

/** How a letter left, as in "letter copied". */
export const LEFT_WORDS: Readonly<Record<ExportRoute, string>> = {
  copy: 'copied',
  print: 'printed',
  docx: 'saved as a Word file',
  insert: 'put into the case system',
  ics: 'saved as a calendar file',
  text: 'copied as a text message',
};

/** "by email", as it stands in a sentence after "Sent" or "Chased". */
export const BY_ROUTE: Readonly<Record<Route, string>> = {
  email: 'by email',
  post: 'by post',
  'e-rs': 'through e-RS',
  phone: 'by phone',
  'by-hand': 'by hand',
  'case-system': 'through the case system',
  other: 'another way',
};

/** "Peer worker, text reminder"; '' where there are none. */
export function saySupports(supports: readonly Support[]): string {
  const text = supports.map((support) => SUPPORT_NAMES[support].toLowerCase()).join(', ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * One line of the log as a person reads it: what was done, and the note that was written with it ('' where there is none).
 * Neither names the client.
 */
export function sayHappening(happening: Happening): { readonly what: string; readonly note: string } {
  switch (happening.kind) {
    case 'client-identified':
      return { what: 'Client’s details taken from the record', note: '' };
    case 'practice-chosen':
      return {
        what: ['GP practice chosen', shownCode(happening.practiceCode)].filter(Boolean).join(', code '),
        note: '',
      };
    case 'letter-exported': {
      const gaps = happening.overrides.length;
      return {
        what: `Letter ${LEFT_WORDS[happening.route]}: ${happening.title}, version ${happening.version}`,
        note: gaps === 0 ? '' : `Left out on purpose: ${happening.overrides.join(', ')}`,
      };
    }
    case 'need':
      return { what: `Need: ${happening.title}`, note: happening.note };
    case 'in-triage':
    case 'accepted':
    case 'rejected':
    case 'returned':
    case 'awaiting-booking':
    case 'discharged':
    case 'challenged':
    case 'outcome-received':
      return sayPlainStep(happening);
    case 'booked':
      return { what: sayBooked(happening), note: happening.note };
    case 'attendance':
      return sayAttendance(happening);
    case 'reminded':
      return { what: `Reminded ${TELLING_NAMES[happening.how].toLowerCase()}`, note: happening.note };
    case 'client-contacted':
      return { what: sayContacted(happening), note: happening.note };
    case 'supports':
      return { what: 'Supports arranged', note: lines(saySupports(happening.supports) || 'None', happening.note) };
    case 'barriers':
      return { what: 'What stands in the way', note: lines(sayBarriers(happening.barriers), happening.note) };
    case 'reopened':
      return { what: 'Opened again', note: happening.note };
    case 'sent':
      return {
        what: `Sent ${BY_ROUTE[happening.route]} on ${formatDate(happening.sentOn)} to ${happening.to ?? happening.destination}`,
        note: saySupports(happening.supports),
      };
    case 'receipt-confirmed':
      return { what: 'Receipt confirmed', note: happening.note };
    case 'chased':
      return {
        what: `Chased ${BY_ROUTE[happening.how]}, next chase ${formatDate(happening.chaseOn)}`,
        note: happening.note,
      };
    case 'outcome':
      return { what: `Outcome: ${OUTCOME_NAMES[happening.outcome]}`, note: happening.note };
    case 'action':
      return { what: ACTION_NAMES[happening.action], note: happening.text };
  }
}
