import { formatTime } from '../../utils/client/date';
import { LinkButton } from '../parts/LinkButton';
import { Note } from '../parts/Note';
import type { Saved } from './letter-in-hand';

/** Whether the draft is kept, in a word or two. */
export function SavedState({ saved }: { saved: Saved }) {
  const words = {
    saved: () => `Saved ${saved.state === 'saved' ? formatTime(new Date(saved.at)) : ''}`,
    saving: () => 'Saving',
    'no-vault': () => 'Not saved',
    failed: () => 'Not saved',
  }[saved.state]();
  return (
    <output class="letter-saved" data-testid="letter-saved">
      {words}
    </output>
  );
}

type Props = { readonly saved: Saved; readonly onChoosePassphrase: () => void };

/** Why the draft is not kept, and what to do about it. */
export function NotSaved({ saved, onChoosePassphrase }: Props) {
  if (saved.state === 'no-vault') {
    return (
      <Note tone="attention">
        Not saved: this draft is gone when the page is closed.{' '}
        <LinkButton onClick={onChoosePassphrase}>Choose a passphrase</LinkButton>
      </Note>
    );
  }
  if (saved.state !== 'failed') return null;
  return (
    <Note tone="problem" alert>
      {saved.error.message}
    </Note>
  );
}
