/**
 * Windowing of a list whose heights are known beforehand, so that a list of any length keeps a short DOM. Heights are in
 * rem: they grow with the user's text size, as the rows do.
 */

/** The top of each item, in rem from the first one's top; one more at the end for the whole height. */
export function offsetsOf(heights: readonly number[]): number[] {
  const offsets = [0];
  let total = 0;
  for (const height of heights) offsets.push((total += height));
  return offsets;
}

/** The index of the item that lies at `at` rem, by bisection; the nearest one where `at` lies outside. */
export function indexAt(offsets: readonly number[], at: number): number {
  let low = 0;
  let high = Math.max(0, offsets.length - 2);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((offsets[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

export type Span =
  | { readonly kind: 'items'; readonly from: number; readonly to: number }
  | { readonly kind: 'gap'; readonly rem: number };

/**
 * What to render of a list: the items between `top` and `bottom` (rem), the `pinned` one wherever it is (it holds the
 * keyboard focus, which would be lost with its row), and gaps in place of all others. `to` is exclusive.
 */
export function spansOf(offsets: readonly number[], top: number, bottom: number, pinned: number | null): Span[] {
  const count = offsets.length - 1;
  if (count <= 0) return [];
  const from = indexAt(offsets, top);
  const to = Math.min(count, indexAt(offsets, bottom) + 1);
  const shown = [{ from, to }];
  if (pinned !== null && pinned >= 0 && pinned < count) {
    if (pinned < from) shown.unshift({ from: pinned, to: pinned + 1 });
    if (pinned >= to) shown.push({ from: pinned, to: pinned + 1 });
  }
  const spans: Span[] = [];
  let at = 0;
  for (const span of shown) {
    addGap(spans, offsets, at, span.from);
    spans.push({ kind: 'items', ...span });
    at = span.to;
  }
  addGap(spans, offsets, at, count);
  return spans;
}

function addGap(spans: Span[], offsets: readonly number[], from: number, to: number): void {
  const rem = (offsets[to] ?? 0) - (offsets[from] ?? 0);
  if (rem > 0) spans.push({ kind: 'gap', rem });
}
