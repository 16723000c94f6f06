import type { ComponentChildren } from 'preact';
import { PageHead } from './PageHead';

type Props = {
  /** The page's own title, which says nothing of any client. */
  readonly title: string;
  /** The form that unlocks. */
  readonly children: ComponentChildren;
};

/** What a page that holds client data shows while locked: no client, no count, only the way back in. */
export function LockedPage({ title, children }: Props) {
  return (
    <>
      <PageHead title={title} />
      <div class="page-body">
        <div class="locked-page">{children}</div>
      </div>
    </>
  );
}
