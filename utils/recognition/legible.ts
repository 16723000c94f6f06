import type { Atom } from './atom';
import { textBox } from './placed';
import { isElement } from './tree';
import { styleOf } from './visibility';

/** Nobody reads what is fainter than this share, or smaller than so many CSS pixels. */
const FAINTEST = 0.15;
const SMALLEST_PX = 4;
/** Two colours whose red, green and blue differ by less than this together look the same. */
const SAME = 24;
/** Clip paths and masks that leave what they are put on whole: rounded corners, an edge that fades. */
const WHOLE = /^(?:none|inset\(0px( round.*)?\))$/;
const FADED = /rgba\(\d+, \d+, \d+, 0\)/;
const OPAQUE = /rgb\(/;
const CANVAS = 'rgb(255, 255, 255)';

/** What the boxes around a text do to it. */
type Around = {
  readonly opacity: number;
  /** Cut off, masked, turned away, or its letters set in another order. */
  readonly lost: boolean;
  readonly turned: boolean;
  /** The colour behind it; empty where that is a picture, null where nothing is painted. */
  readonly ground: string | null;
};
const OPEN: Around = { opacity: 1, lost: false, turned: false, ground: null };

/**
 * Tells for one reading whether a person could read what stands in an atom that is rendered: not if it is all but see-through,
 * of the colour of its ground, of no size, cut off, turned away, shown from right to left, or under something of its own row.
 * Asks for the style of every box around it and for what stands over it, so ask it only of what is about to be believed.
 */
export function legibility(): (atom: Atom) => boolean {
  const known = new Map<Node, Around>();
  return (atom) => {
    const { element, path, kind } = atom;
    const style = styleOf(element);
    if (!style || typeof element.checkVisibility !== 'function') return true;
    const { opacity, lost, ground } = path.filter(isElement).reduce((around, box) => {
      const own = known.get(box) ?? aroundWith(around, box);
      known.set(box, own);
      return own;
    }, OPEN);
    const { width, height } = textBox(atom);
    if (lost || opacity < FAINTEST || width < SMALLEST_PX || height < SMALLEST_PX) return false;
    if (kind === 'icon') return true;
    const ink = style.webkitTextFillColor;
    const over = stackAt(atom);
    if (ground !== '' && style.backgroundClip !== 'text') {
      if (alphaOf(ink) < FAINTEST) return false;
      // With nothing painted around it the ground is the window's, or something that stands elsewhere in the document.
      const bare =
        ground === null &&
        (style.colorScheme !== 'normal' || over.some((box) => !box.contains(element) && paints(box)));
      if (!bare && alike(ink, ground ?? CANVAS)) return false;
    }
    const { parentElement: row } = element;
    const isNear = (box: Element) => box.contains(element) || (row && row.childElementCount < 4 && row.contains(box));
    return !over.slice(0, Math.max(over.indexOf(element), 0)).some((box) => paints(box) && isNear(box));
  };
}

function aroundWith({ opacity, lost, turned, ground }: Around, box: Element): Around {
  const style = styleOf(box);
  if (!style) return OPEN;
  const { filter, clipPath, maskImage, transform, backfaceVisibility, unicodeBidi, direction } = style;
  const faces = turned !== transform.startsWith('matrix3d(-1');
  return {
    opacity: opacity * Number(style.opacity) * Number(/opacity\(([\d.]+)\)/.exec(filter)?.[1] ?? 1),
    lost:
      lost ||
      !WHOLE.test(clipPath) ||
      (FADED.test(maskImage) && !OPAQUE.test(maskImage)) ||
      (faces && backfaceVisibility === 'hidden') ||
      (unicodeBidi.includes('override') && direction === 'rtl'),
    turned: faces,
    ground: paints(box) ? (style.backgroundImage === 'none' ? style.backgroundColor : '') : ground,
  };
}

/** What is painted where the middle of a text stands, the topmost first; nothing outside the window. */
function stackAt(atom: Atom): readonly Element[] {
  const { left, top, width, height } = textBox(atom);
  return (atom.element.getRootNode() as Document).elementsFromPoint(left + width / 2, top + height / 2);
}

function paints(box: Element): boolean {
  const { backgroundColor, backgroundImage } = styleOf(box) ?? {};
  return box.localName === 'img' || backgroundImage !== 'none' || alphaOf(backgroundColor) > 1 - FAINTEST;
}

function alphaOf(colour = ''): number {
  return Number(/(?:, |\/ )([\d.]+)\)$/.exec(colour.startsWith('rgb(') ? '' : colour)?.[1] ?? 1);
}

function alike(a: string, b: string): boolean {
  const [x, y] = [a, b].map((colour) => (colour.startsWith('rgb') ? (colour.match(/\d+/g) ?? []) : []));
  return (
    a === b ||
    (!!x?.length && !!y?.length && [0, 1, 2].reduce((sum, i) => sum + Math.abs(Number(x[i]) - Number(y[i])), 0) < SAME)
  );
}
