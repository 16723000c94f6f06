import { useState } from 'preact/hooks';
import type { IsoDate } from '../../utils/client/date';
import type { ClientRecord } from '../../utils/client/fields';
import { answerProblem } from '../../utils/letters/answer';
import type { Answers, Question } from '../../utils/letters/question';
import type { Answer } from './QuestionField';
import { QuestionField } from './QuestionField';

export type DetailsFormProps = {
  /** The questions to ask now, in order: those of a switch that is off, or of another answer, are left out already. */
  readonly questions: readonly Question[];
  readonly answers: Answers;
  readonly record: ClientRecord;
  /** Answers taken over from earlier letters, by the day of the letter. */
  readonly remembered?: Readonly<Record<string, IsoDate>> | undefined;
  readonly today: IsoDate;
  readonly onAnswers: (answers: Answers) => void;
};

/** The form beside a letter, made of its own questions. What cannot be understood is told once its input is left. */
export function DetailsForm({ questions, answers, record, remembered = {}, today, onAnswers }: DetailsFormProps) {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const inRecord = (id: string) => (record as Readonly<Record<string, string | undefined>>)[id];
  return (
    <>
      {bySection(questions).map(([section, ofSection]) => (
        <section key={section} class="details-section">
          <h3>{section}</h3>
          <div class="details-fields">
            {ofSection.map((question) => {
              const answer = Object.hasOwn(answers, question.id) ? answers[question.id] : undefined;
              return (
                <div
                  key={question.id}
                  class={isWide(question) ? 'is-whole' : undefined}
                  onFocusOut={() => setLeft(new Set(left).add(question.id))}
                >
                  <QuestionField
                    question={question}
                    answer={answer}
                    inRecord={answer === undefined ? inRecord(question.id) : undefined}
                    remembered={remembered[question.id]}
                    error={left.has(question.id) ? answerProblem(question, answer, today) : null}
                    today={today}
                    onAnswer={(next) => onAnswers(withAnswer(answers, question.id, next))}
                  />
                </div>
              );
            })}
          </div>
        </section>
      ))}
    </>
  );
}

function withAnswer(answers: Answers, id: string, answer: Answer): Answers {
  const { [id]: _before, ...others } = answers;
  return answer === undefined ? others : { ...others, [id]: answer };
}

/** Sections in the order in which they are first asked about. */
function bySection(questions: readonly Question[]): readonly [string, readonly Question[]][] {
  return [...Map.groupBy(questions, ({ section }) => section)];
}

/** Whether a question takes the whole line where there are two columns. */
function isWide({ type, never }: Question): boolean {
  return type === 'choices' || type === 'long-text' || Boolean(never);
}
