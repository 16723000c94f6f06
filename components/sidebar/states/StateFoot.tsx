import { LayoutDashboard, Search } from 'lucide-preact';
import { Button } from '../../parts/Button';

export type StateFootProps = { readonly onLookUp: () => void; readonly onDashboard: () => void };

/** What can be done where no client is open. */
export function StateFoot({ onLookUp, onDashboard }: StateFootProps) {
  return (
    <div class="sidebar-actions">
      <Button icon={Search} onClick={onLookUp}>
        Look up
      </Button>
      <Button icon={LayoutDashboard} onClick={onDashboard}>
        Dashboard
      </Button>
    </div>
  );
}
