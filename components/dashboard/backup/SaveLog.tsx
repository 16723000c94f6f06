import { useEffect, useState } from 'preact/hooks';
import { addDays, dateOf, formatDate } from '../../../utils/client/date';
import type { IsoDate } from '../../../utils/client/date';
import type { BackupState } from '../../../utils/messages';
import { readTypedDate } from '../../forms/typed-date';
import { Button } from '../../parts/Button';
import { DateField } from '../../parts/DateField';
import { Note } from '../../parts/Note';
import { Radios } from '../../parts/Radios';
import { TextField } from '../../parts/TextField';
import { NewPassphrase, passphraseProblems } from '../../vault/NewPassphrase';
import { entryCount, sayBackup } from './backup-words';
import { SaveProgress } from './SaveProgress';
import type { SaveActions, SaveStep } from './save-step';

type Props = {
  readonly today: IsoDate;
  readonly state: BackupState | null;
  readonly step: SaveStep;
  readonly actions: SaveActions;
};

const EMPTY = { next: '', again: '' };

/** Saves the log, or what is new in it, to one file under a passphrase of its own. */
export function SaveLog({ today, state, step, actions }: Props) {
  const [what, setWhat] = useState<'whole' | 'since'>('whole');
  const [day, setDay] = useState<string | null>(null);
  const [typed, setTyped] = useState(EMPTY);
  const [own, setOwn] = useState('');
  const [tried, setTried] = useState(false);
  const usual = state?.savedAt ? dateOf(new Date(state.savedAt)) : addDays(today, -7);
  const written = day ?? formatDate(usual);
  const since = readTypedDate(written, usual, { missing: 'Enter the day from which on it is new', latest: today });
  const problems = passphraseProblems(typed);
  const ownMissing = own === '' ? 'Enter the passphrase you unlock Alongside with' : undefined;
  const said = state && sayBackup(state, today);

  // What was typed stays until there is a file.
  useEffect(() => {
    if (step.step !== 'saved') return;
    setOwn('');
    setTyped(EMPTY);
  }, [step.step]);

  if (step.step === 'saving') return <SaveProgress step={step} onStop={actions.onStop} />;

  const save = (event: Event) => {
    event.preventDefault();
    setTried(true);
    const from = what === 'whole' ? { date: null } : since;
    if (ownMissing || problems.next || problems.again || 'error' in from) return;
    setTried(false);
    actions.onSave({ own, passphrase: typed.next, since: from.date });
  };
  return (
    <form class="settings-part" onSubmit={save} noValidate aria-label="Save the log to a file">
      <h2>Save the log to a file</h2>
      <p class="settings-words">
        {said && !said.due ? `${said.text}. ` : ''}The file is encrypted. Keep it where only your service can reach it,
        and its passphrase somewhere else: without it nobody can open the file.
      </p>
      {step.step === 'saved' && (
        <Note tone="good" alert>
          {entryCount(step.entries)} saved as <strong>{step.fileName}</strong>, where your browser keeps downloads.
        </Note>
      )}
      {step.step === 'failed' && (
        <Note tone="problem" alert>
          {step.sentence}
        </Note>
      )}
      <Radios
        label="What to save"
        value={what}
        options={[
          { value: 'whole', label: 'The whole log', hint: 'A backup' },
          { value: 'since', label: 'What is new since a day', hint: 'With all that belongs to those referrals' },
        ]}
        onChange={setWhat}
      />
      {what === 'since' && (
        <DateField
          label="New since"
          hint="From this day on, as it was written down"
          value={written}
          onInput={setDay}
          error={tried && 'error' in since ? since.error : undefined}
        />
      )}
      <p class="settings-words">
        The file gets a passphrase of its own. Tell it to a colleague by phone, not in the message that the file comes
        with.
      </p>
      <NewPassphrase label="Passphrase of the file" typed={typed} onType={setTyped} problems={tried ? problems : {}} />
      <TextField
        label="Your own passphrase"
        hint="So that nobody takes the log away from an unlocked screen"
        type="password"
        autocomplete="current-password"
        testId="own-passphrase"
        value={own}
        onInput={setOwn}
        error={tried ? ownMissing : undefined}
      />
      <Button kind="primary" type="submit" testId="save-log">
        Save the file
      </Button>
    </form>
  );
}
