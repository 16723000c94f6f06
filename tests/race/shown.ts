import type { Who } from './people';

/** Whom a view shows, and by which reading of the page. */
export type Shown = { readonly who: Who; readonly reading: number };

/** What the model's reader wrote into the evidence of every value: which reading it was, and of whom. */
export function shownBy(because: string | null | undefined): Shown | null {
  const [reading, who] = because?.split(' ') ?? [];
  return reading && who ? { who: who as Who, reading: Number(reading) } : null;
}
