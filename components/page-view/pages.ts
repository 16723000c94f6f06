import { makeSheet } from '../printed/printed-letter';
import type { Sheet } from '../printed/printed-letter';
import { bring } from './bring';
import type { PageRules } from './page-rules';

/** Between two pages, in CSS pixels of the paper. */
export const BETWEEN = 24;
/** Between two columns, so wide that nothing of one reaches into the next; in CSS pixels. */
const GAP = 200;

/** A letter laid out on pages, in a document of its own. */
export type Pages = {
  /** Puts this letter on them, and draws the ones in view. @returns how many pages it takes */
  show(letter: ParentNode): number;
  /** Which pages are looked at, counted from 0: the others are blank. */
  look(first: number, last: number): void;
  /** Where a part of the letter stands, counted from 0: pixels from the top of the document; null where there is none. */
  placeOf(part: number): { readonly top: number; readonly bottom: number } | null;
};

type Drawn = { readonly flow: HTMLElement; readonly letter: HTMLElement };

/**
 * Lays out a letter as printing does: the browser itself breaks it into columns as high as a page leaves room for under its head, by
 * the same rules as into pages. A page shows one column of it.
 */
export function layPages(document: Document, rules: PageRules, about: Sheet): Pages {
  const foot = rules.foot(about.forClient ? 'for-client' : '');
  const { sheet, letter } = makeSheet(document, about);
  // The head is drawn on each page by itself: columns, other than pages, do not repeat it.
  const head = sheet.cloneNode() as HTMLTableElement;
  if (sheet.tHead) head.append(sheet.tHead);
  const width = rules.width - rules.left - rules.right;
  const step = width + GAP;
  const papers: { readonly paper: HTMLElement; readonly clip: HTMLElement; drawn: Drawn | null }[] = [];
  let view = { first: 0, last: 0 };

  addPaper();
  const top = head.getBoundingClientRect().height;
  const room = rules.height - rules.top - rules.bottom - top;
  const master = draw(sheet, letter);
  papers[0]?.clip.append(master.flow);
  if (papers[0]) papers[0].drawn = master;

  function addPaper(): void {
    const paper = element('div', 'paper', `width:${rules.width}px;height:${rules.height}px;margin-bottom:${BETWEEN}px`);
    const area = element('div', 'paper-area', `left:${rules.left}px;top:${rules.top}px;width:${width}px`);
    const clip = element('div', 'paper-clip');
    const number = element('p', 'paper-number', `${foot?.look};right:${rules.right}px;height:${rules.bottom}px`);
    area.append(papers.length === 0 ? head : head.cloneNode(true), clip);
    paper.append(area, number);
    papers.push({ paper, clip, drawn: null });
    document.body.append(paper);
  }

  function draw(table: HTMLElement, cell: HTMLElement): Drawn {
    const size = `width:${width}px;height:${room}px`;
    const flow = element('div', 'paper-flow', `${size};column-width:${width}px;column-gap:${GAP}px`);
    flow.append(table);
    return { flow, letter: cell };
  }

  /** In which column the last of its parts stands. */
  function count(): number {
    const rects = [...letter.getClientRects()];
    const [one] = rects;
    const last = rects.at(-1);
    return one && last ? columnOf(last, one) + 1 : 1;
  }

  function columnOf(rect: DOMRect, { left }: DOMRect): number {
    return Math.round((rect.left - left) / step);
  }

  function drawInView(): void {
    for (const [at, page] of papers.entries()) {
      if (at === 0) continue;
      if (at < view.first || at > view.last) {
        page.drawn?.flow.remove();
        page.drawn = null;
      } else {
        if (!page.drawn) {
          const table = sheet.cloneNode(true) as HTMLTableElement;
          const cell = table.tBodies[0]?.rows[0]?.cells[0];
          if (!cell) throw new Error('a sheet without its letter');
          page.drawn = draw(table, cell);
          page.drawn.flow.style.translate = `${-at * step}px`;
          page.clip.append(page.drawn.flow);
        }
        bring(page.drawn.letter, letter);
      }
    }
  }

  function element(tag: string, name: string, look = ''): HTMLElement {
    const made = document.createElement(tag);
    made.className = name;
    made.style.cssText = look;
    return made;
  }

  return {
    show(next) {
      bring(letter, next);
      const pages = count();
      while (papers.length < pages) addPaper();
      for (const { paper } of papers.splice(pages)) paper.remove();
      for (const [at, { paper }] of papers.entries()) {
        const number = paper.querySelector('.paper-number');
        const words = foot?.words(at + 1, pages) ?? '';
        if (number && number.textContent !== words) number.textContent = words;
      }
      drawInView();
      return pages;
    },
    look(first, last) {
      if (first === view.first && last === view.last) return;
      view = { first, last };
      drawInView();
    },
    placeOf(part) {
      const parts = [...letter.children].flatMap((one) => (one.className === 'signed' ? [...one.children] : [one]));
      const [rect] = parts[part]?.getClientRects() ?? [];
      const [origin] = letter.getClientRects();
      if (!rect || !origin) return null;
      const clip = papers[columnOf(rect, origin)]?.clip.getBoundingClientRect();
      if (!clip) return null;
      const down = clip.top + rect.top - master.flow.getBoundingClientRect().top;
      return { top: down, bottom: down + rect.height };
    },
  };
}
