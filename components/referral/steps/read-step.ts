import { addDays, formatDate } from '../../../utils/client/date';
import type { IsoDate } from '../../../utils/client/date';
import { readTypedTime } from '../../../utils/client/time';
import { CANCELLED } from '../../../utils/log/choices';
import type { Happening } from '../../../utils/log/entry';
import { usualLook } from '../../../utils/log/referral/facts';
import { FAR_DAYS } from '../../../utils/log/when';
import { readTypedDate } from '../../forms/typed-date';
import type { TypedStep } from './typed-step';

/** A step as it is written in the log. */
export type NewStep = {
  readonly happening: Happening;
  /** The day it was so. */
  readonly on: IsoDate;
};

/** What is wrong with what was typed, as a sentence for each field. */
export type StepErrors = { readonly [field in keyof TypedStep]?: string | undefined };

export type ReadStep = {
  readonly errors: StepErrors;
  /** When to look at it again where nobody says; null where the step leaves that as it was. */
  readonly usualLookOn: IsoDate | null;
  /** When to remind where nobody says; null where there is no such day any more. */
  readonly usualRemindOn: IsoDate | null;
  /** Null while anything is wrong. */
  readonly step: NewStep | null;
};

export type StepLimits = {
  readonly today: IsoDate;
  /** Nothing happened to anybody before they were born. */
  readonly born?: IsoDate | undefined;
};

const LONGEST = 2_000;

/** Whether it was called off: then it happened on another day than the appointment's, which may still lie ahead. */
export function isCancelled({ attendance }: TypedStep): boolean {
  return attendance !== null && CANCELLED.includes(attendance);
}

/** Whether it was kept from being seen that something stood in the way. */
export function isMissed({ attendance }: TypedStep): boolean {
  return attendance === 'did-not-attend' || attendance === 'too-late' || attendance === 'cancelled-by-client';
}

/** Reads a step as typed. Nothing happens in the future or before the client was born. */
export function readStep(typed: TypedStep, limits: StepLimits): ReadStep {
  const errors: { -readonly [field in keyof TypedStep]?: string } = {};
  const day = (field: 'on' | 'bookedOn' | 'appointmentOn', missing: string, latest: IsoDate): IsoDate | null => {
    const { born, today } = limits;
    const read = readTypedDate(typed[field], today, { missing, latest, ...(born && { earliest: born }) });
    if ('date' in read) return read.date;
    errors[field] = read.error;
    return null;
  };
  const need = (field: keyof TypedStep, given: unknown, sentence: string) => {
    if (!given) errors[field] = sentence;
  };
  const far = addDays(limits.today, FAR_DAYS);
  const { kind } = typed;
  const cancelled = isCancelled(typed);

  const appointment =
    kind === 'attendance'
      ? day('appointmentOn', 'Enter the date of the appointment', cancelled ? far : limits.today)
      : null;
  const on = kind === 'attendance' && !cancelled ? appointment : day('on', 'Enter the date it happened', limits.today);
  const booked = kind === 'booked' ? day('bookedOn', 'Enter the date of the appointment', far) : null;
  if (kind === 'attendance') need('attendance', typed.attendance, 'Choose what became of it');
  if (kind === 'client-contacted') need('reached', typed.reached, 'Say whether they were reached');
  if (kind === 'barriers') need('barriers', typed.barriers.length, 'Choose what stands in the way');
  if (kind === 'outcome') need('outcome', typed.outcome, 'Choose how it ended');
  if (kind === 'need') need('title', typed.title.trim(), 'Write what is needed');
  if (kind === 'sent') need('destination', typed.destination.trim(), 'Write where it was sent');
  if (kind === 'action') need('note', typed.note.trim(), 'Write in a sentence what was done');
  for (const field of ['note', 'title', 'specialty', 'destination', 'to', 'place'] as const) {
    if (typed[field].length > LONGEST) errors[field] = `Write at most ${LONGEST.toLocaleString('en-GB')} characters`;
  }
  const at = kind === 'booked' && typed.at.trim() !== '' ? readTypedTime(typed.at) : null;
  if (at?.problem)
    errors.at = at.problem === 'half' ? 'Say whether that is am or pm, such as 2:20 pm' : 'Enter a time such as 14:30';

  const usualRemindOn = booked && addDays(booked, -1) >= (on ?? limits.today) ? addDays(booked, -1) : null;
  const remind = typed.remindOn?.trim() ? readReminder(typed.remindOn, on, booked, limits.today) : null;
  if (remind && 'error' in remind) errors.remindOn = remind.error;
  const remindOn = remind && 'date' in remind ? remind.date : typed.remindOn === null ? usualRemindOn : null;

  const look = typed.lookOn?.trim()
    ? readTypedDate(typed.lookOn, limits.today, { missing: '', latest: far, ...(on && { earliest: on }) })
    : null;
  if (look && 'error' in look) errors.lookOn = look.error;
  else if (!look && (kind === 'chased' || kind === 'sent')) errors.lookOn = 'Enter when to chase it';

  const happening = happeningOf(typed, { on, booked, appointment, at: at?.time ?? null, remindOn });
  const usualLookOn = happening && on ? usualLook(happening, on) : null;
  if (!happening || !on || Object.keys(errors).length > 0) return { errors, usualLookOn, usualRemindOn, step: null };
  const chaseOn = look && 'date' in look ? look.date : null;
  return { errors, usualLookOn, usualRemindOn, step: { on, happening: withLook(happening, chaseOn) } };
}

