import { insideOf } from '../../utils/recognition/profiles/locate';
import { HOST_ATTRIBUTE } from '../../utils/recognition/elements';

/** How far a frame's own coordinates lie from those of the outermost page. */
export function frameOffset(element: Element): { readonly left: number; readonly top: number } {
  let left = 0;
  let top = 0;
  for (let frame = frameOf(element); frame; frame = frameOf(frame)) {
    const { left: x, top: y } = frame.getBoundingClientRect();
    left += x + frame.clientLeft;
    top += y + frame.clientTop;
  }
  return { left, top };
}

function frameOf(element: Element): Element | null {
  return element.ownerDocument.defaultView?.frameElement ?? null;
}

/** What of the page lies at a point of the window, through open shadow roots and frames; our own elements are looked through. */
export function elementAt(page: Document, x: number, y: number): Element | null {
  let scope: DocumentOrShadowRoot = page;
  let found: Element | null = null;
  for (let [left, top] = [x, y]; ;) {
    const hit: Element | undefined = scope
      .elementsFromPoint(left, top)
      .find((element) => element.getRootNode() === (scope as unknown) && !element.hasAttribute(HOST_ATTRIBUTE));
    if (!hit || hit === found) return found;
    found = hit;
    const inside = insideOf(hit);
    if (!inside) return found;
    if (inside.nodeType === 9) {
      const box = hit.getBoundingClientRect();
      left -= box.left + hit.clientLeft;
      top -= box.top + hit.clientTop;
    }
    scope = inside;
  }
}

/** The windows of a page: its own and those of its frames of the same origin, as far as they are there now. */
export function windowsOf(page: Document): readonly Window[] {
  const own = page.defaultView;
  if (!own) return [];
  const frames = [...page.querySelectorAll('iframe,frame')].flatMap((frame) => {
    const inside = insideOf(frame);
    return inside?.nodeType === 9 ? windowsOf(inside as Document) : [];
  });
  return [own, ...frames];
}
