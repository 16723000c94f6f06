import { dateOf } from '../client/date';
import type { IsoDate } from '../client/date';
import { anchorOf } from './anchors';
import type { Anchor } from './anchors';
import { assemble, twoValues } from './assemble';
import type { Claim } from './claims';
import { headingContradicts, titleContradicts, titleNames, urlContradicts } from './cross-check';
import { settleBirth } from './dates-on-page';
import { gather } from './gather';
import type { Gathered, Loose } from './gather';
import { sameName } from './names';
import { Page } from './page';
import type { Finding, Reading } from './reading';
import { sectionsOf } from './sections';
import { countRepeated, findClashes, isEnough } from './subject';
import { sharedDepth } from './tree';
import { findInBox, findNames, findUnlabelled } from './unlabelled';
import { ownershipOf } from './whose';
import type { Ownership } from './whose';
import { nameLike } from './words';

export type { Anchor } from './anchors';
export { stillThere } from './anchors';

/**
 * One reading, with the page nodes its identity stands on (none unless the verdict is `one`). `roots`: the framed documents and
 * open shadow roots that were read besides the page's own document; a change in one of them is a change of the page.
 */
export type Recognition = {
  readonly reading: Reading;
  readonly anchors: readonly Anchor[];
  readonly roots: readonly Node[];
};

const IDENTITY = /^(?:nhsNumber|dateOfBirth|localId|fullName|familyName|givenName|postcode)$/;
const STRONG = /^(?:nhsNumber|dateOfBirth|localId)$/;

/**
 * Reads one page: who is on it, and what it says of them. Synchronous, changes nothing, keeps nothing between calls. Asks the
 * page for layout, so call it outside of mutation callbacks.
 * @param url the address shown to the user, which may name the record
 * @param today the day ages are counted on
 */
export function recognise(document: Document, url: string, today: IsoDate = dateOf(new Date())): Recognition {
  const page = new Page(document);
  return { anchors: [], ...read(page, url, today), roots: page.walk.roots.slice(1) };
}

function read(page: Page, url: string, today: IsoDate): Pick<Recognition, 'reading'> & Partial<Recognition> {
  const { incomplete } = page.walk;
  const gathered = gather(page, today);
  const owner = ownershipOf(page, gathered);
  const loose = [...gathered.claims, ...findUnlabelled(page, gathered, url, today)];
  const settled = loose.map((claim) => owner.settle(claim));

  const dialog = page.walk.dialogs.findLast((element) => page.sight.sees(element));
  const inDialog = (claim: Claim) => dialog !== undefined && (claim.atoms[0]?.path.includes(dialog) ?? false);
  const given =
    settled.find(({ field, whose }) => field === 'givenName' && whose === 'client')?.value.toLowerCase() ?? '';
  // An e-mail address behind the keyworker's row that holds the client's given name is the client's.
  const isOwn = ({ field, rowBefore, value }: Claim) =>
    rowBefore === true && field === 'email' && given.length > 2 && value.toLowerCase().includes(given);
  const own = settled
    .map((claim) => (isOwn(claim) ? { ...claim, whose: 'client' as const } : forRole(claim)))
    .filter((claim) => claim !== null);
  const fromPage = withUnlabelled(
    page,
    gathered,
    owner,
    own.filter((claim) => !inDialog(claim)),
  );
  const fromDialog = own.filter(inDialog);
  const all =
    isEnough(fromPage) || !isEnough(fromDialog) ? fromPage : withUnlabelled(page, gathered, owner, fromDialog);
  const identity = all.filter(({ field }) => IDENTITY.test(field));
  // Whoever a box over the page is about, whatever its heading, has to be the client of the page; kin and staff aside.
  const over = settled.filter(
    (claim) =>
      inDialog(claim) &&
      (STRONG.test(claim.field) || /^(?:full|family|given)Name$/.test(claim.field)) &&
      !/^(?:kin|gp|staff|keyworker|pharmacy)$/.test(claim.whose),
  );
  const clashes = findClashes([...all, ...over]);

  if (clashes.length > 0) {
    const count = countRepeated(clashes, all);
    if (count > 1) return without({ verdict: 'multiple', count, incomplete });
  }
  const listed = findClashes(settled.filter(({ whose, source }) => whose === 'list' && source !== 'shape'));
  const listCount = countRepeated(listed, settled);
  const listIsPage = owner.sections.some(({ level, whose }) => level === 1 && whose === 'list');
  if (listCount > 1 && (listIsPage || !isEnough(identity)))
    return without({ verdict: 'multiple', count: listCount, incomplete });

  const failures: Finding[] = gathered.faults
    .filter(({ atom }) => !owner.of(atom, false) && page.sees(atom))
    .map(({ kind, text, label }) =>
      kind === 'failed-check' ? { kind, field: 'nhsNumber', text, label } : { kind, text, label },
    );
  if (clashes.length > 0) {
    const findings = clashes.map(({ field, claims }) => twoValues(field, claims));
    return without({ verdict: 'ambiguous', findings: [...findings, ...failures], incomplete });
  }

  const births = all.filter(({ field }) => field === 'dateOfBirth');
  const birth = settleBirth(births, page, today);
  const [unclear] = births;
  if (unclear && !birth) failures.push({ kind: 'unclear-date', text: textOf(unclear), label: unclear.label });
  const ofOthers = underOtherNames(all, owner);
  const believed = all.filter((claim) => !ofOthers.has(claim) && (birth !== null || claim.field !== 'dateOfBirth'));
  if (!isEnough(believed)) {
    const partly = isEnough(all) || (failures.length > 0 && believed.some(({ field }) => IDENTITY.test(field)));
    return without(
      partly
        ? { verdict: 'ambiguous', findings: [...failures, { kind: 'too-little' }], incomplete }
        : { verdict: 'none', incomplete },
    );
  }

  const { fields, findings, used } = assemble(believed, birth);
  const name = fields.fullName?.value ?? null;
  const heading = headingContradicts(page, name);
  const elsewhere = titleContradicts(page, name) || heading !== null || urlContradicts(url, page, believed);
  if (elsewhere)
    return without({
      verdict: 'ambiguous',
      findings: [...failures, ...elsewhereFindings(heading, page, believed)],
      incomplete,
    });

  const nodes = new Set(
    used.filter(({ field }) => IDENTITY.test(field)).flatMap(({ atoms }) => atoms.map(({ node }) => node)),
  );
  return {
    reading: { verdict: 'one', fields, findings: [...findings, ...failures], incomplete },
    anchors: [...nodes].map(anchorOf),
  };
}

