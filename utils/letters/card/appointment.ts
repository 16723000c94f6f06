import { formatLongDate, weekdayOf } from '../../client/date';
import { londonMoment } from '../../client/london';
import { readTypedTime } from '../../client/time';
import { readAnswer } from '../answer';
import { piecesOf } from '../html-text';
import type { LetterFacts } from '../letter';
import type { Answers } from '../question';
import type { Template } from '../template';

/** An appointment as a calendar needs it. It says nothing of whose it is. */
export type Appointment = {
  readonly start: Date;
  /** How long it lasts; null where nobody said. */
  readonly minutes: number | null;
  /** As typed; empty where it is not known, or would say too much. */
  readonly place: string;
  readonly phone: string;
  /** Our service's name; empty unless it may stand on the card. */
  readonly service: string;
};

/** What stands in the way of a calendar file, as a sentence. */
export type AppointmentRead =
  | { readonly appointment: Appointment; readonly problem: null }
  | { readonly appointment: null; readonly problem: string };

const WEEKDAYS = [
  /\bsun(day)?\b/i,
  /\bmon(day)?\b/i,
  /\btue(s|sday)?\b/i,
  /\bwed(nesday)?\b/i,
  /\bthu(r|rs|rsday)?\b/i,
  /\bfri(day)?\b/i,
  /\bsat(urday)?\b/i,
];

/**
 * The appointment on a card for the client, from its answers; null for any other letter. What cannot be read for certain is
 * not guessed, and what the card says otherwise by hand is not passed over.
 * @param html the card as it stands
 */
export function appointmentOf(
  template: Template,
  { answers, today }: Pick<LetterFacts, 'answers' | 'today'>,
  html: string,
): AppointmentRead | null {
  const ids = template.questions.map(({ id }) => id);
  if (template.recipientKind !== 'client' || !ids.includes('apptDay') || !ids.includes('apptTime')) return null;
  const said = (id: string) => saidOf(template, answers, today, id);
  const day = said('apptDay')?.value;
  if (typeof day !== 'string') return problem('Fill in the day of the appointment.');
  const typed = said('apptTime')?.words ?? '';
  const { time, problem: unclear } = readTypedTime(typed);
  if (unclear === 'several') return problem('Write one time, such as 2:20 pm.');
  if (unclear === 'half') return problem('Write the time with am or pm, such as 2:20 pm.');
  if (time === null) return problem('Write the time in numbers, such as 2:20 pm.');
  const weekday = weekdayOf(day);
  if (WEEKDAYS.some((name, at) => at !== weekday.at && name.test(typed)))
    return problem(`${formatLongDate(day)} is a ${weekday.name}. Check the day of the week.`);
  const start = londonMoment(day, time);
  if (!start) return problem('Clocks go forward that night, so this time never comes. Check the time.');
  for (const id of ['apptDay', 'apptTime']) {
    if (answerIn(html, id) !== said(id)?.words)
      return problem('The day or the time on the card was changed by hand. Change it in Details.');
  }
  const minutes = said('apptLong')?.value;
  const isClosed = said('contactLimits')?.value.toString().split(',').includes('do-not-name') ?? false;
  return {
    problem: null,
    appointment: {
      start,
      minutes: typeof minutes === 'number' ? minutes : null,
      place: isClosed ? '' : (said('apptPlace')?.words ?? ''),
      phone: said('apptPhone')?.words ?? '',
      service: isClosed ? '' : (said('apptService')?.words ?? ''),
    },
  };
}

function problem(sentence: string): AppointmentRead {
  return { appointment: null, problem: sentence };
}

function saidOf(template: Template, answers: Answers, today: string, id: string) {
  const question = template.questions.find((each) => each.id === id);
  const read = question && readAnswer(question, Object.hasOwn(answers, id) ? answers[id] : question.default, today);
  if (read?.given !== 'value') return null;
  // A date is kept as it was typed; its value is the day.
  return { value: read.value, words: read.words.join(', ') };
}

/** The words of an answer where they first stand in a letter; null where they no longer do. */
function answerIn(html: string, id: string): string | null {
  let words: string | null = null;
  for (const piece of piecesOf(html)) {
    if (words === null) {
      if ('tag' in piece && piece.attributes['data-answer'] === id) words = '';
    } else if ('text' in piece) words += piece.text;
    else if (piece.closes && piece.tag === 'span') return words;
  }
  return words;
}
