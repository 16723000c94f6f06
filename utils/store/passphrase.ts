import { ToldError } from '../errors';

export const SHORTEST_PASSPHRASE = 8;

/**
 * The only rule is length (NCSC and NIST SP 800-63B advise against composition rules). Counted in characters as people
 * see them, so that an emoji is one.
 * @throws ToldError `passphrase-short`
 */
export function checkPassphrase(passphrase: string): void {
  const characters = [...new Intl.Segmenter('en-GB').segment(passphrase.normalize('NFKC'))].length;
  if (characters < SHORTEST_PASSPHRASE) throw new ToldError('passphrase-short');
}

/** A name as it is kept: trimmed, single spaces. @throws ToldError `name-missing` */
export function checkName(name: string): string {
  const kept = name.trim().replace(/\s+/g, ' ');
  if (!kept) throw new ToldError('name-missing');
  return kept;
}

/** Whether two people would be told apart in a list of names. */
export function sameName(a: string, b: string): boolean {
  return a.normalize('NFKC').toLocaleLowerCase('en-GB') === b.normalize('NFKC').toLocaleLowerCase('en-GB');
}
