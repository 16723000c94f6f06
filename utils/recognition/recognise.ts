import { dateOf } from '../client/date';
import type { IsoDate } from '../client/date';
import { anchorOf } from './anchors';
import type { Anchor } from './anchors';
import { assemble, reading, twoValues } from './assemble';
import { BIRTH, NAME, of, STRONG } from './claims';
import type { Claim } from './claims';
import { headingContradicts, titleContradicts, titleNames, urlContradicts } from './cross-check';
import { settleBirth } from './dates-on-page';
import { gather } from './gather';
import type { Gathered } from './gather';
import { labelReader } from './labels';
import { legibility } from './legible';
import type { Lexicon } from './lexicon';
import { sameName } from './names';
import { Page } from './page';
import { isMisplaced } from './placed';
import type { Finding, Reading } from './reading';
import { sectionsOf } from './sections';
import { atOnce } from './slices';
import type { Slices } from './slices';
import { countRepeated, findClashes, isEnough } from './subject';
import { sharedDepth } from './tree';
import { walk } from './walk';
import { rangeOf } from './atom';
import type { Atom } from './atom';
import { findInBox, findNames, findUnlabelled } from './unlabelled';
import { ownershipOf } from './whose';
import type { Ownership } from './whose';
import { nameLike } from './words';

export type { Anchor } from './anchors';
export { stillThere } from './anchors';
export { lexiconOf } from './lexicon';

/**
 * One reading, with the page nodes its identity stands on (none unless the verdict is `one`). `roots`: the framed documents and
 * open shadow roots that were read besides the page's own document; a change in one of them is a change of the page.
 */
export type Recognition = {
  readonly reading: Reading;
  readonly anchors: readonly Anchor[];
  readonly roots: readonly Node[];
};

/** What holds more than this is no box but the page. */
const MOST_IN_BOX = 24;
const IDENTITY = /^(?:nhsNumber|dateOfBirth|localId|fullName|familyName|givenName|postcode)$/;

/** Reads one page in one go. See `recogniseInSlices`. */
export function recognise(document: Document, url: string, lexicon: Lexicon, today?: IsoDate): Recognition {
  return atOnce(recogniseInSlices(document, url, lexicon, today));
}

/**
 * Reads one page, in slices: who is on it, and what it says of them. Changes nothing, keeps nothing between calls. Where the page
 * changes between two slices the rest is worth nothing, so begin again. Asks the page for layout, so call it outside of
 * mutation callbacks. Never throws: a page that cannot be read is `unreadable`.
 * @param url the address shown to the user, which may name the record
 * @param lexicon the words records are written in
 * @param today the day ages are counted on
 * @param leftOut parts of the page that a profile says are not about the client
 */
export function* recogniseInSlices(
  document: Document,
  url: string,
  lexicon: Lexicon,
  today: IsoDate = dateOf(new Date()),
  leftOut: readonly Element[] = [],
): Slices<Recognition> {
  try {
    const labelOf = labelReader(lexicon);
    const page = new Page(document, lexicon, yield* walk(document, lexicon, labelOf, leftOut), labelOf);
    const gathered = yield* gather(page, today);
    return { anchors: [], ...(yield* read(page, gathered, url, today)), roots: page.walk.roots.slice(1) };
  } catch {
    // A page may call a form's fields "getAttribute" and "parentNode": what cannot be read is of nobody.
    return {
      reading: { verdict: 'ambiguous', findings: [{ kind: 'unreadable' }], incomplete: true },
      anchors: [],
      roots: [],
    };
  }
}

