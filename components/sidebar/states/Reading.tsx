import './states.css';
import { RefreshCw } from 'lucide-preact';
import { StateBanner } from './StateBanner';

/** The record on the page has changed, or is read for the first time. Holds nothing of any client. */
export function ReadingBanner({ changed }: { changed: boolean }) {
  return changed ? (
    <StateBanner verdict="reading" icon={RefreshCw} title="Record changed – cleared">
      The page no longer shows the last client. Reading it again.
    </StateBanner>
  ) : (
    <StateBanner verdict="reading" icon={RefreshCw} title="Reading the page" />
  );
}

/** What stands where the client's details will: grey bars, and what cannot be done meanwhile. */
export function Reading() {
  return (
    <div aria-busy="true">
      <div class="sidebar-part state-bars" aria-hidden="true">
        <span />
        <span />
        <span />
      </div>
      <div class="sidebar-part state-bars" aria-hidden="true">
        <span />
        <span />
      </div>
      <div class="sidebar-part">
        <p class="words">Nothing can be copied or printed while the page is being read. This takes about a second.</p>
      </div>
    </div>
  );
}
