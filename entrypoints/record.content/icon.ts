/** Icons of the launcher, drawn node by node: the page's policy may forbid HTML from strings. Shapes from Lucide (ISC). */
type Shape = readonly [tag: 'path' | 'circle' | 'rect', attributes: Readonly<Record<string, string>>];

const circle: Shape = ['circle', { cx: '12', cy: '12', r: '10' }];
const path = (d: string): Shape => ['path', { d }];

const SHAPES = {
  mark: [
    ['rect', { x: '3', y: '4', width: '10', height: '16' }],
    ['rect', { x: '17', y: '4', width: '5', height: '16', fill: 'currentColor' }],
  ],
  one: [circle, path('m9 12 2 2 4-4')],
  none: [['circle', { cx: '12', cy: '12', r: '10', 'stroke-dasharray': '3.9 3.95', 'stroke-dashoffset': '2' }]],
  multiple: [
    path('M16 21v-2a4 4 0 0 0-4-4H6a4 4 0 0 0-4 4v2'),
    ['circle', { cx: '9', cy: '7', r: '4' }],
    path('M22 21v-2a4 4 0 0 0-3-3.87'),
    path('M16 3.13a4 4 0 0 1 0 7.75'),
  ],
  ambiguous: [circle, path('M9.09 9a3 3 0 0 1 5.83 1c0 2-3 3-3 3'), path('M12 17h.01')],
  reading: [
    path('M21 12a9 9 0 0 0-9-9 9.75 9.75 0 0 0-6.74 2.74L3 8'),
    path('M3 3v5h5'),
    path('M3 12a9 9 0 0 0 9 9 9.75 9.75 0 0 0 6.74-2.74L21 16'),
    path('M16 16h5v5'),
  ],
  locked: [['rect', { x: '3', y: '11', width: '18', height: '11', rx: '2' }], path('M7 11V7a5 5 0 0 1 10 0v4')],
} as const satisfies Record<string, readonly Shape[]>;

export type IconName = keyof typeof SHAPES;

const SVG = 'http://www.w3.org/2000/svg';

export function drawIcon(name: IconName): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const shapes: readonly Shape[] = SHAPES[name];
  for (const [tag, attributes] of shapes) {
    const shape = document.createElementNS(SVG, tag);
    for (const [key, value] of Object.entries(attributes)) shape.setAttribute(key, value);
    svg.append(shape);
  }
  return svg;
}
