import { isoDate } from '../../../utils/client/date';
import type { Random } from '../random';
import { type Name, nameOf } from './names';
import { type IdMake, landline, localId, mobile, ndtmsRef, nhsNumber, practiceCode } from './numbers';
import { type Address, addressOf, practiceOf } from './places';

export type Gp = {
  readonly name: string;
  readonly practice: string;
  readonly code: string;
  readonly phone: string;
  readonly address: Address;
};

/** An invented person, with more about them than any one page shows. */
export type Person = Name & {
  /** YYYY-MM-DD */
  readonly born: string;
  /** Ten digits. */
  readonly nhs: string;
  readonly localId: string;
  readonly ndtms: string;
  readonly address: Address;
  /** Eleven digits. */
  readonly mobile: string;
  readonly home: string;
  readonly email: string;
  readonly gp: Gp;
  readonly keyworker: string;
  /** Empty: no known allergies. */
  readonly allergies: readonly string[];
};

const ALLERGENS = ['Penicillin', 'Latex', 'Codeine', 'Peanuts', 'Trimethoprim', 'Bee stings'];

export function personOf(rng: Random, make: IdMake, family?: string): Person {
  const name = nameOf(rng, family);
  return { ...name, ...detailsOf(rng, make), email: emailOf(rng, name) };
}

/** A brother or sister: same surname, home and land line. */
export function siblingOf(rng: Random, make: IdMake, of: Person): Person {
  return { ...personOf(rng, make, of.family), address: of.address, home: of.home, gp: of.gp };
}

/** A name for staff or a relative, on one line. */
export function plainName({ given, family }: Pick<Name, 'given' | 'family'>): string {
  return [given, family].filter(Boolean).join(' ');
}

function detailsOf(rng: Random, make: IdMake): Omit<Person, keyof Name | 'email'> {
  return {
    born: birth(rng),
    nhs: nhsNumber(rng),
    localId: localId(rng, make),
    ndtms: ndtmsRef(rng),
    address: addressOf(rng),
    mobile: mobile(rng),
    home: landline(rng),
    gp: {
      name: `Dr ${rng.chance(0.4) ? `${rng.pick([...'ABJKMS'])} ` : ''}${nameOf(rng).family || 'Blakely'}`,
      practice: practiceOf(rng),
      code: practiceCode(rng),
      phone: landline(rng),
      address: addressOf(rng),
    },
    keyworker: plainName(nameOf(rng)),
    allergies: rng.chance(0.4) ? [] : rng.shuffle(ALLERGENS).slice(0, rng.whole(1, 2)),
  };
}

function birth(rng: Random): string {
  return isoDate(rng.whole(1942, 2006), rng.whole(1, 12), rng.whole(1, 28)) ?? '1980-02-14';
}

function emailOf(rng: Random, { given, family }: Name): string {
  const plain = (text: string) =>
    text
      .normalize('NFKD')
      .replace(/[^a-z]/gi, '')
      .toLowerCase();
  return `${plain(given) || 'post'}.${plain(family) || 'me'}${rng.whole(1, 99)}@${rng.pick(['example.org', 'post.example.org', 'mail.example.com'])}`;
}
