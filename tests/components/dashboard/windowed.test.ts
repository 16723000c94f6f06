import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexAt, offsetsOf, spansOf } from '../../../components/dashboard/table/windowed';

const heights = fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 80 });

describe('A windowed list', () => {
  it('covers every item exactly once, by rows or by gaps, wherever it is scrolled to', () => {
    fc.assert(
      fc.property(
        heights,
        fc.integer({ min: -50, max: 900 }),
        fc.nat(100),
        fc.option(fc.nat(90)),
        (list, top, view, pin) => {
          const offsets = offsetsOf(list);
          const spans = spansOf(offsets, top, top + view, pin);
          const rendered = spans.reduce(
            (sum, span) => sum + (span.kind === 'gap' ? span.rem : (offsets[span.to] ?? 0) - (offsets[span.from] ?? 0)),
            0,
          );
          expect(rendered).toBe(offsets.at(-1));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('shows whatever lies in sight, and the row that holds the focus', () => {
    fc.assert(
      fc.property(heights, fc.nat(400), fc.nat(60), fc.nat(79), (list, top, view, pin) => {
        const offsets = offsetsOf(list);
        const shown = new Set<number>();
        for (const span of spansOf(offsets, top, top + view, pin)) {
          if (span.kind === 'items') for (let at = span.from; at < span.to; at += 1) shown.add(at);
        }
        list.forEach((_, at) => {
          const inSight = (offsets[at] ?? 0) < top + view && (offsets[at + 1] ?? 0) > top;
          if (inSight || at === pin) expect(shown).toContain(at);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('renders no more of a long list than what is in sight', () => {
    const offsets = offsetsOf(Array.from({ length: 10_000 }, () => 2.25));
    const spans = spansOf(offsets, 9_000, 9_050, null);
    const rows = spans.flatMap((span) => (span.kind === 'items' ? [span.to - span.from] : []));
    expect(rows).toEqual([23]);
  });

  it('finds the item at a height', () => {
    const offsets = offsetsOf([2, 3, 4]);
    expect([-1, 0, 1.9, 2, 4.9, 5, 99].map((at) => indexAt(offsets, at))).toEqual([0, 0, 0, 1, 1, 2, 2]);
  });
});
