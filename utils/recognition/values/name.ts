import type { Lexicon } from '../lexicon';

/** A person's name taken apart as far as the page's own writing allows. */
export type NameReading = {
  readonly full: string;
  readonly title?: string;
  readonly given?: string;
  readonly family?: string;
  /** Given and family were told apart by their order alone. */
  readonly byOrder?: boolean;
};

const WORD = /^\p{L}[\p{L}\p{M}'’ʼ.-]*$/u;

/** Whether a word is a form of address. */
export function isTitle(text: string, { title }: Lexicon): boolean {
  return title.test(text.trim());
}

/** One name part ("Oluwaseun", "de la Cruz"), or null where the text is no name. */
export function readNamePart(text: string): string | null {
  const words = text.trim().split(/\s+/);
  if (words.length > 5 || !words.every((word) => WORD.test(word))) return null;
  return words.join(' ');
}

/**
 * A full name: "SMITH, Karen (Ms)", "Ms Karen Smith", "Karen SMITH", "Karen Smith". Null where the text is not two words of
 * name or more. A comma or capitals tell the family name; of exactly two words the second is taken for it.
 */
export function readName(text: string, lexicon: Lexicon): NameReading | null {
  const tidy = text.trim().replace(/\s+/g, ' ');
  const [, bare = tidy, bracket] = /^(.*?)\s*\(([^)]+)\)$/.exec(tidy) ?? [];
  if (bracket && !isTitle(bracket, lexicon)) return null;
  const parts = bare.split(/\s*,\s*/);
  const last = isTitle(parts[2] ?? '', lexicon) ? parts.pop() : undefined;
  const [family = '', afterComma] = parts;
  if (parts.length > 2) return null;
  const words = (afterComma ?? family).split(' ');
  const several = words.length > 1;
  const first = several && isTitle(words[0] ?? '', lexicon) ? words.shift() : undefined;
  const behind = several && !first && afterComma && isTitle(words.at(-1) ?? '', lexicon) ? words.pop() : undefined;
  const title = bracket ?? last ?? first ?? behind;
  const titled = title && { title: tidyTitle(title) };
  const given = words.join(' ');
  if (afterComma !== undefined)
    return readNamePart(family) && readNamePart(given) && isProper(family.split(' ')[0] ?? '', lexicon)
      ? { full: `${given} ${family}`, given, family, ...titled }
      : null;
  if (words.length < 2 || words.length > 6 || !words.every((word) => WORD.test(word) && isProper(word, lexicon)))
    return null;
  const own = takenApart(words);
  return { full: own.family ? `${own.given} ${own.family}` : given, ...titled, ...own };
}

function takenApart(words: readonly string[]): Pick<NameReading, 'given' | 'family' | 'byOrder'> {
  const [first = '', second] = words;
  const capitals = words.map(isCapitals);
  const count = capitals.filter(Boolean).length;
  const from = capitals.indexOf(true);
  const to = from + count;
  if (count === 0 || count === words.length)
    return words.length === 2 && first.length > 2 ? { given: first, family: second, byOrder: true } : {};
  // One run of capitals at the end, or at the beginning where it is no initials.
  const run = capitals.lastIndexOf(true) === to - 1 && (to === words.length || (from === 0 && first.length > 2));
  if (!run) return {};
  return {
    given: words.filter((_, i) => i < from || i >= to).join(' '),
    family: words.slice(from, to).join(' '),
  };
}

/** At least two letters, all capital: an initial is no capital surname. */
function isCapitals(word: string): boolean {
  return /\p{Lu}.*\p{Lu}/u.test(word) && !/\p{Ll}/u.test(word);
}

/** A capital first, an apostrophe or "d'" before it or not; or a word like "van". */
function isProper(word: string, { particle }: Lexicon): boolean {
  return /^(?:[\p{Lu}\p{Lo}]|d?[ʼ'’]\p{Lu})/u.test(word) || particle.test(word);
}

function tidyTitle(title: string): string {
  const bare = title.replace('.', '');
  return bare.charAt(0).toUpperCase() + bare.slice(1).toLowerCase();
}
