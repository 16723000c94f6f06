import { readPhone } from '../phone';
import type { Practice } from '../practice';
import type { Service } from '../services/service';
import type { Position } from '../nearby/distance';

/** Where something is, as far as is known. */
export type Spot = { readonly postcode: string; readonly position?: Position };

/** A row as the index takes it: what it is found by. */
export type Entry = {
  /** What names it within its list. */
  readonly ref: string;
  readonly name: string;
  readonly organisation: string;
  readonly places: readonly string[];
  readonly description: string;
  readonly codes: readonly string[];
  /** Bare digits with the leading 0. */
  readonly phones: readonly string[];
  readonly spots: readonly Spot[];
  readonly kinds: readonly string[];
  /** How likely it is the one that is meant: 4 for what is open and usual, down to 1. */
  readonly rank: number;
};

export function entryOfPractice(practice: Practice): Entry {
  const { code, name, addressLines, postcode, phone, kind, status, closedOn, noLongerListed } = practice;
  const digits = readPhone(phone);
  const open = status === 'active' && !closedOn && !noLongerListed;
  return {
    ref: code,
    name,
    organisation: '',
    places: addressLines,
    description: '',
    codes: [code],
    phones: digits ? [digits] : [],
    spots: postcode ? [{ postcode }] : [],
    kinds: [kind],
    rank: (open ? 3 : 1) + (kind === 'gp-practice' ? 1 : 0),
  };
}

export function entryOfService(service: Service): Entry {
  const { id, name, organisation = '', locations, description, phones, kinds, status, noLongerListed } = service;
  return {
    ref: id,
    name,
    organisation,
    places: locations.flatMap(({ name: called, addressLines }) => (called ? [called, ...addressLines] : addressLines)),
    description,
    codes: [],
    phones: phones.flatMap(({ number }) => readPhone(number) ?? []),
    spots: locations.map(({ postcode, lat, lng }) => ({
      postcode,
      ...(lat !== undefined && lng !== undefined && { position: { lat, lng } }),
    })),
    kinds,
    rank: status === 'active' && !noLongerListed ? 4 : status === 'temporarily-closed' ? 3 : 1,
  };
}
