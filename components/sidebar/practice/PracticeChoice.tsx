import './practice-choice.css';
import type { IsoDate } from '../../../utils/client/date';
import { shownCode } from '../../../utils/directory/codes';
import { closureOf } from '../../../utils/directory/practice';
import type { Practice } from '../../../utils/directory/practice';
import { useSubmit } from '../../forms/use-submit';
import { Button } from '../../parts/Button';
import { Note } from '../../parts/Note';
import { PracticeState } from '../../practice/PracticeState';

type Props = {
  readonly practices: readonly Practice[];
  readonly today: IsoDate;
  /** Rejects with a ToldError. */
  readonly onChoose: (practice: Practice) => Promise<void>;
};

/** Practices that could be meant, each with enough to tell them apart. Nothing is chosen beforehand. */
export function PracticeChoice({ practices, today, onChoose }: Props) {
  const { busy, failure, submit } = useSubmit();
  return (
    <>
      <ul class="practice-choice" aria-label="Practices that could be meant">
        {practices.map((practice) => {
          const { code, name, addressLines, postcode, phone } = practice;
          return (
            <li key={code}>
              <p>
                <strong>{name}</strong>{' '}
                {closureOf(practice, today) && <PracticeState practice={practice} today={today} />}
              </p>
              <p class="practice-choice-words">{[...addressLines, postcode].filter(Boolean).join(', ')}</p>
              <p class="practice-choice-words">
                {[phone || 'No phone in the list', shownCode(code)].filter(Boolean).join(' · ')}
              </p>
              <Button small busy={busy} onClick={() => submit(() => onChoose(practice))}>
                Choose{' '}
                <span class="visually-hidden">
                  {name}, {postcode}
                </span>
              </Button>
            </li>
          );
        })}
      </ul>
      {failure && (
        <Note tone="problem" alert>
          {failure}
        </Note>
      )}
    </>
  );
}
