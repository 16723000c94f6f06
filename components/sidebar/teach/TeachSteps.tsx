import './teach.css';
import { CircleCheck, CircleDashed } from 'lucide-preact';
import { useEffect, useRef } from 'preact/hooks';
import { LinkButton } from '../../parts/LinkButton';
import { Tag } from '../../parts/Tag';
import { STEP_NAMES, TEACH_STEPS } from './teach-words';
import type { TeachStep } from './teach-words';

export type StepState = 'done' | 'to-do' | 'optional' | 'not-yet';

export type TeachStepsProps = {
  readonly states: Readonly<Record<TeachStep, StepState>>;
  readonly onOpen: (step: TeachStep) => void;
  /** Absent where there is nothing to throw away. */
  readonly onForget?: (() => void) | undefined;
};

/** All that has to be done, and what is done: each opens by itself. */
export function TeachSteps({ states, onOpen, onForget }: TeachStepsProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section class="sidebar-part" aria-labelledby="teach-steps">
      <h2 id="teach-steps" class="teach-title" ref={heading} tabIndex={-1}>
        Steps
      </h2>
      <ol class="teach-steps">
        {TEACH_STEPS.map((step) => (
          <li key={step} data-testid={`teach-step-${step}`} data-state={states[step]}>
            {states[step] === 'not-yet' ? (
              <span class="teach-step-name">{STEP_NAMES[step]}</span>
            ) : (
              <LinkButton onClick={() => onOpen(step)}>{STEP_NAMES[step]}</LinkButton>
            )}
            <StepTag state={states[step]} />
          </li>
        ))}
      </ol>
      {onForget && (
        <p class="words teach-forget">
          Leave at any time: what you taught stays until this tab is closed.{' '}
          <LinkButton onClick={onForget}>Start again</LinkButton>
        </p>
      )}
    </section>
  );
}

function StepTag({ state }: { state: StepState }) {
  switch (state) {
    case 'done':
      return (
        <Tag tone="good" icon={CircleCheck}>
          Done
        </Tag>
      );
    case 'not-yet':
      return <span class="teach-not-yet">Not yet</span>;
    default:
      return (
        <Tag tone={state === 'to-do' ? 'progress' : 'neutral'} icon={CircleDashed}>
          {state === 'to-do' ? 'To do' : 'Optional'}
        </Tag>
      );
  }
}