function* read(
  page: Page,
  gathered: Gathered,
  url: string,
  today: IsoDate,
): Slices<Pick<Recognition, 'reading'> & Partial<Recognition>> {
  const { incomplete, dialogs } = page.walk;
  const owner = ownershipOf(page, gathered);
  yield;
  const isLegible = legibility(page.sight);
  /** What nobody could read is not believed; it still contradicts, for whether a person can read it is a guess too. */
  const unread: Claim[] = [];
  const legible = (claims: readonly Claim[]) =>
    claims.filter((claim) => {
      const { whose, atoms, field } = claim;
      const is = whose !== 'client' || atoms.every((atom) => isLegible(atom, IDENTITY.test(field)));
      if (!is) unread.push(claim);
      return is;
    });
  const settled = legible([...gathered.claims, ...findUnlabelled(page, gathered, url, today)].map(owner.settle));
  yield;
  const multiple = (count: number) => ({ reading: { verdict: 'multiple', count, incomplete } }) as const;
  const ambiguous = (findings: readonly Finding[]) =>
    ({ reading: { verdict: 'ambiguous', findings: [...findings, ...failures], incomplete } }) as const;

  const dialog = dialogs.findLast((element) => page.sight.sees(element));
  const { first, until } = rangeOf(page.walk, dialog);
  const inDialog = ({ index }: Claim) => first <= index && index < until;
  const own = settled.flatMap(forRole);
  const complete = (claims: readonly Claim[]) => legible(withUnlabelled(page, gathered, owner, claims));
  const fromPage = complete(own.filter((claim) => !inDialog(claim)));
  const fromDialog = own.filter(inDialog);
  const all = isEnough(fromPage) || !isEnough(fromDialog) ? fromPage : complete(fromDialog);
  // Whoever a box over the page is about, whatever its heading, has to be the client of the page; kin and staff aside.
  const over = of(settled, /^(?:nhsNumber|dateOfBirth|localId|(?:full|family|given)Name)$/).filter(
    (claim) => inDialog(claim) && !/^(?:kin|gp|staff|keyworker|pharmacy)$/.test(claim.whose),
  );
  // Nobody at work has these in a record: "Grace Nurse" may be a client's name, and "GP" in bold not head what follows far below.
  const misread = of(settled, /^(?:dateOfBirth|nhsNumber)$/).filter(
    ({ whose, loose, place, loosely }) =>
      !loose && /^(?:staff|gp|keyworker|pharmacy)$/.test(whose) && (loosely || nameLike(place ?? '', page.lexicon)),
  );
  yield;
  const clashes = findClashes([...all, ...over, ...misread, ...unread]);
  const count = countRepeated(clashes, all);
  if (count > 1) return multiple(count);
  const listed = findClashes(settled.filter(({ whose, source }) => whose === 'list' && source !== 'shape'));
  const listCount = countRepeated(listed, settled);
  const listIsPage = owner.sections.some(({ level, whose }) => level === 1 && whose === 'list');
  if (listCount > 1 && (listIsPage || !isEnough(of(all, IDENTITY)))) return multiple(listCount);

  const failures: Finding[] = gathered.faults
    .filter(({ atom }) => !owner.of(atom, false) && page.sees(atom))
    .map(({ kind, text, label }) =>
      kind === 'failed-check' ? { kind, field: 'nhsNumber', text, label } : { kind, text, label },
    );
  // A screen on which two records are laid side by side is of neither, however much of them is understood.
  if (owner.sections.some(({ level, text }) => level === 1 && page.lexicon.several.test(text)))
    return ambiguous([{ kind: 'too-little' }]);
  if (page.walk.loading) return ambiguous([{ kind: 'loading' }]);
  if (clashes.length > 0) return ambiguous(clashes.map(({ field, claims }) => twoValues(field, claims)));

  const births = of(all, BIRTH);
  const birth = settleBirth(births, page, today);
  const [unclear] = births;
  if (unclear && !birth) failures.push({ kind: 'unclear-date', text: textOf(unclear), label: unclear.label });
  const isOthers = underOtherNames(page, all, owner);
  const believed = all.filter((claim) => !isOthers(claim) && (birth || claim.field !== 'dateOfBirth'));
  if (!isEnough(believed))
    return isEnough(all) || (failures.length > 0 && of(believed, IDENTITY).length > 0)
      ? ambiguous([{ kind: 'too-little' }])
      : { reading: { verdict: 'none', incomplete } };

  if (isMisplaced(of(believed, IDENTITY), gathered)) return ambiguous([{ kind: 'rearranged' }]);

  const { fields, findings, used } = assemble(believed, birth);
  const name = (fields.fullName ?? fields.familyName ?? fields.givenName)?.value;
  if (name) {
    const titles = titleNames(page);
    const heading = headingContradicts(page, name);
    if (heading) return ambiguous(namedElsewhere(believed, heading, 'heading'));
    if (titleContradicts(page, titles, name)) return ambiguous(namedElsewhere(believed, titles[0], 'title'));
  }
  if (urlContradicts(url, page, believed)) return ambiguous([{ kind: 'other-address' }]);

  const nodes = new Set(of(used, IDENTITY).flatMap(({ atoms }) => atoms.map(({ node }) => node)));
  return {
    reading: { verdict: 'one', fields, findings: [...findings, ...failures], incomplete },
    anchors: [...nodes].map(anchorOf),
  };
}

