import './section.css';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

type Props = {
  readonly title: string;
  readonly count?: number | undefined;
  /** A word beside the title: "as of 1 Nov 2026". */
  readonly aside?: ComponentChildren;
  /** The one thing to do with all of it, at the right. */
  readonly action?: ComponentChildren;
  readonly testId?: string | undefined;
  readonly children: ComponentChildren;
};

/** A part of a view: hairline, title, what it holds. */
export function Section({ title, count, aside, action, testId, children }: Props) {
  const id = useId();
  return (
    <section class="section" aria-labelledby={id} data-testid={testId}>
      <div class="section-head">
        <h2 id={id}>{title}</h2>
        {count !== undefined && <span class="section-count">{count}</span>}
        {aside && <span class="section-aside">{aside}</span>}
        {action && <span class="section-action">{action}</span>}
      </div>
      {children}
    </section>
  );
}
