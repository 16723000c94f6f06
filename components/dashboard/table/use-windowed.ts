import type { RefObject } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { offsetsOf, spansOf } from './windowed';
import type { Span } from './windowed';

/** How far beyond the visible part rows are rendered, in rem, so that a fast scroll shows no blanks. */
const MARGIN_REM = 24;
/** Rows come and go in steps of this many rem, so that not every scrolled pixel renders. */
const STEP_REM = 8;
/** Nearer than this to the end of what is loaded, more is asked for, in rem. */
const NEAR_END_REM = 40;

type Windowed = {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly spans: readonly Span[];
  /** Scrolls an item fully into view, below the sticky head. */
  reveal(index: number): void;
};

/**
 * Renders only what is in sight of a scrolled list.
 * @param heights of every item, in rem
 * @param headRem height of the sticky head inside the scroller, in rem
 * @param onNearEnd called once for each length of list, when its end comes near
 */
export function useWindowed(
  heights: readonly number[],
  headRem: number,
  pinned: number | null,
  onNearEnd?: () => void,
): Windowed {
  const scroller = useRef<HTMLElement>(null);
  const offsets = useMemo(() => offsetsOf(heights), [heights]);
  const [view, setView] = useState({ top: 0, height: 60 });

  const measure = useCallback(() => {
    const element = scroller.current;
    if (!element) return;
    const rem = remInPixels();
    const top = Math.floor(element.scrollTop / rem / STEP_REM) * STEP_REM;
    const height = Math.ceil(element.clientHeight / rem / STEP_REM + 1) * STEP_REM;
    setView((old) => (old.top === top && old.height === height ? old : { top, height }));
  }, []);

  useLayoutEffect(measure, [measure, heights]);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const ending = new AbortController();
    element.addEventListener('scroll', measure, { passive: true, signal: ending.signal });
    const resized = new ResizeObserver(measure);
    resized.observe(element);
    ending.signal.addEventListener('abort', () => resized.disconnect());
    return () => ending.abort();
  }, [measure]);

  const total = offsets.at(-1) ?? 0;
  const nearEnd = view.top + view.height + NEAR_END_REM >= total;
  useEffect(() => {
    if (nearEnd) onNearEnd?.();
    // Asked again only once the list has grown or the user has come back to its end.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [nearEnd, heights.length]);

  const reveal = useCallback(
    (index: number) => {
      const element = scroller.current;
      if (!element) return;
      const rem = remInPixels();
      const top = (offsets[index] ?? 0) * rem;
      const bottom = (offsets[index + 1] ?? 0) * rem;
      const sight = element.clientHeight - headRem * rem;
      if (top < element.scrollTop) element.scrollTop = top;
      else if (bottom > element.scrollTop + sight) element.scrollTop = bottom - sight;
    },
    [offsets, headRem],
  );

  const spans = useMemo(
    () => spansOf(offsets, view.top - MARGIN_REM, view.top + view.height + MARGIN_REM, pinned),
    [offsets, view, pinned],
  );
  return { scroller, spans, reveal };
}

function remInPixels(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
}
