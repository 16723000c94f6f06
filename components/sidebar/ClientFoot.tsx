import { Plus } from 'lucide-preact';
import { Button } from '../parts/Button';

export type ClientFootProps = {
  readonly onNewLetter: () => void;
  readonly onLogAction: () => void;
  readonly onLogNeed: () => void;
};

/** What is done most with a client open. */
export function ClientFoot({ onNewLetter, onLogAction, onLogNeed }: ClientFootProps) {
  return (
    <div class="sidebar-actions">
      <Button kind="primary" icon={Plus} testId="new-letter" onClick={onNewLetter}>
        New letter
      </Button>
      <Button testId="log-action" onClick={onLogAction}>
        Log action
      </Button>
      <Button testId="log-need" onClick={onLogNeed}>
        Log a need
      </Button>
    </div>
  );
}
