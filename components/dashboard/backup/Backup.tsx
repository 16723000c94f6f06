import '../directory/directory.css';
import '../settings/settings.css';
import './backup.css';
import { Upload } from 'lucide-preact';
import type { IsoDate } from '../../../utils/client/date';
import type { BackupState } from '../../../utils/messages';
import { Button } from '../../parts/Button';
import { Note } from '../../parts/Note';
import { PageHead } from '../shell/PageHead';
import { sayBackup } from './backup-words';
import type { MergeActions, MergeStep } from './merge-step';
import { MergeDialog } from './MergeDialog';
import { SaveLog } from './SaveLog';
import type { SaveActions, SaveStep } from './save-step';

type Props = {
  readonly today: IsoDate;
  /** Null while it is being asked for. */
  readonly state: BackupState | null;
  readonly save: SaveStep;
  readonly saving: SaveActions;
  /** Null while no file is being added. */
  readonly merge: MergeStep | null;
  readonly merging: MergeActions;
};

/** The log as a file, for safe keeping or for a colleague, and such a file back into the log. */
export function Backup({ today, state, save, saving, merge, merging }: Props) {
  const said = state && sayBackup(state, today);
  return (
    <>
      <PageHead title="Back up and share the log" />
      <div class="page-body backup">
        <div>
          {said?.due && <Note tone="attention">{said.text}. A computer that is lost takes the log with it.</Note>}
          <SaveLog today={today} state={state} step={save} actions={saving} />
        </div>
        <section class="settings-part" aria-label="Add a file to this log">
          <h2>Add a file to this log</h2>
          <p class="settings-words">
            A backup, on a new computer or after a loss, or what a colleague saved for you. You see what is in it before
            anything is added.
          </p>
          <p class="settings-words">
            Nothing of this log is lost by it, and what is in both is there once: the same file can be added again, in
            any order with others, with the same result.
          </p>
          <Button icon={Upload} onClick={merging.onStart} testId="open-log-file">
            Open a file
          </Button>
        </section>
      </div>
      {merge && <MergeDialog step={merge} actions={merging} />}
    </>
  );
}
