import { RefreshCw } from 'lucide-preact';
import { ToldError } from '../../../utils/errors';
import { Button } from '../../parts/Button';
import { Note } from '../../parts/Note';

export type ConflictProps = { readonly onReadAgain: () => void };

/** The page is clear, but two clients in the log fit it. The banner stays: it is what the page says. */
export function Conflict({ onReadAgain }: ConflictProps) {
  return (
    <div class="sidebar-part">
      <Note tone="problem">{new ToldError('client-conflict').message}</Note>
      <p class="words">
        Usually one of the two was saved with a wrong NHS number or client ID. Compare both in your case system, correct
        it there, then read the page again.
      </p>
      <div class="sidebar-buttons">
        <Button icon={RefreshCw} onClick={onReadAgain}>
          Read the page again
        </Button>
      </div>
    </div>
  );
}
