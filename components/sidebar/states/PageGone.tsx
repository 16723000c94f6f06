import { RefreshCw, Unplug } from 'lucide-preact';
import { Button } from '../../parts/Button';
import { StateBanner } from './StateBanner';

export function PageGoneBanner() {
  return (
    <StateBanner verdict="gone" icon={Unplug} title="This page is not being read" attention>
      Nothing of any client is shown.
    </StateBanner>
  );
}

export type PageGoneProps = {
  /** The sentence of what happened: of a ToldError. */
  readonly sentence: string;
  /** Absent where a reload is for the user to do. */
  readonly onReload?: (() => void) | undefined;
};

/** The page beside the sidebar cannot be asked any more. */
export function PageGone({ sentence, onReload }: PageGoneProps) {
  return (
    <div class="sidebar-part">
      <p class="words">{sentence}</p>
      {onReload && (
        <div class="sidebar-buttons">
          <Button icon={RefreshCw} onClick={onReload}>
            Try again
          </Button>
        </div>
      )}
    </div>
  );
}
