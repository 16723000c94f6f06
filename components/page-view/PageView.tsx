import './page-view.css';
import { ZoomIn, ZoomOut } from 'lucide-preact';
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { IconButton } from '../parts/IconButton';
import { caretPart } from './caret-part';
import { BETWEEN } from './pages';
import { useFit } from './use-fit';
import { usePages } from './use-pages';
import type { PagedLetter } from './use-pages';

export type PageViewProps = {
  readonly letter: PagedLetter;
  /** A gap was pressed. */
  readonly onGap: (id: string) => void;
  /** Holds the editor, if one is beside it: the page follows its caret. */
  readonly writing: RefObject<HTMLElement | null>;
};

const EMPTY = '<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Page view</title></head></html>';

/**
 * A letter as it comes out on paper. A picture of what the editor holds, and nothing to be read twice: a screen reader is told how many
 * pages it is. Import it through `./LazyPageView`.
 */
export default function PageView({ letter, onGap, writing }: PageViewProps) {
  const room = useRef<HTMLElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const [full, setFull] = useState(false);
  const { onReady, laidOut, pages } = usePages(letter);
  const { rules, count = 0 } = laidOut ?? {};
  const { scale, fits } = useFit(room, rules?.width ?? 0, rules?.left ?? 0, full);
  const height = rules ? count * (rules.height + BETWEEN) - BETWEEN : 0;

  useEffect(() => {
    const element = room.current;
    if (!element || !rules || scale === 0) return undefined;
    const life = new AbortController();
    const look = () => {
      const at = (y: number) => Math.floor(y / scale / (rules.height + BETWEEN));
      pages.current?.look(at(element.scrollTop) - 1, at(element.scrollTop + element.clientHeight) + 1);
    };
    frame.current?.contentDocument?.documentElement.style.setProperty('--hair', `${1 / scale}px`);
    element.addEventListener('scroll', look, { signal: life.signal, passive: true });
    look();
    return () => life.abort();
  }, [rules, scale, count, pages]);

  const pressed = useRef(onGap);
  useEffect(() => {
    pressed.current = onGap;
  });
  useEffect(() => {
    const document = frame.current?.contentDocument;
    if (!document || !rules) return undefined;
    const life = new AbortController();
    document.addEventListener(
      'click',
      ({ target }) => {
        const gap = (target as Element).closest<HTMLElement>('[data-gap]')?.dataset.gap;
        if (gap) pressed.current(gap);
      },
      { signal: life.signal },
    );
    return () => life.abort();
  }, [rules]);

  useEffect(() => {
    const life = new AbortController();
    let last: number | null = null;
    const follow = () => {
      const element = room.current;
      const part = writing.current && caretPart(writing.current);
      if (!element || part === null || part === last) return;
      last = part;
      const place = pages.current?.placeOf(part);
      if (!place) return;
      const [top, bottom] = [place.top * scale, Math.min(place.bottom, place.top + 200) * scale];
      if (top < element.scrollTop || bottom > element.scrollTop + element.clientHeight) {
        element.scrollTop = Math.max(0, top - element.clientHeight / 3);
      }
    };
    document.addEventListener('selectionchange', () => requestAnimationFrame(follow), { signal: life.signal });
    return () => life.abort();
  }, [writing, pages, scale]);

  return (
    <div class="page-view" data-testid="page-view">
      <div class="page-view-bar">
        <output data-testid="page-count">{count > 0 && (count === 1 ? '1 page' : `${count} pages`)}</output>
        {laidOut && !fits && (
          <IconButton
            icon={full ? ZoomOut : ZoomIn}
            label={full ? 'Fit the width' : 'Full size'}
            testId="page-zoom"
            onClick={() => setFull(!full)}
          />
        )}
      </div>
      {/* Scrolled by keys as well. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section class="page-view-room" ref={room} aria-label="Page view" tabIndex={0}>
        <div class="page-view-paper" style={sizeOf(rules?.width, height, scale)}>
          <iframe
            ref={frame}
            title="Page view"
            aria-hidden="true"
            tabIndex={-1}
            // Nothing in it ever runs.
            sandbox="allow-same-origin"
            srcdoc={EMPTY}
            style={{ ...sizeOf(rules?.width, height), transform: `scale(${scale})` }}
            onLoad={({ currentTarget: { contentDocument } }) => contentDocument && onReady(contentDocument)}
          />
        </div>
      </section>
    </div>
  );
}

function sizeOf(width = 0, height = 0, scale = 1): { width: string; height: string } {
  return { width: `${width * scale}px`, height: `${height * scale}px` };
}
