import { addDays, formatLongDate, parseTypedDate } from '../client/date';
import type { IsoDate } from '../client/date';
import { formatNhsNumber, isNhsNumber } from '../client/nhs-number';
import type { Answers, Question } from './question';

type Answer = Answers[string];

/** An answer that can stand in a letter: its words and, to compare with, its value (an option's id, ISO date, number). */
export type ReadAnswer =
  | {
      readonly given: 'value';
      readonly value: string | number | boolean | readonly string[];
      readonly words: readonly string[];
    }
  | { readonly given: 'never'; readonly words: readonly string[] }
  | { readonly given: 'nothing'; readonly problem: string | null };

const NOTHING: ReadAnswer = { given: 'nothing', problem: null };

/** What is wrong with an answer as it stands in the form, as a sentence, or null. An answer not given yet is not wrong. */
export function answerProblem(question: Question, answer: Answer | undefined, today: IsoDate): string | null {
  const read = readAnswer(question, answer, today);
  return read.given === 'nothing' ? read.problem : null;
}

/** Reads an answer as typed. What cannot be understood is not given, with the sentence that says why: it is never printed. */
export function readAnswer(question: Question, answer: Answer | undefined, today: IsoDate): ReadAnswer {
  if (answer === null && question.never) return { given: 'never', words: [question.never.letter] };
  switch (question.type) {
    case 'yes-no':
      return typeof answer === 'boolean' ? value(answer, answer ? 'yes' : 'no') : NOTHING;
    case 'choice':
      return readChoices(question, typeof answer === 'string' && answer ? [answer] : []);
    case 'choices':
      return readChoices(question, Array.isArray(answer) ? answer : []);
    default:
      return typeof answer === 'string' && answer.trim() ? readTyped(question, answer.trim(), today) : NOTHING;
  }
}

function readChoices(question: Question, ids: readonly string[]): ReadAnswer {
  const chosen = question.options.filter((option) => ids.includes(option.id));
  const alone = chosen.find((option) => option.exclusive);
  if (alone && chosen.length > 1) return problem(`Choose “${alone.label}” or the others, not both`);
  const words = chosen.map((option) => option.letter ?? option.label);
  if (words.length === 0) return NOTHING;
  const found = chosen.map((option) => option.id);
  return { given: 'value', value: question.type === 'choice' ? (found[0] ?? '') : found, words };
}

function readTyped(question: Question, typed: string, today: IsoDate): ReadAnswer {
  if (question.type === 'date') return readDate(question, typed, today);
  if (question.type === 'number') return readNumber(question, typed);
  if (question.type === 'long-text') return value(typed, typed.replace(/\r\n?/g, '\n'));
  if (question.id !== 'nhsNumber') return value(typed, typed.replace(/\s+/g, ' '));
  const digits = typed.replace(/[\s-]/g, '');
  if (isNhsNumber(digits)) return value(digits, formatNhsNumber(digits));
  return problem(`Check the NHS number: it has ten digits, and these do not fit together${orTick(question)}`);
}

function readDate(question: Question, typed: string, today: IsoDate): ReadAnswer {
  const date = parseTypedDate(typed, Number(today.slice(2, 4)));
  if (!date) return problem(`Enter a date such as 4 May 2025${orTick(question)}`);
  const { min, max = 0 } = question;
  if (date > addDays(today, max)) {
    return problem(
      max > 0 ? 'This date is too far ahead. Check the year' : 'This date is in the future. Check the year',
    );
  }
  if (date < (min === undefined ? '1900-01-01' : addDays(today, min))) {
    return problem('This date is too long ago. Check the year');
  }
  return value(date, formatLongDate(date));
}

function readNumber(question: Question, typed: string): ReadAnswer {
  const { unit, min, max, decimals } = question;
  const bare = unit && typed.toLowerCase().endsWith(unit.toLowerCase()) ? typed.slice(0, -unit.length).trim() : typed;
  const example = decimals > 0 ? 'such as 12.5' : 'such as 12';
  if (!/^\d+([.]\d+)?$/.test(bare)) return problem(`Enter a number ${example}${orTick(question)}`);
  if ((bare.split('.')[1] ?? '').length > decimals) {
    return problem(decimals === 0 ? 'Enter a whole number' : `Enter at most ${decimals} decimal places`);
  }
  const number = Number(bare);
  if ((min !== undefined && number < min) || (max !== undefined && number > max)) {
    const after = unit ? ` ${unit}` : '';
    return problem(
      `Check this number: ${number}${after} is ${max !== undefined && number > max ? 'more than' : 'less than'} expected`,
    );
  }
  return value(number, unit ? `${number}${unit === '%' ? '' : ' '}${unit}` : String(number));
}

function value(what: string | number | boolean, words: string): ReadAnswer {
  return { given: 'value', value: what, words: [words] };
}

function problem(sentence: string): ReadAnswer {
  return { given: 'nothing', problem: sentence };
}

function orTick(question: Question): string {
  return question.never ? `, or tick ${question.never.label.split(',')[0]}` : '';
}
