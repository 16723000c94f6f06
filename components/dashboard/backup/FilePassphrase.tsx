import { useState } from 'preact/hooks';
import { Button } from '../../parts/Button';
import { Dialog } from '../../parts/Dialog';
import { TextField } from '../../parts/TextField';
import type { MergeActions, MergeStep } from './merge-step';

type Props = { readonly step: Extract<MergeStep, { step: 'passphrase' }>; readonly actions: MergeActions };

/** Asks for the passphrase of a file. */
export function FilePassphrase({ step: { fileName, busy, failure }, actions }: Props) {
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const open = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (typed !== '' && !busy) actions.onPassphrase(typed);
  };
  const missing = tried && typed === '' ? 'Enter the passphrase of the file' : undefined;
  return (
    <Dialog
      title="Open the file"
      size="small"
      onClose={actions.onStop}
      onSubmit={open}
      foot={
        <>
          <Button kind="primary" type="submit" busy={busy}>
            Open the file
          </Button>
          <Button onClick={actions.onStop}>Cancel</Button>
        </>
      }
    >
      <p class="backup-words">{fileName}</p>
      <TextField
        label="Passphrase of the file"
        hint="Chosen when it was saved. It may not be your own"
        type="password"
        autocomplete="off"
        autofocus
        testId="file-passphrase"
        value={typed}
        onInput={setTyped}
        error={missing ?? failure ?? undefined}
      />
    </Dialog>
  );
}
