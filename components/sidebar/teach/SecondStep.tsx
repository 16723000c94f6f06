import { UserRoundCheck } from 'lucide-preact';
import { FIELD_NAMES } from '../../../utils/client/fields';
import type { Field } from '../../../utils/client/fields';
import { findingSentence } from '../../../utils/recognition/sentences';
import type { SecondTrial } from '../../../utils/recognition/teaching';
import { SECOND_TRIAL } from '../../../utils/recognition/teaching/words';
import { Button } from '../../parts/Button';
import { Note } from '../../parts/Note';

export type SecondStepProps = {
  readonly passed: boolean;
  /** How it went on the page as it is now; `forgotten`: nobody knows any more what the first client's values were. */
  readonly trial: SecondTrial | 'forgotten' | null;
  readonly busy: boolean;
  readonly onTry: () => void;
  /** Takes the client on screen as the first. */
  readonly onFirst: () => void;
};

/** Whether another client's record reads as another client. */
export function SecondStep({ passed, trial, busy, onTry, onFirst }: SecondStepProps) {
  return (
    <>
      <p class="words">
        Open another client’s record of the same kind in your case system, then try it here. Every value has to differ
        from the first client’s.
      </p>
      {trial === 'forgotten' ? (
        <Note tone="attention" alert>
          Alongside no longer remembers the first client’s values; it keeps none for long. Take the client on screen as
          the first, then open another.
          <div class="teach-actions">
            <Button kind="primary" small testId="teach-first" onClick={onFirst}>
              Take this client as the first
            </Button>
          </div>
        </Note>
      ) : (
        trial && !trial.passed && <Failed trial={trial} />
      )}
      {passed && (
        <Note tone="good" alert>
          {SECOND_TRIAL.passed}
        </Note>
      )}
      <Button
        kind={passed || trial === 'forgotten' ? 'plain' : 'primary'}
        icon={UserRoundCheck}
        testId="teach-second"
        busy={busy}
        onClick={onTry}
      >
        Try this client
      </Button>
    </>
  );
}

function Failed({ trial }: { trial: SecondTrial }) {
  const { why, same, missing, findings } = trial;
  const names = (fields: readonly Field[]) => fields.map((field) => FIELD_NAMES[field]).join(', ');
  const told = findings.map(findingSentence);
  return (
    <Note tone="problem" alert>
      {SECOND_TRIAL[why]}
      {why === 'same-values' && same.length > 0 && <p>The same as the first client’s: {names(same)}</p>}
      {missing.length > 0 && <p>Not on this record: {names(missing)}</p>}
      {told.map(({ lead, rest }, at) => (
        <p key={at}>
          {lead} {rest}
        </p>
      ))}
    </Note>
  );
}
