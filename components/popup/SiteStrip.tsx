import { CircleCheck, CircleMinus, Globe } from 'lucide-preact';
import { Button } from '../parts/Button';
import { LinkButton } from '../parts/LinkButton';
import { Note } from '../parts/Note';

/** How things stand with the site of the tab in front. */
export type SiteState =
  | { readonly state: 'waiting' }
  /** A page no extension may read: the browser's own, a file, the extension store. */
  | { readonly state: 'unsupported' }
  /** `trouble`: why turning it on did not work, as a sentence. */
  | { readonly state: 'off'; readonly origin: string; readonly trouble?: string | undefined }
  | { readonly state: 'on'; readonly origin: string; readonly trouble?: string | undefined };

export type SiteActions = {
  readonly onTurnOn: () => void;
  readonly onTurnOff: () => void;
  readonly onOpenSidebar: () => void;
};

/** Says whether Alongside reads the site in front, and turns it on or off. */
export function SiteStrip({ site, onTurnOn, onTurnOff, onOpenSidebar }: SiteActions & { site: SiteState }) {
  if (site.state === 'waiting') return <div class="popup-site" aria-busy="true" />;
  if (site.state === 'unsupported') {
    return (
      <div class="popup-site">
        <Globe size={16} aria-hidden="true" />
        <div>
          <p class="popup-site-name">Alongside cannot run on this page</p>
          <p class="popup-site-words">Open your case system, then press this button there.</p>
        </div>
      </div>
    );
  }
  const { host } = new URL(site.origin);
  const on = site.state === 'on';
  return (
    <div class="popup-site" data-on={on}>
      {on ? <CircleCheck size={16} aria-hidden="true" /> : <CircleMinus size={16} aria-hidden="true" />}
      <div>
        <p class="popup-site-name">
          Alongside is {on ? 'on' : 'off'} for <strong>{host}</strong>
        </p>
        {!on && <p class="popup-site-words">Turned on, it reads the client’s record on this site, and on no other.</p>}
        {site.trouble && <Note tone="problem">{site.trouble}</Note>}
        <div class="popup-site-actions">
          {on ? (
            <>
              <Button onClick={onOpenSidebar}>Open the sidebar</Button>
              <LinkButton onClick={onTurnOff}>Turn off</LinkButton>
            </>
          ) : (
            <Button kind="primary" onClick={onTurnOn}>
              Turn on for this site
            </Button>
          )}
        </div>
      </div>
    </div>
  );
}
