import { formatDate } from '../../utils/client/date';
import type { IsoDate } from '../../utils/client/date';
import type { Answers, Question } from '../../utils/letters/question';
import { Check } from '../parts/Check';
import { Checkboxes } from '../parts/Checkboxes';
import { DateField } from '../parts/DateField';
import { Radios } from '../parts/Radios';
import { SelectField } from '../parts/SelectField';
import { TextField } from '../parts/TextField';
import { inputId } from './gap-place';

export type Answer = Answers[string] | undefined;

type Props = {
  readonly question: Question;
  readonly answer: Answer;
  /** What the record says where its own field was not answered. */
  readonly inRecord?: string | undefined;
  /** The day of the earlier letter that the answer was taken from, and not changed since. */
  readonly remembered?: IsoDate | undefined;
  /** Whether this answer has no place in the letter yet and holds it back. */
  readonly error: string | null;
  readonly today: IsoDate;
  /** Undefined takes the answer back. */
  readonly onAnswer: (answer: Answer) => void;
};

/** How many choices are still easier to see all at once than to open a list for. */
const MOST_RADIOS = 4;

/** One question of a letter's form, with the box that says there is nothing to give. */
export function QuestionField(props: Props) {
  const { question, answer, onAnswer } = props;
  const never = question.never && (
    <Check
      label={question.never.label}
      checked={answer === null}
      onChange={(ticked) => onAnswer(ticked ? null : undefined)}
    />
  );
  const isLine = question.type === 'date' || question.type === 'number' || question.type === 'text';
  if (isLine) return <Line {...props} beside={never} />;
  return (
    <>
      <Input {...props} />
      {never && <div class="question-never">{never}</div>}
    </>
  );
}

type CommonProps = {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly error: string | null;
};

function common({ question, inRecord, remembered, error }: Props): CommonProps {
  const said = inRecord && `The record says: ${inRecord}`;
  const kept = remembered && `From the letter of ${formatDate(remembered)}: check that it is still so`;
  const words = [question.hint, said, kept].filter(Boolean).map((one) => String(one));
  // A hint of several sentences ends with a full stop of its own.
  const hint = words.map((one, at) => (at < words.length - 1 ? one.replace(/\.$/, '') : one)).join('. ');
  return { id: inputId(question.id), label: question.label, ...(hint && { hint }), error };
}

function Line(props: Props & { beside: preact.ComponentChildren }) {
  const { question, answer, onAnswer, beside } = props;
  const text = typeof answer === 'string' ? answer : '';
  const shared = { ...common(props), value: text, onInput: (value: string) => onAnswer(value || undefined), beside };
  if (question.type === 'date') return <DateField {...shared} />;
  if (question.type === 'number') {
    return <TextField {...shared} inputMode="decimal" width="tiny" suffix={question.unit} />;
  }
  return <TextField {...shared} />;
}

function Input(props: Props) {
  const { question, answer, onAnswer } = props;
  const shared = common(props);
  const options = question.options.map(({ id, label, exclusive }) => ({ value: id, label, exclusive }));
  switch (question.type) {
    case 'yes-no':
      return (
        <Radios
          {...shared}
          columns
          value={typeof answer === 'boolean' ? (answer ? 'yes' : 'no') : null}
          options={[
            { value: 'yes', label: 'Yes' },
            { value: 'no', label: 'No' },
          ]}
          onChange={(value) => onAnswer(value === 'yes')}
        />
      );
    case 'choices':
      return (
        <Checkboxes
          {...shared}
          values={Array.isArray(answer) ? (answer as readonly string[]) : []}
          options={options}
          onChange={(values) => onAnswer(values.length > 0 ? values : undefined)}
        />
      );
    case 'choice': {
      const chosen = typeof answer === 'string' ? answer : answer === undefined ? (question.default ?? '') : '';
      if (options.length <= MOST_RADIOS) {
        return <Radios {...shared} value={chosen || null} options={options} onChange={onAnswer} />;
      }
      return (
        <SelectField
          {...shared}
          value={chosen}
          options={[...(question.default ? [] : [{ value: '', label: 'Choose' }]), ...options]}
          onChange={(value) => onAnswer(value || undefined)}
        />
      );
    }
    default:
      return (
        <TextField
          {...shared}
          lines={3}
          value={typeof answer === 'string' ? answer : ''}
          onInput={(value) => onAnswer(value || undefined)}
        />
      );
  }
}
