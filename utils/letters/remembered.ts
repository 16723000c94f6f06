import type { IsoDate } from '../client/date';
import { readAnswer } from './answer';
import type { Answers, Question } from './question';

/** A letter that left before, with what was answered for it. */
export type AnsweredLetter = { readonly on: IsoDate; readonly template: string; readonly answers: Answers };

/** Answers taken over from earlier letters about the same client, and the day of the letter each is from. */
export type Remembered = { readonly answers: Answers; readonly from: Readonly<Record<string, IsoDate>> };

/**
 * What a new letter may take over: the last answer to each question that is marked to be remembered. Never what is sensitive, nor
 * what the record itself says by now. Where the last letter that asked has no answer, an older one's is not brought back.
 * @param letters of this client, latest first
 * @param asks the ids of the questions that a template asks; nothing where the template is not known any more
 */
export function rememberedAnswers(
  questions: readonly Question[],
  letters: readonly AnsweredLetter[],
  record: Readonly<Record<string, string | undefined>>,
  asks: (template: string) => readonly string[],
  today: IsoDate,
): Remembered {
  const answers: Record<string, Answers[string]> = {};
  const from: Record<string, IsoDate> = {};
  for (const question of questions) {
    const { id, remembered, sensitive } = question;
    if (!remembered || sensitive || record[id]) continue;
    const last = letters.find((letter) => Object.hasOwn(letter.answers, id) || asks(letter.template).includes(id));
    const answer = last && Object.hasOwn(last.answers, id) ? last.answers[id] : undefined;
    if (!last || answer === undefined || readAnswer(question, answer, today).given === 'nothing') continue;
    answers[id] = answer;
    from[id] = last.on;
  }
  return { answers, from };
}
