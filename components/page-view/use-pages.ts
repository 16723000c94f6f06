import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { printedLetter } from '../printed/printed-letter';
import type { Sheet } from '../printed/printed-letter';
import printCss from '../printed/print.css?inline';
import { readPageRules } from './page-rules';
import type { PageRules } from './page-rules';
import { layPages } from './pages';
import type { Pages } from './pages';
import paperCss from './paper.css?inline';

/** A letter to be shown on pages. */
export type PagedLetter = Sheet & { readonly html: string };

export type LaidOut = {
  readonly rules: PageRules;
  /** How many pages it takes. */
  readonly count: number;
};

type Paged = {
  /** To be called with the document of the frame once that is there. */
  readonly onReady: (document: Document) => void;
  /** Null until it has been laid out. */
  readonly laidOut: LaidOut | null;
  readonly pages: { readonly current: Pages | null };
};

/**
 * Lays a letter out in the document of a frame, and again when it changes: once a frame of the screen at most, and after that frame is
 * painted, so that what is typed never waits for it.
 */
export function usePages(letter: PagedLetter): Paged {
  const [document, setDocument] = useState<Document | null>(null);
  const [laidOut, setLaidOut] = useState<LaidOut | null>(null);
  const pages = useRef<Pages | null>(null);
  const about = useRef<Sheet | null>(null);
  const rules = useRef<PageRules | null>(null);
  const latest = useRef(letter);
  const waiting = useRef(false);
  const life = useRef<AbortController | null>(null);

  const draw = useCallback(() => {
    if (!document || !rules.current) return;
    const { html, identityLine, forClient } = latest.current;
    if (!pages.current || about.current?.identityLine !== identityLine || about.current.forClient !== forClient) {
      document.body.replaceChildren();
      about.current = { identityLine, forClient };
      pages.current = layPages(document, rules.current, about.current);
    }
    const count = pages.current.show(printedLetter(html, 'shown'));
    const measures = rules.current;
    setLaidOut((was) => (was?.count === count ? was : { rules: measures, count }));
  }, [document]);

  useEffect(() => {
    if (!document) return undefined;
    const [print, paper] = [sheetOf(document, printCss), sheetOf(document, paperCss)];
    document.adoptedStyleSheets = [print, paper];
    rules.current = readPageRules(print);
    life.current = new AbortController();
    draw();
    return () => {
      life.current?.abort();
      pages.current = null;
    };
  }, [document, draw]);

  const { html, identityLine, forClient } = letter;
  useEffect(() => {
    latest.current = { html, identityLine, forClient };
    const signal = life.current?.signal;
    if (waiting.current || !signal) return;
    waiting.current = true;
    requestAnimationFrame(() =>
      setTimeout(() => {
        waiting.current = false;
        if (!signal.aborted) draw();
      }),
    );
  }, [html, identityLine, forClient, draw]);

  return { onReady: setDocument, laidOut, pages };
}

function sheetOf(document: Document, css: string): CSSStyleSheet {
  const view = document.defaultView;
  if (!view) throw new Error('a document that is not on screen');
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}
