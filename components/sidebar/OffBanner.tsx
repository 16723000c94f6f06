import './banner.css';
import type { ComponentChildren } from 'preact';
import { VERDICTS } from '../meaning';

type Props = {
  readonly verdict: 'none' | 'multiple' | 'ambiguous' | 'reading';
  readonly title: string;
  readonly children: ComponentChildren;
};

/** Says that not exactly one client is on screen, where the banner would stand. Grey or amber, never dark. */
export function OffBanner({ verdict, title, children }: Props) {
  const { icon: Icon, tone } = VERDICTS[verdict];
  return (
    <section
      class={tone === 'attention' ? 'banner is-off is-attention' : 'banner is-off'}
      aria-label="Client on screen"
      data-testid="client-banner"
      data-verdict={verdict}
    >
      <h1 class="banner-name">
        <Icon size={16} aria-hidden="true" />
        <span data-testid="recognition-state">{title}</span>
      </h1>
      <p>{children}</p>
    </section>
  );
}
