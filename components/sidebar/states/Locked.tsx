import './states.css';
import type { UnlockProps } from '../../vault/Unlock';
import { Unlock } from '../../vault/Unlock';

/** Locked: no client, count or draft title, only the way back in. Looking up a practice still works. */
export function Locked(props: UnlockProps) {
  return (
    <section class="locked" data-testid="client-banner" data-verdict="locked" aria-label="Locked">
      <Unlock {...props} />
      <p class="words">Nothing about any client is shown or copied while locked. Looking up a practice still works.</p>
    </section>
  );
}
