import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { findTemplate } from '../../utils/letters/catalogue';
import { readFacts } from '../../utils/letters/facts-file';
import type { LetterFacts } from '../../utils/letters/letter';
import type { Answers, Question } from '../../utils/letters/question';
import type { Template } from '../../utils/letters/template';

const FOLDER = path.join(import.meta.dirname, 'examples');

/** The letters that have an example, each with the whole facts of an invented client. */
export const EXAMPLES: readonly { readonly template: Template; readonly facts: LetterFacts }[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name) => {
    const template = findTemplate(path.basename(name, '.json'));
    const { facts, problem } = readFacts(JSON.parse(readFileSync(path.join(FOLDER, name), 'utf8')), '2026-11-23');
    if (!template || !facts) throw new Error(`${name}: ${problem ?? 'no such letter'}`);
    return { template, facts };
  });

export const NOTHING: LetterFacts = {
  record: {},
  practice: null,
  recipient: null,
  sender: {},
  answers: {},
  today: '2026-11-23',
  switches: {},
};

export const EVERYTHING_ON = { hiv: true, sexualHealth: true, offence: true, thirdParty: true };

/** Some answer that fits the question. */
export function someAnswer(question: Question): Answers[string] {
  const first = question.options[0]?.id ?? '';
  switch (question.type) {
    case 'date':
      return '1 Oct 2026';
    case 'number':
      return String(Math.ceil(question.min ?? 1));
    case 'choice':
      return first;
    case 'choices':
      return [first];
    case 'yes-no':
      return true;
    default:
      return question.id === 'nhsNumber' ? '999 000 0042' : `Words for ${question.id}`;
  }
}

/** The answers under which a question is asked, without an answer to it. */
export function answersThatAsk(template: Template, question: Question, answers: Answers): Answers {
  const { [question.id]: _dropped, ...others } = answers;
  const { when } = question;
  const parent = when && template.questions.find(({ id }) => id === when.question);
  if (!parent) return others;
  const wanted = when.any[0] ?? '';
  const answer = wanted === 'given' ? someAnswer(parent) : parent.type === 'choices' ? [wanted] : wanted;
  return { ...answersThatAsk(template, parent, others), [parent.id]: answer };
}
