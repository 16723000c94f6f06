import { areaOf, districtOf } from '../postcode';
import type { Position } from './distance';

/** The middle of each postcode district, by its name: `LS9`. */
export type Outcodes = ReadonlyMap<string, Position>;

/** From where distances are told. Without a table of districts it has no position: then the same district and area come first. */
export type Origin = { readonly district: string; readonly area: string; readonly position: Position | null };

/** @param postcode a whole one or a district, upper case */
export function originOf(postcode: string, outcodes: Outcodes): Origin {
  const district = districtOf(postcode);
  return { district, area: areaOf(district), position: outcodes.get(district) ?? null };
}

/** How near something found is. `miles`: null where either end has no position; `same`: what the two share of their postcodes. */
export type Nearness = { readonly miles: number | null; readonly same: 'district' | 'area' | null };
