import type { Page } from './page';
import { isElement, roleAttribute, tagOf } from './tree';
import { rangeOf, textBetween } from './atom';
import type { Atom } from './atom';
import { nameLike } from './words';
import { whoseHeading } from './zones';
import type { Whose } from './zones';

/** A heading and the part of the page it speaks for: the atoms from `after` to before `until`. */
export type Section = {
  readonly text: string;
  readonly whose: Whose;
  readonly level: number;
  readonly first: number;
  readonly after: number;
  readonly until: number;
  /** It stands in a box of its own (a fieldset, a table), which boxes inside do not end. */
  readonly boxed: boolean;
};

/** A text set apart from labels and values that heads what follows ranks below every real heading. */
export const PSEUDO_LEVEL = 7;
/** What is recorded of clients, and of people around them, but of nobody at work. */
const PERSONAL = /^(?:dateOfBirth|nhsNumber|sex)$/;
const WITHIN = 'article,section,main,aside,fieldset,form,li,[role=dialog],dialog';
const SECTIONING = /^(?:section|article|aside|fieldset|details|table|form|main|body|dl|ul|li)$/;

/** The headings of the page in order. `isHead` says which unmarked texts stand as headings (they precede a label and are nobody's value). */
export function findSections(page: Page, isHead: (atom: Atom) => boolean): readonly Section[] {
  const { atoms, headings, ranges } = page.walk;
  const inHeading = new Set<number>();
  const real = headings.map(({ element, level, first, after }) => {
    for (let i = first; i < after; i += 1) inHeading.add(i);
    const strict = /^(?:legend|caption|summary)$/.test(element.localName);
    const box = strict && ranges.get(element.parentNode ?? element);
    return section(page, level, first, after, box ? box.until : undefined);
  });
  const unmarked = atoms
    .filter((atom) => !inHeading.has(atom.index) && isHead(atom))
    .map(({ index, text }) => {
      const found = section(page, PSEUDO_LEVEL, index, index + 1);
      // "Grace Nurse" over a date of birth is no nurse.
      const isPerson = PERSONAL.test(page.label(atoms[index + 1])?.meaning ?? '') && nameLike(text, page.lexicon);
      return isPerson ? { ...found, whose: 'client' as const } : found;
    });
  return [...real, ...unmarked].toSorted((a, b) => a.first - b.first);
}

function section(page: Page, level: number, first: number, after: number, until?: number): Section {
  const text = textBetween(page.walk, first, after);
  return {
    text,
    whose: whoseHeading(text, page.lexicon),
    level,
    first,
    after,
    until: until ?? endOf(page, first, after, level),
    boxed: until !== undefined,
  };
}

/**
 * Where the part of the page a heading speaks for ends: that of the smallest ancestor with something after it. Where that is a
 * bar of the heading's own, the card around it, as far as no other heading of its rank stands there.
 */
function endOf(page: Page, first: number, after: number, level: number): number {
  const { atoms, headings, ranges } = page.walk;
  const path = atoms[first]?.path ?? [];
  // A term, or a row's first cell, alone in its place, heads its definition or the row's next cell.
  const own = path.findLast((at) => /^(?:dt|td|th)$/.test(tagOf(at))) as Element | undefined;
  const cell = own && ranges.get(own);
  const next = cell?.first === first && cell.until === after ? own?.nextElementSibling : null;
  const beside = next && ranges.get(next);
  if (beside) return beside.until;
  let found = 0;
  // What is written large in the bar on top names the product, and speaks for nothing below.
  const bar = path.find((node) => {
    let is = page.bars.get(node);
    if (is === undefined) page.bars.set(node, (is = isPageBar(node, 'header')));
    return is;
  });
  if (bar) return ranges.get(bar)?.until ?? after;
  for (const node of path.slice(0, -1).toReversed()) {
    const { first: begin, until } = rangeOf(page.walk, node);
    if (until <= after) continue;
    const rival = headings.some(
      (other) => other.first !== first && other.level <= level && begin <= other.first && other.first < until,
    );
    if (found && rival) break;
    found = until;
    if (rival || SECTIONING.test(tagOf(node)) || holdsDetails(page, after, until)) break;
  }
  return found || atoms.length;
}

/** The bar across the top or the foot of a page, not of a part of it. */
export function isPageBar(node: Node, tag: 'header' | 'footer'): boolean {
  return (
    roleAttribute(node) === (tag === 'header' ? 'banner' : 'contentinfo') ||
    (tagOf(node) === tag && (node as Element).parentElement?.closest(WITHIN) === null)
  );
}

/** Whether something that looks like a label or a value stands between two indices. */
function holdsDetails(page: Page, from: number, until: number): boolean {
  return page.atoms
    .slice(from, until)
    .some(
      ({ kind, text, index }) =>
        kind === 'control' ||
        /\d|@|:/.test(text) ||
        page.labelOfText(text) ||
        page.walk.selfLabels.some(({ first }) => first === index),
    );
}

/** The headings that speak for an atom, the nearest first. */
export function sectionsOf({ index }: Atom, sections: readonly Section[]): readonly Section[] {
  let rank = Infinity;
  return sections.toReversed().filter(({ level, after, until, boxed }) => {
    const speaks = (boxed || level < rank) && after <= index && index < until;
    if (speaks) rank = Math.min(rank, level);
    return speaks;
  });
}

/** The names of regions around an atom (`aria-label` of a section, a group, a table), innermost first. */
export function regionNames(atom: Atom): readonly string[] {
  return atom.path.toReversed().flatMap((element) => {
    if (!isElement(element) || element === atom.node || element.childElementCount === 0) return [];
    const id = element.getAttribute('aria-labelledby');
    const name =
      element.getAttribute('aria-label') || (id && element.ownerDocument.getElementById(id)?.textContent?.trim());
    return name ? [name] : [];
  });
}
