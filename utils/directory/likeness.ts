import { COMMON_WORDS, searchWords } from './search-words';

/** Words that many names and addresses share without meaning the same place. */
const SHARED_WORDS = new Set(
  'road street lane avenue park st new old high green hill house view way church'.split(' '),
);

/**
 * How alike two names are, 0 to 1, by the words they share: telling words count in full, those most practices have
 * ("surgery", "medical centre") a quarter. A word may be misspelt by one letter, and words may be run together. A name
 * inside longer text ("Densham Surgery, Lawson Street") counts as nearly the same.
 */
export function likeness(asked: string, name: string): number {
  return likenessTo(asked)(name);
}

/** `likeness` to one name asked for, for going over a whole list: what is asked is taken apart once. */
export function likenessTo(asked: string): (name: string) => number {
  const words = readWords(asked);
  return (name) => {
    const listed = ofListed(name);
    if (words.all.length === 0 || listed.all.length === 0) return 0;
    if (words.joined === listed.joined) return 1;
    const shared = sharedWeight(words.all, listed.all);
    const dice = (2 * shared.weight) / (words.weight + listed.weight);
    const wholeInside = shared.telling > 0 && shared.found === listed.all.length;
    const sameTelling = words.telling.length > 5 && words.telling === listed.telling;
    return Math.max(dice, wholeInside ? 0.9 : 0, sameTelling ? 0.85 : 0);
  };
}

type NameWords = {
  readonly all: readonly string[];
  readonly joined: string;
  /** The telling words as one, so that "Quarry Bank" and "Quarrybank" are the same. */
  readonly telling: string;
  readonly weight: number;
};

function readWords(name: string): NameWords {
  const all = searchWords(name);
  return {
    all,
    joined: all.join(''),
    telling: all.filter((word) => !COMMON_WORDS.has(word)).join(''),
    weight: all.reduce((sum, word) => sum + weightOf(word), 0),
  };
}

function sharedWeight(
  asked: readonly string[],
  name: readonly string[],
): { weight: number; telling: number; found: number } {
  const left = [...asked];
  let weight = 0;
  let telling = 0;
  let found = 0;
  for (const word of name) {
    const exact = left.indexOf(word);
    const at = exact === -1 ? left.findIndex((other) => oneLetterApart(word, other)) : exact;
    if (at === -1) continue;
    left.splice(at, 1);
    found += 1;
    weight += weightOf(word) * (exact === -1 ? 0.9 : 1);
    if (weightOf(word) === 1) telling += 1;
  }
  return { weight, telling, found };
}

function weightOf(word: string): number {
  return COMMON_WORDS.has(word) ? 0.25 : SHARED_WORDS.has(word) ? 0.5 : 1;
}

/** One letter wrong, missing, too many, or two neighbours swapped, in words of five letters or more. */
export function oneLetterApart(a: string, b: string): boolean {
  if (a.length < 5 || b.length < 5 || Math.abs(a.length - b.length) > 1) return false;
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const same = start + end;
  if (a.length !== b.length) return same === shorter;
  if (same >= shorter - 1) return true;
  return same === shorter - 2 && a[start] === b[start + 1] && a[start + 1] === b[start];
}

const cache = new Map<string, NameWords>();

/** The words of a name in the list, kept because every match goes over all of them; what is asked for is not kept. */
function ofListed(name: string): NameWords {
  const known = cache.get(name);
  if (known) return known;
  const words = readWords(name);
  if (cache.size > 50_000) cache.clear();
  cache.set(name, words);
  return words;
}
