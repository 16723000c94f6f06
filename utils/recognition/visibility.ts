import { flatParent, isElement } from './tree';

/** What one reading has already asked of the layout. */
export class Sight {
  private readonly visible = new Map<Element, boolean>();
  private readonly open = new Map<Element, boolean>();

  /** Whether an element is rendered at all; the words of a label may be for screen readers only. */
  renders(element: Element): boolean {
    return !hasLayout(element) || isRendered(element);
  }

  /** Whether a person can see an element. Asks for style and geometry, so ask it of candidates only. */
  sees(element: Element): boolean {
    let sees = this.visible.get(element);
    if (sees === undefined) {
      sees = !hasLayout(element) || (isRendered(element) && isOnCanvas(element) && this.isOpen(element));
      this.visible.set(element, sees);
    }
    return sees;
  }

  /** No ancestor is folded to nothing (a closed accordion, a screen-reader text's one pixel), and every frame around it shows. */
  private isOpen(element: Element): boolean {
    let open = this.open.get(element);
    if (open !== undefined) return open;
    const parent = flatParent(element);
    if (isClipped(element)) open = false;
    else if (!isElement(parent)) open = true;
    else open = parent.ownerDocument === element.ownerDocument ? this.isOpen(parent) : this.sees(parent);
    this.open.set(element, open);
    return open;
  }
}

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
  return element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });
}

/** Not pushed off the page to the left, above, or past everything that can be scrolled to. */
function isOnCanvas(element: Element): boolean {
  const view = element.ownerDocument.defaultView;
  const root = element.ownerDocument.documentElement;
  if (!view) return true;
  const box = element.getBoundingClientRect();
  if (box.width === 0 && box.height === 0)
    return element.getClientRects().length > 0 || displayOf(element) === 'contents';
  const left = box.left + view.scrollX;
  const top = box.top + view.scrollY;
  return left + box.width > 0 && top + box.height > 0 && left < Math.max(root.scrollWidth, view.innerWidth);
}

function isClipped(element: Element): boolean {
  const box = element.getBoundingClientRect();
  if (box.width > 1.5 && box.height > 1.5) return false;
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  if (!style || style.display === 'contents' || style.display === 'inline') return false;
  return (
    style.overflowX !== 'visible' || style.overflowY !== 'visible' || style.clipPath !== 'none' || style.clip !== 'auto'
  );
}

function displayOf(element: Element): string {
  return element.ownerDocument.defaultView?.getComputedStyle(element).display ?? '';
}
