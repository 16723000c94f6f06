import '../banner.css';
import type { LucideIcon } from 'lucide-preact';
import type { ComponentChildren } from 'preact';

export type StateBannerProps = {
  readonly verdict: 'none' | 'multiple' | 'ambiguous' | 'reading' | 'gone' | 'conflict' | 'locked';
  readonly icon: LucideIcon;
  /** What is so, without a full stop. */
  readonly title: string;
  readonly attention?: boolean;
  readonly children?: ComponentChildren;
};

/** The banner where no one client is recognised: grey or amber, never dark, and without a name. */
export function StateBanner({ verdict, icon: Icon, title, attention = false, children }: StateBannerProps) {
  return (
    <section
      class={`banner is-off${attention ? ' is-attention' : ''}`}
      data-testid="client-banner"
      data-verdict={verdict}
      aria-label="Client on screen"
    >
      <h2 class="banner-name">
        <Icon size={16} aria-hidden="true" />
        <output data-testid="recognition-state">{title}</output>
      </h2>
      {children && <p>{children}</p>}
    </section>
  );
}
