import './log.css';
import type { IsoDate } from '../../utils/client/date';
import type { NewStep } from '../referral/steps/read-step';
import { StepForm } from '../referral/steps/StepForm';
import { startStep } from '../referral/steps/typed-step';

type Props = {
  readonly today: IsoDate;
  readonly born?: IsoDate | undefined;
  /** Rejects with a ToldError; what was typed stays. */
  readonly onSave: (need: NewStep) => Promise<void>;
  readonly onDone: () => void;
};

/** Logs what the client needs before anything is written about it, so that it stays on the list. */
export function LogNeed({ today, born, onSave, onDone }: Props) {
  return (
    <div class="log-need">
      <StepForm
        formKey="client/need/"
        start={() => startStep('need', null, today)}
        limits={{ today, born }}
        referral={null}
        onSave={onSave}
        onDone={onDone}
      />
    </div>
  );
}
