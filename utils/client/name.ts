import type { ClientRecord } from './fields';

/**
 * The client's name as the banner shows it: FAMILY, Given (Title), after the NHS Common User Interface patient banner.
 * Falls back to the full name as the page wrote it; null where the record holds no name.
 */
export function bannerName(record: ClientRecord): string | null {
  const { familyName, givenName, title, fullName } = record;
  if (!familyName) return fullName ?? null;
  const given = givenName ? `, ${givenName}` : '';
  return `${familyName.toLocaleUpperCase('en-GB')}${given}${title ? ` (${title})` : ''}`;
}

/** The client's name as a letter writes it: Ms Oluwaseun Adébáyò. Null where the record holds no name. */
export function letterName(record: ClientRecord): string | null {
  const { familyName, givenName, title, fullName } = record;
  const parts = familyName ? [title, givenName, familyName] : [fullName];
  return parts.filter(Boolean).join(' ') || null;
}

/**
 * A surname folded for comparison only: case, accents, apostrophes, hyphens and spaces are dropped, so that
 * "O’Donoghue" and "ODONOGHUE" agree. Never shown.
 */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLocaleUpperCase('en-GB')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
