import type { Claim } from './claims';
import type { Gathered, Loose } from './gather';
import type { Label } from './labels';
import type { Page } from './page';
import { findSections, isPageBar, PSEUDO_LEVEL, regionNames, sectionsOf } from './sections';
import type { Section } from './sections';
import { flatParent, isElement, roleAttribute, sharedDepth, tagOf } from './tree';
import type { Atom } from './atom';
import { whoseHeading } from './zones';
import type { Whose } from './zones';

/** Says whose details stand where on one page. */
export type Ownership = {
  /** Says of a claim whose it is. */
  settle(claim: Loose): Claim;
  /** Whose part of the page an atom stands in, or null where nothing says anything against the client. */
  of(atom: Atom, loose: boolean, field?: string): Whose | null;
  readonly sections: readonly Section[];
};

const CONTACT =
  /^(?:phone|email|address|postcode|line\d|town|county|fullName|givenName|familyName|title|localId|practiceCode)$/;
const TYPED_CONTACT = /^(?:phone|postcode|address|email)$/;
const IDENTITY = /^(?:dateOfBirth|nhsNumber|givenName|familyName|sex|ndtmsRef|preferredName|allergies)$/;
/** A part of the page whose heading speaks of nobody is believed only where it identifies its client itself. */
const STRONG = /^(?:dateOfBirth|nhsNumber|familyName|ndtmsRef)$/;
/** A heading that says nothing does not keep these from the client where no other person is named under it. */
const CONTACT_ONLY = /^(?:phone|email|address|postcode|line\d|town|county|sex|localId)$/;
/** Columns that say whose row it is. */
const IDENTIFIES = /^(?:dateOfBirth|nhsNumber|localId)$/;
const NAMES = /^(?:full|given|family)Name$/;
/** Labels whose rows are somebody else's. */
const WHOSE: Readonly<Record<string, Whose>> = {
  kin: 'kin',
  staff: 'staff',
  pharmacy: 'pharmacy',
  gpName: 'gp',
  practiceName: 'gp',
  practiceCode: 'gp',
  keyworker: 'keyworker',
};

export function ownershipOf(page: Page, gathered: Gathered): Ownership {
  const { labelled, claims } = gathered;
  const heads = headsBeforeLabels(page, gathered);
  const sections = findSections(page, ({ index }) => heads.has(index));
  const strong = new Set(
    claims
      .filter(({ loose, field }) => !loose && STRONG.test(field))
      .map(({ atoms: [atom] }) => sectionsOf(atom, sections)[0]),
  );
  /** Headings with somebody's name, or somebody's part, under them. */
  const peopled = new Set([
    ...claims.filter(({ field }) => NAMES.test(field)).map(({ atoms: [atom] }) => sectionsOf(atom, sections)[0]),
    ...labelled
      .filter(({ label }) => /^(?:kin|staff|pharmacy)$/.test(label.meaning))
      .map(({ atom }) => sectionsOf(atom, sections)[0]),
  ]);
  const searches = new Map<Element, boolean>();

  function of(atom: Atom, loose: boolean, field?: string): Whose | null {
    const place = byPlace(atom);
    if (place) return place;
    const around = sectionsOf(atom, sections);
    for (const [i, { whose, level, text }] of around.entries()) {
      if (whose === 'client' && page.lexicon.clients.test(text)) break;
      if (whose === 'client' || whose === 'unknown') continue;
      // The heading of the whole page names the screen, or the product, rather than a person.
      const screen = level === 1 && around.length - 1 === i && /^(?:staff|keyworker|notes|former)$/.test(whose);
      if (!screen || page.lexicon.users.test(text)) return whose;
    }
    const [nearest] = around;
    const vague = loose && nearest?.whose === 'unknown' && !strong.has(nearest);
    return vague && !(field && CONTACT_ONLY.test(field) && !peopled.has(nearest)) ? 'unknown' : null;
  }

  /** Menus, search forms, named regions. */
  function byPlace(atom: Atom): Whose | null {
    for (const node of atom.path) {
      const tag = tagOf(node);
      if (tag === 'nav' || roleAttribute(node) === 'navigation' || tag === 'search') return 'list';
      if (tag === 'form' && isSearch(node as Element)) return 'list';
      // The service's own address and telephone number.
      if (isPageBar(node, 'footer')) return 'staff';
    }
    return (
      regionNames(atom)
        .map((name) => whoseHeading(name, page.lexicon))
        .find(isOthers) ?? null
    );
  }

  function isSearch(form: Element): boolean {
    let search = searches.get(form);
    if (search === undefined) {
      const buttons = form.querySelectorAll<HTMLInputElement>('button, [type=submit], [type=search], [role=button]');
      search = [...buttons].some(({ textContent, value, type }) =>
        page.lexicon.search.test(`${textContent} ${value} ${type}`),
      );
      searches.set(form, search);
    }
    return search;
  }

  /** Contact details that follow somebody else's row in one list ("Next of kin: Mary Smith", then "Phone") are theirs. */
  function tainted({ source, field, loose, index }: Loose, atom: Atom): Whose | null {
    if (source === 'column' || !(loose ? CONTACT : TYPED_CONTACT).test(field)) return null;
    const own = labelled.find((other) => other.index === index)?.atom ?? atom;
    const from = sectionsOf(own, sections)[0]?.first ?? 0;
    for (const other of labelled.toReversed()) {
      if (other.index >= index) continue;
      const { meaning, loose: vague } = other.label;
      if (from > other.index || IDENTITY.test(meaning) || (!vague && /^(?:fullName|localId)$/.test(meaning)))
        return null;
      const whose = WHOSE[meaning];
      if (whose) return sameList(other.atom, other.value, own, atom) ? whose : null;
    }
    return null;
  }

  function settle(claim: Loose): Claim {
    const { columns, sole, ...rest } = claim;
    const { source, loose, field, atoms } = claim;
    const [atom] = atoms;
    // A labelled value inside an entry of a list ("D.O.B. 2 Jun 1979" in a note) is that entry's.
    const entry = !/^(?:column|table-)/.test(source) && page.inTable(atom);
    const whose = entry ? 'list' : ((columns && byColumns(columns, loose, sole, field)) ?? of(atom, loose, field));
    const [head] = sectionsOf(atom, sections);
    return {
      ...rest,
      whose: whose ?? tainted(claim, atom) ?? 'client',
      place: head?.text.slice(0, 60) ?? null,
      loosely: head?.level === PSEUDO_LEVEL,
    };
  }

  return { settle, of, sections };
}

