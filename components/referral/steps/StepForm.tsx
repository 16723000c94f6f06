import '../referral-form.css';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { FormEnd } from '../../forms/FormEnd';
import { useForget, useKept } from '../../forms/kept';
import { useEscape } from '../../forms/use-escape';
import { useSubmit } from '../../forms/use-submit';
import { Button } from '../../parts/Button';
import type { Referral } from '../../../utils/log/referral/referral-schema';
import { readStep } from './read-step';
import type { NewStep, StepLimits } from './read-step';
import { DayField, StepPart } from './StepFields';
import { PARTS, titleOf } from './step-kinds';
import type { TypedStep } from './typed-step';

type Props = {
  /** What the form is kept under until it is saved or given up. */
  readonly formKey: string;
  readonly start: () => TypedStep;
  readonly limits: StepLimits;
  /** What is known of the referral; null of a need not logged yet, and where an entry of before is corrected. */
  readonly referral: Referral | null;
  readonly title?: string | undefined;
  readonly verb?: string | undefined;
  /** What has to be known before it is saved. */
  readonly meanwhile?: ComponentChildren;
  /** Rejects with a ToldError; what was typed stays. */
  readonly onSave: (step: NewStep) => Promise<void>;
  readonly onDone: () => void;
  /** Other ways to end it, beside Cancel. */
  readonly children?: ComponentChildren;
};

/** The small form of one step: when it happened, what its kind asks for, a note, when to look at it again. */
export function StepForm(props: Props) {
  const { formKey, start, limits, referral, meanwhile, onSave, onDone, children } = props;
  const [typed, setTyped] = useKept<TypedStep>(formKey, start);
  const [tried, setTried] = useState(false);
  const { busy, failure, submit } = useSubmit();
  const forget = useForget();
  const form = useRef<HTMLFormElement>(null);
  const done = () => {
    forget(formKey);
    onDone();
  };
  useEffect(() => form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus(), []);
  useEscape(done);

  const read = readStep(typed, limits);
  const save = (event: Event) => {
    event.preventDefault();
    setTried(true);
    const { step } = read;
    if (!step) return;
    submit(async () => {
      await onSave(step);
      done();
    });
  };
  const parts = PARTS[typed.kind];
  const title = props.title ?? titleOf(typed.kind);
  const fields = { typed, onType: setTyped, read, errors: tried ? read.errors : {}, referral };
  return (
    <form class="referral-form" ref={form} onSubmit={save} noValidate aria-label={title}>
      <h3>{title}</h3>
      {parts.map((part) => part !== 'look' && <StepPart key={part} part={part} {...fields} />)}
      <div class="field-pair">
        <DayField {...fields} />
        {parts.includes('look') && <StepPart part="look" {...fields} />}
      </div>
      {meanwhile}
      <FormEnd failure={failure}>
        <Button kind="primary" type="submit" busy={busy} testId="step-save">
          {props.verb ?? 'Save to the log'}
        </Button>
        <Button onClick={done}>Cancel</Button>
        {children}
      </FormEnd>
    </form>
  );
}
