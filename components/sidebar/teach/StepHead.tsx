import './teach.css';
import { ChevronLeft } from 'lucide-preact';
import { useEffect, useRef } from 'preact/hooks';
import { LinkButton } from '../../parts/LinkButton';
import { STEP_NAMES, TEACH_STEPS } from './teach-words';
import type { TeachStep } from './teach-words';

/** The head of one step. It takes the focus, so that a step begins where it is read. */
export function StepHead({ step, onBack }: { step: TeachStep; onBack: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div class="teach-head">
      <LinkButton icon={ChevronLeft} testId="teach-back" onClick={onBack}>
        All steps
      </LinkButton>
      <span class="teach-count">
        Step {TEACH_STEPS.indexOf(step) + 1} of {TEACH_STEPS.length}
      </span>
      <h2 ref={heading} tabIndex={-1}>
        {STEP_NAMES[step]}
      </h2>
    </div>
  );
}