/** What stands under a heading that is the name of somebody else than the client. */
function underOtherNames(claims: readonly Claim[], owner: Ownership): ReadonlySet<Claim> {
  const names = claims.filter(({ field }) => field === 'fullName' || field === 'familyName').map(({ value }) => value);
  const others = claims.filter(({ atoms: [atom] }) => {
    if (!atom || names.length === 0) return false;
    return sectionsOf(atom, owner.sections).some(
      ({ text }) => nameLike(text) && !names.some((name) => sameName(name, nameLike(text)?.full ?? '')),
    );
  });
  return new Set(others);
}

/** A claim from another person's part of the page may only fill that person's own field. */
function forRole(claim: Claim): Claim | null {
  const { field, whose } = claim;
  if (whose === 'client') return claim;
  if (/^(?:gpName|practiceName|practiceCode|keyworker|allergies)$/.test(field))
    return /^(?:kin|former|list|notes)$/.test(whose) ? null : claim;
  if (whose === 'gp') {
    if (field === 'fullName' && claim.words === 'name')
      return { ...claim, field: 'gpName', value: withTitle(claim), rank: 50 };
  }
  if (whose === 'keyworker' && field === 'fullName') return { ...claim, field: 'keyworker', rank: 50 };
  return null;
}

function withTitle({ name, value }: Claim): string {
  return name?.title ? `${name.title} ${value}` : value;
}

/** Adds what stands without a label in the box that identifies the client. */
function withUnlabelled(page: Page, gathered: Gathered, owner: Ownership, claims: readonly Claim[]): readonly Claim[] {
  const identifiers = claims.filter(({ field }) => STRONG.test(field)).flatMap(({ atoms }) => atoms.slice(0, 1));
  if (identifiers.length === 0) return claims;
  const added: Loose[] = [];
  const titles = titleNames(page);
  const labelled = claims.filter(({ field }) => field === 'fullName' || field === 'familyName');
  const backed = (text: string) => titles.some((title) => sameName(title, text));
  const names = findNames(page, gathered, identifiers, backed, labelled.length > 0);
  // A name in the banner that is not the labelled one is somebody else's: let the two clash.
  const known = labelled.length > 0 ? labelled : names.slice(0, 1);
  const foreign = names.filter((name) => !known.some(({ value }) => sameName(value, name.value)));
  added.push(...(labelled.length === 0 ? names.slice(0, 1) : []), ...foreign);
  const box = boxOf(page, [...identifiers, ...added.flatMap(({ atoms }) => atoms)]);
  added.push(...findInBox(page, gathered, box));
  const has = new Set(claims.map(({ field }) => field));
  return [
    ...claims,
    ...added
      .map((claim) => owner.settle(claim))
      .filter(
        ({ whose, field }) => whose === 'client' && (!has.has(field) || (foreign.length > 0 && field === 'fullName')),
      ),
  ];
}

/** The smallest box around some atoms, as far as it is a box and not the page. */
function boxOf(page: Page, atoms: readonly (typeof page.atoms)[number][]) {
  const [first] = atoms;
  if (!first) return [];
  const depth =
    atoms.reduce((least, atom) => Math.min(least, sharedDepth(atom.path, first.path)), first.path.length) - 1;
  const node = first.path[depth];
  const box = page.inside(node);
  return box.length <= 24 ? box : [];
}

function elsewhereFindings(heading: string | null, page: Page, claims: readonly Claim[]): readonly Finding[] {
  const name = claims.find(({ field }) => field === 'fullName' || field === 'familyName');
  const other = heading ?? titleNames(page)[0];
  if (!name || !other) return [{ kind: 'too-little' }];
  const source = heading ? 'heading' : 'title';
  const values = [twoValues('fullName', [name])].flatMap((finding) =>
    finding.kind === 'two-values' ? finding.values : [],
  );
  return [
    {
      kind: 'two-values',
      field: 'fullName',
      values: [
        ...values,
        { value: other, confidence: 'fairly-sure', evidence: { source, label: null, place: null, because: null } },
      ],
    },
  ];
}

function textOf(claim: Claim): string {
  return claim.atoms.map(({ text }) => text).join(' ');
}

function without(reading: Reading): { reading: Reading } {
  return { reading };
}
