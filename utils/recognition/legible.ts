import type { Atom } from './atom';
import { isElement } from './tree';
import { styleOf } from './visibility';
import type { Sight } from './visibility';

/** Nobody reads what is fainter than this share, or smaller than so many CSS pixels. */
const FAINTEST = 0.15;
const SMALLEST_PX = 4;
/** Two colours look the same where red, green and blue each differ by less than this. */
const SAME = 9;
/** Clip paths that leave nothing, and masks that do. */
const CUT = /^(?:inset\(\d{2,3}%|circle\(0)/;
const FADED = /^(?!.*rgb\().*, 0\)/;
/** How far into a box, from its left side, its text is looked for. */
const EDGE_PX = 12;
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
 * Asks for the style of every box around it, so ask it only of what is about to be believed.
 * `coverable`: whether it is asked what stands over it, which costs more.
 */
export function legibility(sight: Sight): (atom: Atom, coverable: boolean) => boolean {
  const known = new Map<Node, Around>();
  // One line may hold several values, of which what stands over it is asked of some.
  const told = [new Map<Atom, boolean>(), new Map<Atom, boolean>()] as const;
  return (atom, coverable) => {
    const answers = told[coverable ? 1 : 0];
    let legible = answers.get(atom);
    if (legible === undefined) answers.set(atom, (legible = isLegible(atom, coverable, known, sight)));
    return legible;
  };
}

function isLegible(atom: Atom, coverable: boolean, known: Map<Node, Around>, sight: Sight): boolean {
  const { element, path, kind } = atom;
  const style = styleOf(element);
  if (!style || typeof element.checkVisibility !== 'function') return true;
  let around = OPEN;
  for (const box of path.filter(isElement)) {
    around = known.get(box) ?? aroundWith(around, box);
    known.set(box, around);
  }
  const { opacity, lost, ground } = around;
  const { left, top, width, height } = sight.boxOf(element);
  if (lost || opacity < FAINTEST || (Math.min(width, height) < SMALLEST_PX && style.display !== 'contents'))
    return false;
  if (kind === 'icon') return true;
  const page = element.getRootNode() as Document;
  const middle = [left + Math.min(width / 2, EDGE_PX), top + height / 2] as const;
  // The topmost first. Asked for one at first: that costs much less, and is nearly always the element itself.
  const stack = () => page.elementsFromPoint(...middle);
  const ink = style.webkitTextFillColor;
  if (ground !== '' && style.backgroundClip !== 'text') {
    // With nothing painted around it the ground is the window's, or something that stands elsewhere in the document.
    const isBare = () => style.colorScheme !== 'normal' || stack().some((box) => !box.contains(element) && paints(box));
    if (alphaOf(ink) < FAINTEST || (alike(ink, ground ?? CANVAS) && (ground || !isBare()))) return false;
  }
  if (!coverable || page.elementFromPoint(...middle) === element) return true;
  const { parentElement: row } = element;
  const isNear = (box: Element) => box.contains(element) || (row && row.childElementCount < 4 && row.contains(box));
  const all = stack();
  return !all.slice(0, Math.max(all.indexOf(element), 0)).some((box) => paints(box) && isNear(box));
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
      CUT.test(clipPath) ||
      FADED.test(maskImage) ||
      (faces && backfaceVisibility === 'hidden') ||
      (unicodeBidi.includes('override') && direction === 'rtl'),
    turned: faces,
    ground: paints(box, style) ? (style.backgroundImage === 'none' ? style.backgroundColor : '') : ground,
  };
}

function paints(box: Element, style = styleOf(box)): boolean {
  return style?.backgroundImage !== 'none' || alphaOf(style.backgroundColor) > 1 - FAINTEST || box.localName === 'img';
}

/** How much of a colour there is, 0 to 1: the fourth of its numbers. */
function alphaOf(colour: string): number {
  return numbersOf(colour)[3] ?? 1;
}

function alike(a: string, b: string): boolean {
  const [x, y] = [numbersOf(a), numbersOf(b)];
  return a === b || (x.length * y.length > 0 && x.every((part, i) => Math.abs(part - (y[i] ?? part)) < SAME));
}

/** A page has few colours, and they are asked of every box. */
const colours = new Map<string, readonly number[]>();

/** Of a colour in red, green and blue up to 255; none of any other. */
function numbersOf(colour: string): readonly number[] {
  let numbers = colours.get(colour);
  if (!numbers)
    colours.set(colour, (numbers = /^rgba?\(/.test(colour) ? (colour.match(/[\d.]+/g) ?? []).map(Number) : []));
  return numbers;
}
