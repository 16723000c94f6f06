import type { Referral } from '../../../utils/log/referral/referral-schema';
import type { ReadStep, StepErrors } from './read-step';
import type { TypedStep } from './typed-step';

/** What every part of a step's form is given. */
export type StepFieldsProps = {
  readonly typed: TypedStep;
  readonly onType: (typed: TypedStep) => void;
  readonly read: ReadStep;
  /** What is wrong, once it was tried to save. */
  readonly errors: StepErrors;
  readonly referral: Referral | null;
};
