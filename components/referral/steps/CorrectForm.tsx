import { dateOf } from '../../../utils/client/date';
import type { IsoDate } from '../../../utils/client/date';
import type { Entry, Happening } from '../../../utils/log/entry';
import { sayHappening } from '../../../utils/log/words';
import { useKept } from '../../forms/kept';
import { LinkButton } from '../../parts/LinkButton';
import type { ReferralActions } from '../actions';
import type { NewStep } from './read-step';
import { StepForm } from './StepForm';
import { TakeBack } from './TakeBack';
import { startCorrection } from './typed-step';

type Props = {
  /** The entry that counts now: what is corrected. */
  readonly entry: Entry;
  readonly today: IsoDate;
  readonly born?: IsoDate | undefined;
  readonly onCorrect: ReferralActions['onCorrect'];
  readonly onDone: () => void;
};

/** An entry put right: its own form with what was written, or that it did not happen at all. A letter that left is only taken back. */
export function CorrectForm({ entry, today, born, onCorrect, onDone }: Props) {
  const formKey = `correct/${entry.id}/`;
  const [start] = useKept(`${formKey}start`, () => startCorrection(entry));
  const [takingBack, setTakingBack] = useKept<boolean>(`${formKey}back`, start === null);
  if (takingBack || start === null) {
    return (
      <TakeBack
        formKey={formKey}
        what={sayHappening(entry.happening).what}
        onSave={(text) =>
          onCorrect(entry, {
            on: dateOf(new Date(entry.happenedAt)),
            happening: { kind: 'action', action: 'note', text },
          })
        }
        onDone={onDone}
      />
    );
  }
  return (
    <StepForm
      formKey={formKey}
      start={() => start}
      limits={{ today, born }}
      referral={null}
      title="Correct this entry"
      verb="Save the correction"
      onSave={(step) => onCorrect(entry, keepingCode(entry.happening, step))}
      onDone={onDone}
    >
      <LinkButton onClick={() => setTakingBack(true)}>It did not happen</LinkButton>
    </StepForm>
  );
}

/** What no form shows stays as it was, where it still fits: the practice's code, as long as the place is the same. */
function keepingCode(before: Happening, step: NewStep): NewStep {
  const { happening } = step;
  if (before.kind !== 'sent' || happening.kind !== 'sent' || !before.practiceCode) return step;
  if (before.destination !== happening.destination) return step;
  return { ...step, happening: { ...happening, practiceCode: before.practiceCode } };
}
