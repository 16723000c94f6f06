import type { Claim } from './claims';
import type { Gathered, Loose } from './gather';
import type { Page } from './page';
import { findSections, regionNames, sectionsOf } from './sections';
import type { Section } from './sections';
import { flatParent, isElement, roleAttribute, sharedDepth, tagOf } from './tree';
import type { Atom } from './walk';
import { whoseHeading } from './zones';
import type { Whose } from './zones';

const CONTACT =
  /^(?:phone|email|address|postcode|line\d|town|county|fullName|givenName|familyName|title|localId|practiceCode)$/;
const IDENTITY = /^(?:dateOfBirth|nhsNumber|givenName|familyName|sex|ndtmsRef|preferredName)$/;
/** A part of the page whose heading speaks of nobody is believed only where it identifies its client itself. */
const STRONG = /^(?:dateOfBirth|nhsNumber|familyName|ndtmsRef)$/;

/** Says whose details stand where on one page. */
export class Ownership {
  private readonly sections: readonly Section[];
  private readonly strong = new Set<Section>();
  private readonly searchForms = new Map<Element, boolean>();

  constructor(
    private readonly page: Page,
    private readonly gathered: Gathered,
  ) {
    const heads = this.headsBeforeLabels();
    this.sections = findSections(page.walk, (atom) => heads.has(atom.index));
    for (const claim of gathered.claims) {
      if (claim.loose || !STRONG.test(claim.field)) continue;
      const atom = claim.atoms[0];
      const [section] = atom ? sectionsOf(atom, this.sections) : [];
      if (section) this.strong.add(section);
    }
  }

  settle(claim: Loose): Claim {
    const atom = claim.atoms[0];
    const { columns: _, sole: __, ...rest } = claim;
    if (!atom) return { ...rest, whose: 'unknown', place: null };
    const around = sectionsOf(atom, this.sections);
    // A labelled value inside an entry of a list ("D.O.B. 2 Jun 1979" in a note) is that entry's.
    const entry = !/^(?:column|table-)/.test(claim.source) && atom.path.some((node) => this.page.tables.has(node));
    const whose = entry ? 'list' : (this.byColumns(claim) ?? this.of(atom, claim.loose));
    const rowBefore = whose ? null : this.tainted(claim, atom);
    return {
      ...rest,
      whose: whose ?? rowBefore ?? 'client',
      ...(rowBefore && { rowBefore: true }),
      place: around[0]?.text.slice(0, 60) ?? null,
    };
  }

  /** Whose part of the page an atom stands in, or null where nothing says anything against the client. */
  of(atom: Atom, loose: boolean): Whose | null {
    const place = this.byPlace(atom);
    if (place) return place;
    const around = sectionsOf(atom, this.sections);
    for (const [i, { whose, level, text }] of around.entries()) {
      if (whose === 'client' && /client|patient|service user|personal|demograph/i.test(text)) break;
      if (whose === 'client' || whose === 'unknown') continue;
      // The heading of the whole page names the screen, or the product, rather than a person.
      if (level === 1 && /^(?:staff|keyworker|notes|former)$/.test(whose) && around.length - 1 === i) continue;
      return whose;
    }
    const [nearest] = around;
    return loose && nearest?.whose === 'unknown' && !this.strong.has(nearest) ? 'unknown' : null;
  }

  headings(atom: Atom): readonly Section[] {
    return sectionsOf(atom, this.sections);
  }

  get all(): readonly Section[] {
    return this.sections;
  }

  /** Menus, search forms, named regions. */
  private byPlace(atom: Atom): Whose | null {
    for (const node of atom.path) {
      if (!isElement(node)) continue;
      if (tagOf(node) === 'nav' || roleAttribute(node) === 'navigation') return 'list';
      if ((tagOf(node) === 'form' || tagOf(node) === 'search') && this.isSearch(node)) return 'list';
    }
    for (const name of regionNames(atom)) {
      const whose = whoseHeading(name);
      if (whose !== 'client' && whose !== 'unknown') return whose;
    }
    return null;
  }

