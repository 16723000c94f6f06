import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { FIELD_NAMES } from '../../../utils/client/fields';
import type { Field } from '../../../utils/client/fields';
import { labelHolds } from '../../../utils/recognition/teaching/label-holds';
import type { Pick, Proposal } from '../../../utils/recognition/teaching';
import { WARNINGS } from '../../../utils/recognition/teaching/words';
import { Button } from '../../parts/Button';
import { Check } from '../../parts/Check';
import { ErrorSummary, focusOn } from '../../parts/ErrorSummary';
import { SelectField } from '../../parts/SelectField';
import { Selector } from './Selector';
import { isAlwaysThere, labelWords, needsLabel } from './teach-words';
import { Warnings } from './Warnings';

export type ProposedProps = {
  readonly proposal: Proposal;
  /** What was picked before of the same client: a label that holds a word of it is not proposed. */
  readonly values: readonly string[];
  /** What it is to take the place of. */
  readonly wanted?: Pick | undefined;
  readonly onAdd: (pick: Pick) => void;
  readonly onAgain: () => void;
  readonly onDrop: () => void;
};

/** One value as it was picked: what it is, its label, how it is found again, and what to be careful about. */
export function Proposed({ proposal, values, wanted, onAdd, onAgain, onDrop }: ProposedProps) {
  const { text, select, matches, labels, readable } = proposal;
  const likely = [wanted?.field, proposal.field].find((one) => one && readable.includes(one));
  const [field, setField] = useState<Field | ''>(likely ?? '');
  const proposed = labels.findIndex(
    ({ text: words, at }) => words === proposal.label?.text && at === proposal.label.at,
  );
  const ofClient = proposal.label !== null && labelHolds(proposal.label.text, values);
  const [label, setLabel] = useState(ofClient ? '' : `${proposed < 0 ? '' : proposed}`);
  const [optional, setOptional] = useState<boolean | null>(wanted ? wanted.optional === true : null);
  const [tried, setTried] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useEffect(() => {
    // Out of the page, where it was picked, into this view
    window.focus();
    heading.current?.focus();
  }, []);

  const chosen = label === '' ? null : (labels[Number(label)] ?? null);
  const isOptional = field !== '' && !isAlwaysThere(field) && (optional ?? !/^(?:nhsNumber|localId)$/.test(field));
  const useless = select === null || matches !== 1 || readable.length === 0;
  const errors = [
    ...(field === '' ? [{ id: `${id}-field`, text: 'Choose what this is' }] : []),
    ...(field !== '' && needsLabel(field) && !chosen
      ? [{ id: `${id}-label`, text: 'Choose the label that stands beside it' }]
      : []),
  ];
  const errorOf = (which: string) => (tried ? errors.find((one) => one.id === `${id}-${which}`)?.text : undefined);
  const add = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (errors.length > 0 || field === '' || select === null) return;
    onAdd({ field, select, label: chosen, ...(isOptional && { optional: true }) });
  };
  return (
    <form class="teach-proposed" noValidate onSubmit={add} aria-labelledby={`${id}-title`} data-testid="teach-proposal">
      {tried && errors.length > 0 && <ErrorSummary errors={errors} onJump={focusOn} takesFocus />}
      <h3 id={`${id}-title`} ref={heading} tabIndex={-1}>
        {text === '' ? 'Nothing can be read here' : `“${text}”`}
      </h3>
      <Warnings
        sentences={[
          ...(wanted && !useless && !readable.includes(wanted.field)
            ? [`This cannot be read as “${FIELD_NAMES[wanted.field]}”. Point at its value, or say what this is.`]
            : []),
          // A label reads as no field, which needs no saying.
          ...proposal.warnings
            .filter((warning) => warning !== 'unreadable' || !proposal.warnings.includes('is-label'))
            .map((warning) => WARNINGS[warning]),
        ]}
      />
      {!useless && (
        <>
          <SelectField
            id={`${id}-field`}
            label="What is it?"
            value={field}
            error={errorOf('field')}
            testId="teach-what"
            options={[
              ...(field === '' ? [{ value: '' as const, label: 'Choose' }] : []),
              ...readable.map((one) => ({ value: one, label: FIELD_NAMES[one] })),
            ]}
            onChange={setField}
          />
          <SelectField
            id={`${id}-label`}
            label="Its label on the page"
            hint="If another label stands there one day, the value is not read."
            value={label}
            error={errorOf('label')}
            testId="teach-label"
            options={[
              ...labels.map((one, at) => ({ value: `${at}`, label: labelWords(one) })),
              { value: '', label: 'No label' },
            ]}
            onChange={setLabel}
          />
          {field !== '' && !isAlwaysThere(field) && (
            <Check label="Some records do not have it" checked={isOptional} onChange={setOptional} />
          )}
        </>
      )}
      {select !== null && <Selector select={select} matches={matches} />}
      <div class="teach-actions">
        {!useless && (
          <Button kind="primary" type="submit" testId="teach-add">
            Add
          </Button>
        )}
        <Button testId="teach-again" onClick={onAgain}>
          Point again
        </Button>
        <Button kind="quiet" onClick={onDrop}>
          Drop it
        </Button>
      </div>
    </form>
  );
}
