import '../banner.css';
import { GraduationCap } from 'lucide-preact';

/** Stands where the client's banner does: while a page is taught nobody is named there. */
export function TeachBanner({ site, again }: { site: string; again?: boolean }) {
  return (
    <section class="banner is-off" aria-label="Teaching" data-testid="teach-banner">
      <h2 class="banner-name">
        <GraduationCap size={16} aria-hidden="true" />
        {again ? 'Teach again' : 'Teach this page'}
      </h2>
      <p>
        Show Alongside where {site} keeps each detail{again ? ' now' : ''}. Only the places are kept, nothing of any
        client.
      </p>
    </section>
  );
}
