import { flatParent, isElement } from './tree';

/** What one reading has already asked of the layout. */
export class Sight {
  private readonly visible = new Map<Element, boolean>();
  private readonly rendered = new Map<Element, boolean>();
  private readonly open = new Map<Element, boolean>();
  private readonly boxes = new Map<Element, DOMRect>();
  private readonly windows = new Map<Document, View | null>();

  /** Whether an element is rendered at all; the words of a label may be for screen readers only. */
  renders(element: Element): boolean {
    let rendered = this.rendered.get(element);
    if (rendered === undefined) this.rendered.set(element, (rendered = !hasLayout(element) || isRendered(element)));
    return rendered;
  }

  /** Whether a person can see an element. Asks for style and geometry, so ask it of candidates only. */
  sees(element: Element): boolean {
    let sees = this.visible.get(element);
    if (sees === undefined) {
      sees = !hasLayout(element) || (this.renders(element) && this.isOnCanvas(element) && this.isOpen(element));
      this.visible.set(element, sees);
    }
    return sees;
  }

  /** No ancestor is folded to nothing (a closed accordion, a screen-reader text's one pixel), and every frame around it shows. */
  private isOpen(element: Element): boolean {
    let open = this.open.get(element);
    if (open !== undefined) return open;
    const parent = flatParent(element);
    if (isClipped(element, this.boxOf(element))) open = false;
    else if (!isElement(parent)) open = true;
    else open = parent.ownerDocument === element.ownerDocument ? this.isOpen(parent) : this.sees(parent);
    this.open.set(element, open);
    return open;
  }

  /** Not pushed off the page to the left, above, or past everything that can be scrolled to. */
  private isOnCanvas(element: Element): boolean {
    const { left, right, bottom, width, height } = this.boxOf(element);
    const view = this.viewOf(element.ownerDocument);
    if (!view) return true;
    if (width === 0 && height === 0)
      return element.getClientRects().length > 0 || styleOf(element)?.display === 'contents';
    const { scrollX, scrollY, innerWidth, scrollWidth } = view;
    return right + scrollX > 0 && bottom + scrollY > 0 && (left < innerWidth || left + scrollX < scrollWidth);
  }

  /** Where an element stands in its window, in CSS pixels. */
  boxOf(element: Element): DOMRect {
    let box = this.boxes.get(element);
    if (!box) {
      box = element.getBoundingClientRect();
      this.boxes.set(element, box);
    }
    return box;
  }

  private viewOf(document: Document): View | null {
    let view = this.windows.get(document);
    if (view === undefined) {
      const { defaultView, documentElement } = document;
      view = defaultView && {
        scrollX: defaultView.scrollX,
        scrollY: defaultView.scrollY,
        innerWidth: defaultView.innerWidth,
        scrollWidth: documentElement.scrollWidth,
      };
      this.windows.set(document, view);
    }
    return view;
  }
}

/** How far a document is scrolled, and how wide it is, in CSS pixels. */
type View = {
  readonly scrollX: number;
  readonly scrollY: number;
  readonly innerWidth: number;
  readonly scrollWidth: number;
};

/** A frame this small is a tracker or a keep-alive, not part of the record. */
export function isTiny(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width < 40 || height < 40;
}

/** jsdom and documents without a view have no layout at all; there everything counts as visible. */
function hasLayout(element: Element): boolean {
  return typeof element.checkVisibility === 'function' && element.ownerDocument.defaultView !== null;
}

function isRendered(element: Element): boolean {
  if (element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })) return true;
  // What has no box of its own is seen where its parent is.
  const parent = flatParent(element);
  return styleOf(element)?.display === 'contents' && isElement(parent) && isRendered(parent);
}

function isClipped(element: Element, { width, height }: DOMRect): boolean {
  if (width > 1.5 && height > 1.5) return false;
  const style = styleOf(element);
  if (!style || /^(?:contents|inline)$/.test(style.display)) return false;
  const { overflowX, overflowY, clipPath, clip } = style;
  return `${overflowX} ${overflowY} ${clipPath} ${clip}` !== 'visible visible none auto';
}

/** The style an element is drawn with; undefined where nothing is drawn. */
export function styleOf(element: Element): CSSStyleDeclaration | undefined {
  return element.ownerDocument.defaultView?.getComputedStyle(element);
}
