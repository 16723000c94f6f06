import { BIRTH, NAME, of } from './claims';
import type { Claim } from './claims';
import { makeOf, sameName } from './names';
import { isElement, sharedDepth, tagOf } from './tree';
import type { Field } from '../client/fields';

/** Two claims that cannot both be the client's. */
export type Clash = { readonly field: Field; readonly claims: readonly Claim[] };

const IDENTITY: readonly Field[] = [
  'nhsNumber',
  'dateOfBirth',
  'localId',
  'ndtmsRef',
  'fullName',
  'familyName',
  'givenName',
];

/** The identity fields on which client claims contradict each other; none where all agree. */
export function findClashes(claims: readonly Claim[]): readonly Clash[] {
  const clashes: Clash[] = [];
  for (const field of IDENTITY) {
    const distinct: Claim[] = [];
    for (const claim of claims)
      if (claim.field === field && distinct.every((other) => clash(claim, other))) distinct.push(claim);
    if (distinct.length > 1) clashes.push({ field, claims: distinct });
  }
  for (const part of of(claims, /^(?:family|given)Name$/)) {
    const other = of(claims, /^fullName$/).find((name) => !sameName(part.value, name.value));
    if (other) clashes.push({ field: 'fullName', claims: [other, part] });
  }
  return clashes;
}

function clash(a: Claim, b: Claim): boolean {
  if (a.field.endsWith('Name')) return !sameName(a.value, b.value);
  if (a.options && b.options) return !a.options.some((option) => b.options?.includes(option));
  const [x, y] = [a.value.toLowerCase(), b.value.toLowerCase()];
  // "Client ID" and "Case number" may differ, as bare numbers of two systems do; T-20418 and T-19077 may not.
  const mayDiffer = a.field === 'localId' && a.words !== b.words && (makeOf(x) !== makeOf(y) || !/[a-z]/.test(x));
  return x !== y && !mayDiffer;
}

/** How many clients a page of repeated shapes shows; 0 where the contradiction is not one of repeated shapes. */
export function countRepeated(clashes: readonly Clash[], claims: readonly Claim[]): number {
  const repeated = clashes.filter(({ claims: distinct }) =>
    distinct.some((a, i) => distinct.slice(i + 1).some((b) => isRepeated(a, b, claims))),
  );
  return Math.max(0, ...repeated.map(({ claims: { length } }) => length));
}

/** Whether two claims stand in like siblings: rows of a table, items of a list, cards of one make. */
function isRepeated({ atoms: [a] }: Claim, { atoms: [b] }: Claim, claims: readonly Claim[]): boolean {
  const depth = sharedDepth(a.path, b.path);
  const units = [a.path[depth], b.path[depth]] as const;
  if (!units.every(isElement) || tagOf(units[0]) !== tagOf(units[1])) return false;
  if (/^(?:tr|li|td|th|article|dd|option|label)$/.test(tagOf(units[0]))) return true;
  if (tagOf(units[0]).endsWith('frame')) return false;
  const [x, y] = units as readonly [Element, Element];
  const shapeOf = (unit: Element) => {
    const inside = claims.filter(({ atoms: [{ path }] }) => path[depth] === unit).map(({ field }) => field);
    return `${[...new Set(inside)].toSorted()} ${[...unit.children].map(tagOf)}`;
  };
  return (x.className !== '' && x.className === y.className) || shapeOf(x) === shapeOf(y);
}

/** Whether claims are enough to say who the client is. */
export function isEnough(claims: readonly Claim[]): boolean {
  const [nhs, id, ...rest] = [/^nhsNumber$/, /^localId$/, NAME, BIRTH, /^postcode$/].map(
    (fields) => of(claims, fields).length > 0,
  );
  return nhs || (id && (rest[0] || rest[1])) || rest.filter(Boolean).length >= 2;
}
