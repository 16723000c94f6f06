import { Users } from 'lucide-preact';
import type { ListTrial } from '../../../utils/recognition/teaching';
import { LIST_TRIAL } from '../../../utils/recognition/teaching/words';
import { Button } from '../../parts/Button';
import { Disclosure } from '../../parts/Disclosure';
import { Note } from '../../parts/Note';
import { Parts } from './Parts';
import type { PartsProps } from './Parts';

export type ListStepProps = {
  readonly passed: boolean;
  /** How it went on the page as it is now. */
  readonly trial: ListTrial | null;
  readonly busy: boolean;
  readonly onTry: () => void;
  readonly marks: Omit<PartsProps, 'verb'>;
};

/** Whether nobody is named on a page of several clients, and what to do where somebody is. */
export function ListStep({ passed, trial, busy, onTry, marks }: ListStepProps) {
  const failed = trial !== null && !trial.passed;
  return (
    <>
      <p class="words">
        Open a page that shows several clients, such as the caseload or a search, then try it here. Nobody may be named
        on it.
      </p>
      {failed && (
        <Note tone="problem" alert>
          {LIST_TRIAL.failed}
        </Note>
      )}
      {passed && (
        <Note tone="good" alert>
          {LIST_TRIAL.passed}
        </Note>
      )}
      {trial?.passed && trial.together === 'none' && (
        <Note tone="attention">No client at all was seen here. If this was no list, try one as well.</Note>
      )}
      <Button
        kind={passed || marks.proposal ? 'plain' : 'primary'}
        icon={Users}
        testId="teach-list"
        busy={busy}
        onClick={onTry}
      >
        Try this list
      </Button>
      <Disclosure
        summary="Mark what shows that a page is a list"
        open={failed || marks.picking || marks.proposal !== null || marks.parts.length > 0}
      >
        <p class="words">
          Point at something that only lists have, such as their table. Both trials have to be done again then.
        </p>
        <Parts {...marks} verb="Use it to know a list" />
      </Disclosure>
    </>
  );
}
