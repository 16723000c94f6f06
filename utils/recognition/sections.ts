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
    const scope = strict ? (element.parentNode ?? element) : scopeOf(element, after, atoms);
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
      scope: scopeOf(atom.node, index + 1, atoms),
    });
  }
  return sections.toSorted((a, b) => a.first - b.first);
}

/** The smallest ancestor that holds a label after the heading; a heading alone in its own header bar speaks for the whole card. */
function scopeOf(node: Node, after: number, atoms: readonly Atom[]): Node {
  const path = atoms[after - 1]?.path ?? [];
  // A term or a row's first cell heads its own definition or its own row's cells.
  const own = path.findLast(
    (at) => tagOf(at) === 'dt' || (/^t[dh]$/.test(tagOf(at)) && isElement(at) && at.nextElementSibling !== null),
  );
  if (isElement(own) && own.nextElementSibling && own.nextElementSibling.textContent?.trim())
    return own.nextElementSibling;
  for (let depth = path.length - 1; depth >= 0; depth -= 1) {
    const scope = path[depth];
    if (!scope || scope === node || !path.slice(0, depth + 1).includes(scope)) continue;
    for (let i = after; i < atoms.length && atoms[i]?.path[depth] === scope; i += 1) {
      const text = atoms[i]?.text ?? '';
      if (atoms[i]?.kind === 'control' || /\d|@|:/.test(text) || labelOf(text)) return scope;
    }
  }
  return path[0] ?? node;
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
