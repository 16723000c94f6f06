import { readAnswer } from './answer';
import type { ReadAnswer } from './answer';
import { Fact } from './fact';
import type { LetterFacts } from './letter';
import type { Question } from './question';
import type { Template } from './template';
import { uncapitalised } from './uncapitalised';

/** The questions as details, with what the record says where its own field was not answered. */
export function answerFacts(
  template: Template,
  facts: LetterFacts,
  record: Readonly<Record<string, string | undefined>>,
): Record<string, Fact> {
  const result: Record<string, Fact> = {};
  for (const question of template.questions) {
    const { id } = question;
    const asked = isAsked(question, facts, result);
    const label = question.missing ?? question.label;
    const words = question.gap ?? uncapitalised(label);
    const missing = asked ? { label, words, essential: question.required || template.required.includes(id) } : null;
    const answer = asked ? known(question, facts) : null;
    const said = answer === 'nothing' && record[id] ? { value: record[id], words: [record[id]] } : null;
    result[id] = said
      ? new Fact(id, 'record', said, missing)
      : new Fact(id, 'question', answer === 'nothing' ? null : answer, missing, question.join);
  }
  return result;
}

/** The questions to ask now, in order: those left out belong to a switch that is off, or to another answer. */
export function questionsToAsk(template: Template, facts: LetterFacts): readonly Question[] {
  const answered = answerFacts(template, facts, {});
  return template.questions.filter(
    (question) => isAsked(question, facts, answered) && !(question.onlyIfMissing && inRecord(question.id, facts)),
  );
}

function inRecord(id: string, { record, practice }: LetterFacts): boolean {
  return Boolean(
    (record as Readonly<Record<string, string | undefined>>)[id] ?? (id === 'practiceName' && practice?.name),
  );
}

function isAsked(question: Question, facts: LetterFacts, before: Readonly<Record<string, Fact>>): boolean {
  if (question.sensitive && facts.switches[question.sensitive] !== true) return false;
  if (!question.when) return true;
  const other = before[question.when.question];
  if (!other) return false;
  if (question.when.any.includes('given') && other.given && !other.never) return true;
  const value = other.valueOf();
  return question.when.any.some((id) => (Array.isArray(value) ? value.includes(id) : value === id));
}

/** The answer as a letter says it; `nothing` where none was given, null where what was typed cannot be understood. */
function known(question: Question, { answers, today }: LetterFacts) {
  const given = Object.hasOwn(answers, question.id) ? answers[question.id] : question.default;
  const read: ReadAnswer = readAnswer(question, given, today);
  if (read.given === 'value') return read;
  if (read.given === 'never') return { value: null, words: read.words, never: true };
  return read.problem === null ? 'nothing' : null;
}