/** Tells what stands under a heading that is the name of somebody else than the client. */
function underOtherNames(page: Page, claims: readonly Claim[], owner: Ownership): (claim: Claim) => boolean {
  const names = of(claims, NAME);
  return ({ atoms: [atom] }) =>
    names.length > 0 &&
    sectionsOf(atom, owner.sections).some(({ text }) => {
      const other = nameLike(text, page.lexicon);
      return other && !names.some(({ value }) => sameName(value, other.full));
    });
}

/** A claim from another person's part of the page may only fill that person's own field. */
function forRole(claim: Claim): readonly Claim[] {
  const { field, whose, name, value, words } = claim;
  if (whose === 'client') return [claim];
  if (/^(?:gpName|practiceName|practiceCode|keyworker|allergies)$/.test(field))
    return /^(?:kin|former|list|notes)$/.test(whose) ? [] : [claim];
  if (field !== 'fullName') return [];
  if (whose === 'gp' && words === 'name')
    return [{ ...claim, field: 'gpName', value: name?.title ? `${name.title} ${value}` : value, rank: 50 }];
  return whose === 'keyworker' ? [{ ...claim, field: 'keyworker', rank: 50 }] : [];
}

/** Adds what stands without a label in the box that identifies the client. */
function withUnlabelled(page: Page, gathered: Gathered, owner: Ownership, claims: readonly Claim[]): readonly Claim[] {
  const identifiers = of(claims, STRONG).map(({ atoms: [atom] }) => atom);
  if (identifiers.length === 0) return claims;
  const labelled = of(claims, NAME);
  const titles = titleNames(page);
  const backed = (text: string) => titles.some((title) => sameName(title, text));
  const names = findNames(page, gathered, identifiers, backed, labelled.length > 0);
  // A name in the banner that is not the labelled one is somebody else's: let the two clash.
  const known = labelled.length > 0 ? labelled : names.slice(0, 1);
  const isForeign = ({ value }: { value: string }) => !known.some((name) => sameName(name.value, value));
  const added = names.filter((name) => isForeign(name) || name === known[0]);
  const foreign = names.some(isForeign);
  const box = boxOf(page, [...identifiers, ...added.flatMap(({ atoms }) => atoms)]);
  const has = new Set<string>(claims.map(({ field }) => field));
  return [
    ...claims,
    ...[...added, ...findInBox(page, gathered, box)]
      .map(owner.settle)
      .filter(({ whose, field }) => whose === 'client' && (!has.has(field) || (foreign && field === 'fullName'))),
  ];
}

/** The smallest box around some atoms, as far as it is a box and not the page. */
function boxOf(page: Page, atoms: readonly Atom[]): readonly Atom[] {
  const path = atoms[0]?.path ?? [];
  return page.inside(path[Math.min(...atoms.map((atom) => sharedDepth(atom.path, path))) - 1], MOST_IN_BOX);
}

function namedElsewhere(claims: readonly Claim[], value = '', source: string): readonly Finding[] {
  const values = of(claims, NAME)
    .slice(0, 1)
    .map((claim) => reading(claim.value, claim));
  const evidence = { source, label: null, place: null, because: null };
  return [
    { kind: 'two-values', field: 'fullName', values: [...values, { value, confidence: 'fairly-sure', evidence }] },
  ];
}

function textOf(claim: Claim): string {
  return claim.atoms.map(({ text }) => text).join(' ');
}
