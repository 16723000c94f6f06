import { addDays } from '../../client/date';
import type { IsoDate } from '../../client/date';
import type { LetterFacts } from '../letter';
import type { Answers, Question } from '../question';
import { defaultRecipient } from '../recipient';
import { renderLetter } from '../render';
import type { Template } from '../template';
import { TemplateError } from '../template-error';
import type { OwnProblem } from './try-own';
import { tryOwn } from './try-own';

/** Who every preview is about. There is no such person; numbers that begin with 999 are given to nobody. */
const RECORD: LetterFacts['record'] = {
  title: 'Mr',
  givenName: 'Alun',
  familyName: 'Example',
  fullName: 'Alun Example',
  preferredName: 'Al',
  dateOfBirth: '1981-03-14',
  nhsNumber: '9990000042',
  localId: 'T-00042',
  sex: 'Male',
  address: '4 Example Street, Porthaven',
  postcode: 'ZZ1 1ZZ',
  phone: '07700 900461',
  practiceName: 'Harbour Surgery',
  keyworker: 'Priya Nair',
};
const PRACTICE = { name: 'Harbour Surgery', address: '1 Quay Road, Porthaven', phone: '01632 960100' };
const SENDER = {
  name: 'Ana Pereira',
  role: 'Nurse prescriber',
  service: 'Porthaven Community Drug and Alcohol Service',
  address: '2 Mill Lane, Porthaven',
  phone: '01632 960200',
  email: 'ana.pereira@example.org',
  replyTo: 'referrals@example.org',
};
const SOMEBODY = { name: 'Dr Sam Example', organisation: 'The place it goes to', address: '9 High Street, Porthaven' };

/** `filled`: every question has an answer. `empty`: only who it is about is known, so that every gap is seen. */
export type PreviewOf = 'filled' | 'empty';
export type Preview =
  | { readonly html: string; readonly template: Template; readonly problem: null }
  | { readonly html: null; readonly template: Template | null; readonly problem: OwnProblem };

/** An own letter as it would be for an invented client, or why there is none. */
export function previewOf(text: string, of: PreviewOf, today: IsoDate): Preview {
  const { letter, problem } = tryOwn(text);
  if (problem) return { html: null, template: null, problem };
  const { template } = letter;
  try {
    return { html: renderLetter(template, inventedFacts(template, of, today)).html, template, problem: null };
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    return { html: null, template, problem: { line: error.line, sentence: error.problem } };
  }
}

function inventedFacts(template: Template, of: PreviewOf, today: IsoDate): LetterFacts {
  const filled = of === 'filled';
  return {
    record: RECORD,
    practice: PRACTICE,
    recipient: defaultRecipient(template.recipientKind, RECORD, PRACTICE) ?? (filled ? SOMEBODY : null),
    sender: SENDER,
    answers: filled ? answersTo(template.questions, today) : {},
    today,
    switches: filled ? { hiv: true, sexualHealth: true, offence: true, thirdParty: true } : {},
  };
}

function answersTo(questions: readonly Question[], today: IsoDate): Answers {
  const asked = questions.filter(({ id }) => !Object.hasOwn(RECORD, id));
  return Object.fromEntries(asked.map((question) => [question.id, answerTo(question, today)]));
}

/** The first thing that can be said: the option a letter begins with, the middle of what a number may be. */
function answerTo({ type, options, default: usual, min, max, label }: Question, today: IsoDate): Answers[string] {
  const [first] = options.filter(({ exclusive }) => !exclusive);
  switch (type) {
    case 'date':
      return addDays(today, Math.round(Math.min(Math.max(-21, min ?? -21), max ?? 21)));
    case 'number':
      return String(Math.round(min !== undefined && max !== undefined ? (min + max) / 2 : (min ?? max ?? 2)));
    case 'choice':
      return usual ?? first?.id ?? '';
    case 'choices':
      return options
        .filter(({ exclusive }) => !exclusive)
        .slice(0, 2)
        .map(({ id }) => id);
    case 'yes-no':
      return true;
    default:
      return `[${label}]`;
  }
}
