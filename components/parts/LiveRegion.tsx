import type { ComponentChildren } from 'preact';

/** Says aloud what changed, to those who do not see it. It must stand in the page before its words change. */
export function LiveRegion({ children }: { children: ComponentChildren }) {
  return <output class="visually-hidden">{children}</output>;
}
