/** Twice as many dots as the chart has pixels, so that it prints sharp. */
const SCALE = 2;
const MARGIN = 24;
const HEAD = 40;
/** What the look of the page gives to the parts of a chart, which a picture has to carry in itself. */
const STYLES = ['fill', 'stroke', 'stroke-width', 'font-family', 'font-size', 'font-weight'] as const;

/**
 * A chart of the page as a PNG on white with its title over it.
 * @throws an error where the browser cannot draw it
 */
export async function chartPicture(chart: SVGSVGElement, title: string): Promise<Blob> {
  const [width, height] = [chart.viewBox.baseVal.width, chart.viewBox.baseVal.height];
  const image = await imageOf(withStyles(chart), width, height);
  const canvas = new OffscreenCanvas((width + 2 * MARGIN) * SCALE, (height + HEAD + 2 * MARGIN) * SCALE);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('The browser gave no canvas');
  context.scale(SCALE, SCALE);
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width + 2 * MARGIN, height + HEAD + 2 * MARGIN);
  context.fillStyle = '#16202a';
  context.font = '600 16px system-ui, sans-serif';
  context.fillText(title, MARGIN, MARGIN + 16);
  context.drawImage(image, MARGIN, MARGIN + HEAD, width, height);
  return canvas.convertToBlob({ type: 'image/png' });
}

/** A copy that looks the same without the page's style sheets, in the colours of the light look. */
function withStyles(chart: SVGSVGElement): SVGSVGElement {
  const root = document.documentElement;
  const before = root.style.colorScheme;
  root.style.colorScheme = 'light';
  const copy = chart.cloneNode(true) as SVGSVGElement;
  const parts = [...chart.querySelectorAll<SVGElement>('*')];
  const copies = [...copy.querySelectorAll<SVGElement>('*')];
  for (const [at, part] of parts.entries()) {
    const style = getComputedStyle(part);
    for (const name of STYLES) copies[at]?.style.setProperty(name, style.getPropertyValue(name));
  }
  root.style.colorScheme = before;
  return copy;
}

async function imageOf(svg: SVGSVGElement, width: number, height: number): Promise<HTMLImageElement> {
  svg.setAttribute('width', String(width * SCALE));
  svg.setAttribute('height', String(height * SCALE));
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(svg))}`;
  await image.decode();
  return image;
}
