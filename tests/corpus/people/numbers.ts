import { isNhsNumber } from '../../../utils/client/nhs-number';
import type { Random } from '../random';

/** An NHS number of the range kept for tests: 999, right check digit. */
export function nhsNumber(rng: Random): string {
  for (;;) {
    const digits = `999${String(rng.whole(0, 9_999_999)).padStart(7, '0')}`;
    if (isNhsNumber(digits)) return digits;
  }
}

/** Ten digits that pass the check and are not of the test range: something else that only looks like an NHS number. */
export function passingNumber(rng: Random, start: string): string {
  for (;;) {
    const rest = 10 - start.length;
    const digits = start + String(rng.whole(0, 10 ** rest - 1)).padStart(rest, '0');
    if (isNhsNumber(digits)) return digits;
  }
}

/** Ofcom's numbers for drama. */
export const mobile = (rng: Random) => `07700900${String(rng.whole(0, 999)).padStart(3, '0')}`;
export const landline = (rng: Random) => `01632960${String(rng.whole(0, 999)).padStart(3, '0')}`;

const digits = (rng: Random, count: number) =>
  Array.from({ length: count }, (_, i) => rng.whole(i === 0 ? 1 : 0, 9)).join('');

/** Makes of record ids; all ids of one system are of one make. */
export const ID_MAKES = ['digits6', 'digits8', 'letter', 'prefix', 'slash', 'guid', 'case'] as const;
export type IdMake = (typeof ID_MAKES)[number];

export function localId(rng: Random, make: IdMake): string {
  const letter = () => rng.pick([...'ABCDEHKMPRSTW']);
  if (make === 'digits6') return digits(rng, 6);
  if (make === 'digits8') return digits(rng, 8);
  if (make === 'letter') return `${letter()}${digits(rng, 6)}`;
  if (make === 'prefix') return `CL-${digits(rng, 5)}`;
  if (make === 'slash') return `SU/${digits(rng, 4)}/${rng.whole(11, 25)}`;
  if (make === 'guid') return `${digits(rng, 4)}${letter()}-${letter()}${digits(rng, 3)}`;
  return `P${digits(rng, 7)}${letter()}`;
}

/** NDTMS's own reference: initials, date of birth as digits, sex, which is how services write it. */
export function ndtmsRef(rng: Random): string {
  return rng.chance(0.5) ? `N${digits(rng, 7)}` : `${digits(rng, 3)}${rng.pick(['AB', 'KD', 'TW'])}${digits(rng, 4)}`;
}

export const practiceCode = (rng: Random) => `${rng.pick([...'ABCFGHJKLMNPY'])}8${digits(rng, 4)}`;