  private isSearch(form: Element): boolean {
    let search = this.searchForms.get(form);
    if (search === undefined) {
      const buttons = [...form.querySelectorAll('button, input[type=submit], input[type=search], [role=button]')];
      const names = buttons.map(
        (button) =>
          `${button.textContent} ${(button as HTMLInputElement).value ?? ''} ${(button as HTMLInputElement).type}`,
      );
      search = tagOf(form) === 'search' || names.some((name) => /\b(?:search|find|filter|look ?up)\b/i.test(name));
      this.searchForms.set(form, search);
    }
    return search;
  }

  private byColumns({ columns, loose, sole, field }: Loose): Whose | null {
    if (!columns) return null;
    if (columns.some(({ meaning, words }) => meaning === 'kin' || /relation/.test(words))) return 'kin';
    if (columns.some(({ words }) => /^(?:role|profession|job title|specialty)$/.test(words))) return 'staff';
    const anchored = columns.some(({ meaning, loose: l }) => !l && /^(?:dateOfBirth|nhsNumber|localId)$/.test(meaning));
    // A table of one row under a heading of the client's may hold the client's contact details; never a name.
    const own = sole === true && !/Name$|Id$/.test(field);
    return loose && !anchored && !own ? 'unknown' : null;
  }

  /** Contact details that follow somebody else's row in one list ("Next of kin: Mary Smith", then "Phone") are theirs. */
  private tainted(claim: Loose, atom: Atom): Whose | null {
    if (
      claim.source === 'column' ||
      !CONTACT.test(claim.field) ||
      (!claim.loose && !/^(?:phone|postcode|address|email)$/.test(claim.field))
    )
      return null;
    const { labelled } = this.gathered;
    const labelAtom = labelled.find(({ index }) => index === claim.index);
    const own = labelAtom?.atom ?? atom;
    const section = sectionsOf(own, this.sections)[0];
    for (let i = labelled.length - 1; i >= 0; i -= 1) {
      const other = labelled[i];
      if (!other || other.index >= claim.index) continue;
      if (section && section.first > other.index) return null;
      const { meaning } = other.label;
      if (
        IDENTITY.test(meaning) ||
        (meaning === 'fullName' && !other.label.loose) ||
        (meaning === 'localId' && !other.label.loose)
      )
        return null;
      const whose = WHOSE[meaning];
      if (whose) return sameList(other.atom, other.value, own, atom) ? whose : null;
    }
    return null;
  }

  /** Short texts that are no label's value and stand right before a label head what follows. */
  private headsBeforeLabels(): ReadonlySet<number> {
    const { page, gathered } = this;
    const heads = new Set<number>();
    const values = new Set(gathered.labelled.map(({ index }) => index));
    for (const atom of page.atoms) {
      const starts = page.label(atom) !== null || atom.kind === 'control' || values.has(atom.index);
      const before = page.atoms[atom.index - 1];
      if (!starts || !before || before.kind !== 'text' || gathered.used.has(before.index) || values.has(before.index))
        continue;
      if (before.text.length > 60 || /[\d@]/.test(before.text) || !page.sees(before)) continue;
      if ((atom.kind === 'control' || page.label(before)) && /^(?:client|unknown)$/.test(whoseHeading(before.text)))
        continue;
      // A head stands alone in its box, beside what it heads.
      if (before.node.ownerDocument !== atom.node.ownerDocument) continue;
      const depth = sharedDepth(before.path, atom.path);
      const box = before.path[depth];
      if (page.atoms[before.index - 1]?.path[depth] !== box || box === before.node) heads.add(before.index);
    }
    return heads;
  }
}

const WHOSE: Readonly<Record<string, Whose>> = {
  kin: 'kin',
  staff: 'staff',
  pharmacy: 'pharmacy',
  gpName: 'gp',
  practiceName: 'gp',
  practiceCode: 'gp',
  keyworker: 'keyworker',
};

/** Whether two pairs are rows of one list: they share a row, or their rows are like siblings. */
function sameList(labelA: Atom, valueA: Atom, labelB: Atom, valueB: Atom): boolean {
  const rowA = rowAround(labelA, valueA);
  const rowB = rowAround(labelB, valueB);
  return rowA === rowB || (flatParent(rowA) === flatParent(rowB) && tagOf(rowA) === tagOf(rowB));
}

/** The smallest element around a label and its value. */
function rowAround(label: Atom, value: Atom): Node {
  const shared = label.path.slice(0, sharedDepth(label.path, value.path));
  return shared.findLast(isElement) ?? label.node;
}
