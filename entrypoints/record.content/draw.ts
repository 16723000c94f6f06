import type { Shape } from '../../utils/messages/page';

const SVG = 'http://www.w3.org/2000/svg';

/** An icon, drawn node by node: the page's policy may forbid HTML from strings. */
export function drawIcon(shapes: readonly Shape[]): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  for (const [tag, attributes] of shapes) {
    const shape = document.createElementNS(SVG, tag);
    for (const [key, value] of Object.entries(attributes)) shape.setAttribute(key, value);
    svg.append(shape);
  }
  return svg;
}

/** A constructed sheet: the page's own style policy does not apply to it. */
export function sheetOf(css: string): CSSStyleSheet {
  const made = new CSSStyleSheet();
  made.replaceSync(css);
  return made;
}