function isOthers(whose: Whose): boolean {
  return whose !== 'client' && whose !== 'unknown';
}

function byColumns(columns: Loose['columns'], loose: boolean, sole = false, field: string): Whose | null {
  const some = (test: (label: Label) => boolean) => columns?.some((label) => label && test(label));
  if (some(({ meaning, words }) => meaning === 'kin' || /relation/.test(words))) return 'kin';
  if (some(({ words }) => /^(?:role|profession|job title|specialty)$/.test(words))) return 'staff';
  // A table of one row under a heading of the client's may hold the client's contact details; never a name.
  const own = sole && !/Name$|Id$/.test(field);
  return loose && !own && !some((label) => !label.loose && IDENTIFIES.test(label.meaning)) ? 'unknown' : null;
}

/** Short texts that are no label's value and stand right before a label head what follows. */
function headsBeforeLabels(page: Page, { labelled, used }: Gathered): ReadonlySet<number> {
  const heads = new Set<number>();
  const { dropped } = page.walk;
  const values = new Set(labelled.map(({ index }) => index));
  for (const atom of page.atoms) {
    const control = atom.kind === 'control';
    if (!control && !page.label(atom) && !values.has(atom.index)) continue;
    let last = page.atoms[atom.index - 1];
    while (last && dropped.has(last.index)) last = page.atoms[last.index - 1];
    const before = (last?.element.closest('thead') && headOfTable(page, atom)) || last;
    if (!before || (before.kind !== 'text' && !isList(before))) continue;
    // Among the words of radio buttons stand those of the chosen one, and of what it shows.
    const isChosen = dropped.has(before.index - 1) || dropped.has(before.index + 1);
    if (used.has(before.index) || values.has(before.index)) continue;
    if (before.text.length > 60 || /[\d@]/.test(before.text) || !page.sees(before)) continue;
    if ((control || isChosen || page.label(before)) && !isOthers(whoseHeading(before.text, page.lexicon))) continue;
    // A head stands alone in its box, beside what it heads.
    if (before.node.ownerDocument !== atom.node.ownerDocument) continue;
    const depth = sharedDepth(before.path, atom.path);
    const box = before.path[depth];
    // Or it is a line of its own in text that is set line by line.
    if (
      isChosen ||
      before.node === atom.node ||
      page.atoms[before.index - 1]?.path[depth] !== box ||
      box === before.node
    )
      heads.add(before.index);
  }
  return heads;
}

/** A list to choose from that says nothing of itself: what is chosen may head what follows. */
function isList({ element, kind }: Atom): boolean {
  return kind === 'control' && element.localName === 'select';
}

/** In a table of pairs under a row of heads ("Next of kin | Current"), the first head names the table. */
function headOfTable(page: Page, { path, index }: Atom): Atom | undefined {
  const table = path.findLast((node) => tagOf(node) === 'table') as HTMLTableElement | undefined;
  const [row, next] = table?.rows ?? [];
  if (!table?.tHead || !row || row.cells.length < 2 || !next?.contains(path.at(-1) ?? null)) return undefined;
  const heads = [...row.cells].map((cell) => page.inside(cell)[0]);
  return heads.every((head) => head && head.index < index && !page.label(head)) ? heads[0] : undefined;
}

/** Whether two pairs are rows of one list: they share a row, or their rows are like siblings. */
function sameList(labelA: Atom, valueA: Atom, labelB: Atom, valueB: Atom): boolean {
  const rowA = rowAround(labelA, valueA);
  const rowB = rowAround(labelB, valueB);
  return rowA === rowB || (flatParent(rowA) === flatParent(rowB) && tagOf(rowA) === tagOf(rowB));
}

/** The smallest element around a label and its value. */
function rowAround(label: Atom, value: Atom): Node {
  return label.path.slice(0, sharedDepth(label.path, value.path)).findLast(isElement) ?? label.node;
}
