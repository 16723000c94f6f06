import type { ComponentChildren } from 'preact';

/** The title of a page of the dashboard, with what can be done on it at the right. */
export function PageHead({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <header class="page-head">
      <h1>{title}</h1>
      {children && <div class="page-head-actions">{children}</div>}
    </header>
  );
}
