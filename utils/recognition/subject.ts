import type { Claim } from './claims';
import { sameName } from './names';
import { isElement, sharedDepth, tagOf } from './tree';
import type { Finding } from './reading';
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

/** The first identity field on which client claims contradict each other; null where all agree. */
export function findClashes(claims: readonly Claim[]): readonly Clash[] {
  const clashes: Clash[] = [];
  for (const field of IDENTITY) {
    const same = claims.filter((claim) => claim.field === field);
    const distinct: Claim[] = [];
    for (const claim of same) if (distinct.every((other) => clash(claim, other))) distinct.push(claim);
    if (distinct.length > 1) clashes.push({ field, claims: distinct });
  }
  const full = claims.filter(({ field }) => field === 'fullName');
  for (const part of claims.filter(({ field }) => field === 'familyName' || field === 'givenName')) {
    const other = full.find((name) => !sameName(part.value, name.value));
    if (other) clashes.push({ field: 'fullName', claims: [other, part] });
  }
  return clashes;
}

function clash(a: Claim, b: Claim): boolean {
  switch (a.field) {
    case 'dateOfBirth':
      return !(a.options ?? [a.value]).some((option) => (b.options ?? [b.value]).includes(option));
    case 'fullName':
    case 'familyName':
    case 'givenName':
      return !sameName(a.value, b.value);
    case 'localId':
      // "Client ID" and "Case number" may differ; two client ids may not.
      return a.value.toUpperCase() !== b.value.toUpperCase() && (a.words === b.words || sameLetters(a.value, b.value));
    default:
      return a.value !== b.value;
  }
}

/** Two ids of one make, letters and all: T-20418 and T-19077. Bare numbers may be of two systems. */
function sameLetters(a: string, b: string): boolean {
  return /[A-Z]/i.test(a) && make(a) === make(b);
}

function make(id: string): string {
  return id.toUpperCase().replace(/\d/g, '9');
}

/** How many clients a page of repeated shapes shows; 0 where the contradiction is not one of repeated shapes. */
export function countRepeated(clashes: readonly Clash[], claims: readonly Claim[]): number {
  let count = 0;
  for (const { claims: distinct } of clashes) {
    const pair = distinct
      .flatMap((a, i) => distinct.slice(i + 1).map((b) => [a, b] as const))
      .find(([a, b]) => isRepeated(a, b, claims));
    if (pair) count = Math.max(count, distinct.length);
  }
  return count;
}

/** Whether two claims stand in like siblings: rows of a table, items of a list, cards of one make. */
function isRepeated(a: Claim, b: Claim, claims: readonly Claim[]): boolean {
  const [pathA, pathB] = [a.atoms[0]?.path ?? [], b.atoms[0]?.path ?? []];
  const depth = sharedDepth(pathA, pathB);
  const [unitA, unitB] = [pathA[depth], pathB[depth]];
  if (!isElement(unitA) || !isElement(unitB) || tagOf(unitA) !== tagOf(unitB)) return false;
  if (/^(?:tr|li|td|th|article|dd|option|label)$/.test(tagOf(unitA))) return true;
  if (tagOf(unitA) === 'iframe' || tagOf(unitA) === 'frame') return false;
  const fieldsIn = (unit: Element, at: number) =>
    [...new Set(claims.filter((claim) => claim.atoms[0]?.path[at] === unit).map(({ field }) => field))]
      .toSorted()
      .join(' ');
  const [inA, inB] = [fieldsIn(unitA, depth), fieldsIn(unitB, depth)];
  const alike = unitA.className !== '' && unitA.className === unitB.className;
  return alike || (inA === inB && shapeOf(unitA) === shapeOf(unitB));
}

function shapeOf(element: Element): string {
  return [...element.children].map(tagOf).join(' ');
}

/** Whether claims are enough to say who the client is. */
export function isEnough(claims: readonly Claim[]): boolean {
  const has = (...fields: readonly string[]) => claims.some(({ field }) => fields.includes(field));
  const name = has('fullName', 'familyName');
  const birth = has('dateOfBirth');
  if (has('nhsNumber') || (has('localId') && (name || birth))) return true;
  return [name, birth, has('postcode')].filter(Boolean).length >= 2;
}

export function clashFindings(
  clashes: readonly Clash[],
  reading: (claim: Claim) => Extract<Finding, { kind: 'two-values' }>['values'][number],
): readonly Finding[] {
  return clashes.map(({ field, claims }) => ({ kind: 'two-values', field, values: claims.map(reading) }));
}
