import type { IsoDate } from './date';
import type { ClientRecord } from './fields';
import { foldName } from './name';

/**
 * What says who a client is, taken from one reading of a record. A record id counts only within the system (page origin) it
 * was read from. The NDTMS reference is left out: it is not unique (initials, date of birth and sex).
 */
export type Identity = {
  readonly nhsNumber?: string;
  /** Record id with the origin it belongs to, e.g. `https://casedesk.example.org`. */
  readonly local?: { readonly origin: string; readonly id: string };
  readonly dateOfBirth?: IsoDate;
  readonly familyName?: string;
  readonly givenName?: string;
  readonly postcode?: string;
};

export function identityOf(record: ClientRecord, origin: string): Identity {
  const family = record.familyName ?? record.fullName;
  return {
    ...(record.nhsNumber && { nhsNumber: record.nhsNumber }),
    ...(record.localId && { local: { origin, id: record.localId } }),
    ...(record.dateOfBirth && { dateOfBirth: record.dateOfBirth }),
    ...(family && { familyName: family }),
    ...(record.givenName && { givenName: record.givenName }),
    ...(record.postcode && { postcode: record.postcode }),
  };
}

/**
 * Whether an identity is strong enough to keep anything under it: an NHS number, a record id of its system, or at least
 * two of name, date of birth and postcode.
 */
export function isIdentified(identity: Identity): boolean {
  if (identity.nhsNumber || identity.local) return true;
  return [identity.familyName, identity.dateOfBirth, identity.postcode].filter(Boolean).length >= 2;
}

/**
 * Whether two readings show the same client. `different` as soon as any part both have disagrees (two systems' record ids are not
 * comparable). `same` where they share an NHS number or a record id; without one, only where the whole name agrees, surname and
 * forename, and date of birth or postcode with it: surname and date of birth are also a twin's, surname and postcode a
 * household's. Otherwise `unsure`, which callers must treat as a refusal.
 */
export function compareIdentity(a: Identity, b: Identity): 'same' | 'different' | 'unsure' {
  const number = compare(a.nhsNumber, b.nhsNumber);
  const record = a.local && b.local && a.local.origin === b.local.origin ? compare(a.local.id, b.local.id) : null;
  const birth = compare(a.dateOfBirth, b.dateOfBirth);
  const given = compare(fold(a.givenName), fold(b.givenName));
  if ([number, record, birth, given, compareNames(a, b)].includes(false)) return 'different';
  if (number || record) return 'same';
  const place = compare(fold(a.postcode), fold(b.postcode));
  return sameWholeName(a, b) && (birth || place) ? 'same' : 'unsure';
}

/** Whether both names are whole, and hold the very same words. */
function sameWholeName(a: Identity, b: Identity): boolean {
  const [mine, theirs] = [nameWords(a), nameWords(b)];
  return mine.length >= 2 && mine.join(' ') === theirs.join(' ');
}

/**
 * Surnames are compared; where one side has a full name only, which a page did not take apart, it must hold every word of the
 * other's name. Null where either is not known.
 */
function compareNames(a: Identity, b: Identity): boolean | null {
  const surnames = compare(fold(a.familyName), fold(b.familyName));
  if (surnames !== false || (a.givenName === undefined) === (b.givenName === undefined)) return surnames;
  const [whole, parts] = a.givenName === undefined ? [a, b] : [b, a];
  const words = nameWords(whole);
  return nameWords(parts).every((word) => words.includes(word));
}

/** The words of the whole name, folded and sorted, so that `WARD, Kieran` and `Kieran Ward` are the same. */
export function nameWords({ givenName, familyName }: Identity): string[] {
  const words = `${givenName ?? ''} ${familyName ?? ''}`.split(/[\s,-]+/).map(foldName);
  return words.filter((word) => word !== '').toSorted();
}

/** True or false where both are known, null where either is not. */
function compare(a: string | undefined, b: string | undefined): boolean | null {
  return a === undefined || b === undefined ? null : a === b;
}

function fold(text: string | undefined): string | undefined {
  return text === undefined ? undefined : foldName(text);
}
