import type { Lexicon } from '../lexicon';

/**
 * Sex or gender as a word, in English: a single letter is written out, "Benyw / Female" is one word. Null for anything the
 * field does not usually hold, and for two different words.
 */
export function readSex(text: string, { sexes }: Lexicon): string | null {
  const words = text
    .trim()
    .split(/\s*\/\s*/)
    .map((word) => sexes.find(([, written]) => written.test(word))?.[0] ?? null);
  const [first = null] = words;
  return words.every((word) => word === first) ? first : null;
}
