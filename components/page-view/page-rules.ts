const PX_PER_MM = 96 / 25.4;
const SIZES: Readonly<Record<string, readonly [width: number, height: number]>> = { a4: [210, 297] };

/** What the `@page` rules of a style sheet say of a page; lengths in CSS pixels. */
export type PageRules = {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
  /** The box at the lower right of a page, by the page's name (empty for the usual one); null where this browser prints none. */
  readonly foot: (name: string) => Foot | null;
};

export type Foot = {
  /** How it is set: declarations of CSS. */
  readonly look: string;
  /** What it says on one of so many pages. */
  readonly words: (page: number, pages: number) => string;
};

/**
 * Reads the pages a style sheet prints on, so that what is shown of them on screen has one source.
 * @throws Error where it does not say size and margins in words this understands
 */
export function readPageRules(sheet: CSSStyleSheet): PageRules {
  const rules = [...sheet.cssRules].filter((rule): rule is CSSPageRule => rule.constructor.name === 'CSSPageRule');
  const usual = rules.find(({ selectorText }) => selectorText === '');
  const size = SIZES[usual?.style.getPropertyValue('size').trim().toLowerCase() ?? ''];
  if (!usual || !size) throw new Error('the style sheet does not say the size of its pages');
  const margin = (side: string) => {
    const value = usual.style.getPropertyValue(`margin-${side}`);
    const found = /^([\d.]+)mm$/.exec(value);
    if (!found) throw new Error(`a margin of ${value || 'nothing'} is not in millimetres`);
    return Number(found[1]) * PX_PER_MM;
  };
  return {
    width: size[0] * PX_PER_MM,
    height: size[1] * PX_PER_MM,
    top: margin('top'),
    right: margin('right'),
    bottom: margin('bottom'),
    left: margin('left'),
    foot: (name) => {
      const boxes = rules
        .filter(({ selectorText }) => selectorText === '' || selectorText === name)
        .flatMap((rule) => boxesOf(rule).filter((box) => box.name === 'bottom-right'));
      if (boxes.length === 0) return null;
      const content = boxes.map(({ style }) => style.getPropertyValue('content')).findLast(Boolean) ?? '';
      return { look: boxes.map(({ style }) => style.cssText).join(';'), words: wordsOf(content) };
    },
  };
}

type MarginBox = { readonly name: string; readonly style: CSSStyleDeclaration };

/** The margin boxes of a page; none where the browser knows none, and then it prints none. */
function boxesOf(rule: CSSPageRule): MarginBox[] {
  const { cssRules = [] } = rule as { cssRules?: Iterable<unknown> };
  return [...cssRules].filter((box): box is MarginBox => Boolean(box && typeof box === 'object' && 'name' in box));
}

/** `"Page " counter(page) " of " counter(pages)` for one page. */
function wordsOf(content: string): Foot['words'] {
  const parts = [...content.matchAll(/"([^"]*)"|counter\((page|pages)\)/g)];
  return (page, pages) => parts.map(([, text, counter]) => text ?? String(counter === 'page' ? page : pages)).join('');
}
