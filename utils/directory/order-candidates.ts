import { likeness } from './likeness';
import { areaOf, districtOf } from './postcode';
import type { Practice } from './practice';

export type OrderBy = {
  readonly name: string;
  readonly gpName: string;
  /** The practice's postcode as the record gives it; empty where it does not. */
  readonly postcode: string;
  /** The client's postcode, or empty. */
  readonly near: string;
  readonly isShut: (practice: Practice) => boolean;
};

/**
 * Practices in the order a person would look through them: the likest name first, helped by the same postcode, district or
 * area and by the GP's name in it; GP practices before other services, open ones before closed. Equal ones by code, so
 * that the order is always the same.
 */
export function orderByName(practices: readonly Practice[], by: OrderBy): Practice[] {
  return practices
    .map((practice) => ({ practice, score: score(practice, by) }))
    .toSorted((a, b) => b.score - a.score || (a.practice.code < b.practice.code ? -1 : 1))
    .map(({ practice }) => practice);
}

function score(practice: Practice, { name, gpName, postcode, near, isShut }: OrderBy): number {
  const alike = name ? likeness(name, practice.name) : 0;
  const ofGp = gpName && likeness(gpName, practice.name) >= 0.5 ? 0.1 : 0;
  const kind = practice.kind === 'gp-practice' ? 0.15 : 0;
  return (
    alike + ofGp + kind + nearness(practice, postcode) + nearness(practice, near) / 2 - (isShut(practice) ? 0.3 : 0)
  );
}

function nearness(practice: Practice, postcode: string): number {
  if (postcode === '') return 0;
  if (practice.postcode === postcode) return 0.4;
  if (districtOf(practice.postcode) === districtOf(postcode)) return 0.3;
  return areaOf(practice.postcode) === areaOf(postcode) ? 0.2 : 0;
}
