import { labelOf } from './labels';
import { isElement, tagOf } from './tree';
import type { Atom, Walk } from './walk';
import { whoseHeading } from './zones';
import type { Whose } from './zones';

/** A heading and the part of the page it speaks for. */
export type Section = {
  readonly text: string;
  readonly whose: Whose;
  readonly level: number;
  readonly first: number;
  readonly after: number;
  readonly scope: Node;
};

/** A text set apart from labels and values that heads what follows ranks below every real heading. */
const PSEUDO_LEVEL = 7;
const SECTIONING = /^(?:section|article|aside|fieldset|details|table|form|main|body|dl|ul|li)$/;

/** The headings of the page in order. `isHead` says which unmarked texts stand as headings (they precede a label and are nobody's value). */
export function findSections(walk: Walk, isHead: (atom: Atom) => boolean): readonly Section[] {
  const { atoms } = walk;
  const sections: Section[] = [];
  const inHeading = new Set<number>();
  for (const { element, level, first, after } of walk.headings) {
    const text = atoms
      .slice(first, after)
      .map((atom) => atom.text)
      .join(' ');
    for (let i = first; i < after; i += 1) inHeading.add(i);
    const strict = /^(?:legend|caption|summary)$/.test(element.localName);
    const scope = strict ? (element.parentNode ?? element) : scopeOf(walk, first, after, level);
    sections.push({ text, whose: whoseHeading(text), level, first, after, scope });
  }
  for (const atom of atoms) {
    if (inHeading.has(atom.index) || !isHead(atom)) continue;
    const { index, text } = atom;
    sections.push({
      text,
      whose: whoseHeading(text),
      level: PSEUDO_LEVEL,
      first: index,
      after: index + 1,
      scope: scopeOf(walk, index, index + 1, PSEUDO_LEVEL),
    });
  }
  return sections.toSorted((a, b) => a.first - b.first);
}

/**
 * The part of the page a heading speaks for: the smallest ancestor with something after it. Where that is a bar of the
 * heading's own, the card around it, as far as no other heading of its rank stands there.
 */
function scopeOf(walk: Walk, first: number, after: number, level: number): Node {
  const { atoms } = walk;
  const path = atoms[first]?.path ?? [];
  const inside = (index: number, depth: number) =>
    path[depth] !== undefined && atoms[index]?.path[depth] === path[depth];
  // A term, or a row's first cell, alone in its place, heads its definition or the row's next cell.
  const own = path.findLastIndex((at) => /^(?:dt|td|th)$/.test(tagOf(at)));
  const next =
    own < 0 || inside(after, own) || inside(first - 1, own) ? null : (path[own] as Element).nextElementSibling;
  if (next?.textContent?.trim()) return next;
  let found: Node | null = null;
  for (let depth = path.length - 2; depth >= 0; depth -= 1) {
    if (!inside(after, depth)) continue;
    const rival = walk.headings.some(
      (other) => other.first !== first && other.level <= level && inside(other.first, depth),
    );
    if (found && rival) return found;
    found = path[depth] ?? null;
    if (rival || SECTIONING.test(tagOf(found))) break;
    if (holdsDetails(walk, after, (index) => inside(index, depth))) break;
  }
  return found ?? path[0] ?? (walk.roots[0] as Node);
}

/** Whether something that looks like a label or a value comes after an index while `inside`. */
function holdsDetails({ atoms, selfLabels }: Walk, from: number, inside: (index: number) => boolean): boolean {
  for (let i = from; inside(i); i += 1) {
    const { kind, text } = atoms[i] as Atom;
    if (kind === 'control' || /\d|@|:/.test(text) || labelOf(text) || selfLabels.some(({ first }) => first === i))
      return true;
  }
  return false;
}

/** The headings that speak for an atom, the nearest first. */
export function sectionsOf(atom: Atom, sections: readonly Section[]): readonly Section[] {
  const found: Section[] = [];
  let level = Infinity;
  for (let i = sections.length - 1; i >= 0; i -= 1) {
    const section = sections[i];
    if (!section || section.first > atom.index || section.level >= level) continue;
    if (section.after > atom.index) continue;
    if (!atom.path.includes(section.scope)) continue;
    found.push(section);
    level = section.level;
  }
  return found;
}

/** The names of regions around an atom (`aria-label` of a section, a group, a table), innermost first. */
export function regionNames(atom: Atom): readonly string[] {
  const names: string[] = [];
  for (let i = atom.path.length - 1; i >= 0; i -= 1) {
    const element = atom.path[i];
    if (!isElement(element) || element === atom.node || element.childElementCount === 0) continue;
    const name = element.getAttribute('aria-label');
    if (name) names.push(name);
    else {
      const id = element.getAttribute('aria-labelledby');
      const by = id && element.ownerDocument.getElementById(id)?.textContent?.trim();
      if (by) names.push(by);
    }
  }
  return names;
}
