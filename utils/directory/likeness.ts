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
  const askedWords = searchWords(asked);
  const nameWords = wordsOfListed(name);
  if (askedWords.length === 0 || nameWords.length === 0) return 0;
  if (askedWords.join('') === nameWords.join('')) return 1;
  const shared = sharedWeight(askedWords, nameWords);
  const dice = (2 * shared.weight) / (weigh(askedWords) + weigh(nameWords));
  const wholeInside = shared.telling > 0 && shared.found === nameWords.length;
  return Math.max(dice, wholeInside ? 0.9 : 0, sameTelling(askedWords, nameWords) ? 0.85 : 0);
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

/** Whether the telling words are the same written as one ("Quarry Bank" and "Quarrybank"). */
function sameTelling(a: readonly string[], b: readonly string[]): boolean {
  const first = tellingOf(a);
  return first.length > 5 && first === tellingOf(b);
}

function tellingOf(words: readonly string[]): string {
  return words.filter((word) => !COMMON_WORDS.has(word)).join('');
}

function weigh(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + weightOf(word), 0);
}

function weightOf(word: string): number {
  return COMMON_WORDS.has(word) ? 0.25 : SHARED_WORDS.has(word) ? 0.5 : 1;
}

/** One letter wrong, missing, too many, or two neighbours swapped, in words of five letters or more. */
export function oneLetterApart(a: string, b: string): boolean {
  if (a.length < 5 || b.length < 5 || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const restA = a.slice(start);
  const restB = b.slice(start);
  if (restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1)) return true;
  return restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
}

const cache = new Map<string, readonly string[]>();

/** The words of a name in the list, kept because every match goes over all of them; what is asked for is not kept. */
function wordsOfListed(name: string): readonly string[] {
  const known = cache.get(name);
  if (known) return known;
  const words = searchWords(name);
  if (cache.size > 50_000) cache.clear();
  cache.set(name, words);
  return words;
}