type Dates = {
  readonly on: IsoDate | null;
  readonly booked: IsoDate | null;
  readonly appointment: IsoDate | null;
  readonly at: string | null;
  readonly remindOn: IsoDate | null;
};

/** What is written, without the day to look at it again; null while a part of it is missing. */
function happeningOf(typed: TypedStep, { on, booked, appointment, at, remindOn }: Dates): Happening | null {
  const { kind, told, attendance, how, route, outcome, action } = typed;
  const note = typed.note.trim();
  const [title, specialty, to, destination] = [typed.title, typed.specialty, typed.to, typed.destination].map((text) =>
    text.trim(),
  ) as [string, string, string, string];
  const supports = [...typed.supports];
  const barriers = [...typed.barriers];
  switch (kind) {
    case 'need':
      return { kind, title, note, ...(specialty && { specialty }) };
    case 'sent':
      return on === null
        ? null
        : {
            kind,
            title,
            destination,
            route,
            supports,
            sentOn: on,
            chaseOn: on,
            ...(specialty && { specialty }),
            ...(to && { to }),
          };
    case 'booked': {
      const more = { ...(at && { at }), ...(remindOn && { remindOn }) };
      return booked === null ? null : { kind, on: booked, place: typed.place.trim(), told, note, ...more };
    }
    case 'attendance':
      return attendance && appointment
        ? { kind, attendance, on: appointment, barriers: isMissed(typed) ? barriers : [], note }
        : null;
    case 'client-contacted':
      return { kind, how, reached: typed.reached === 'yes', note };
    case 'reminded':
      return { kind, how, note };
    case 'supports':
      return { kind, supports, note };
    case 'barriers':
      return { kind, barriers, note };
    case 'chased':
      return on === null ? null : { kind, how: route, note, chaseOn: on };
    case 'outcome':
      return outcome && { kind, outcome, note };
    case 'action':
      return { kind, action, text: note };
    default:
      return { kind, note };
  }
}

/** No reminder before the booking was known, and none after the appointment. */
function readReminder(text: string, on: IsoDate | null, booked: IsoDate | null, today: IsoDate) {
  return readTypedDate(text, today, { missing: '', ...(on && { earliest: on }), ...(booked && { latest: booked }) });
}

const LOOKS_BY_ITSELF: readonly Happening['kind'][] = [
  'receipt-confirmed',
  'reminded',
  'supports',
  'barriers',
  'outcome',
  'action',
];

function withLook(happening: Happening, chaseOn: IsoDate | null): Happening {
  return chaseOn === null || LOOKS_BY_ITSELF.includes(happening.kind)
    ? happening
    : ({ ...happening, chaseOn } as Happening);
}

/** A date as a form begins with it. */
export function shown(date: IsoDate | null | undefined): string {
  return date ? formatDate(date) : '';
}
