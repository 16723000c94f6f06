/** A person's name taken apart as far as the page's own writing allows. */
export type NameReading = {
  readonly full: string;
  readonly title?: string;
  readonly given?: string;
  readonly family?: string;
  /** Given and family were told apart by their order alone. */
  readonly byOrder?: boolean;
};

const TITLE = /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|rev|revd|sir|dame|lady|lord|master|fr|sr)\.?$/i;
const WORD = /^\p{L}[\p{L}\p{M}'’ʼ.-]*$/u;
const PARTICLE = /^(?:van|von|de|der|den|da|di|du|la|le|al|el|bin|ibn|ap|ab|of|st|y|dos|del|ter)$/i;

/** Whether a word is a form of address. */
export function isTitle(text: string): boolean {
  return TITLE.test(text.trim());
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
export function readName(text: string): NameReading | null {
  let rest = text.trim().replace(/\s+/g, ' ');
  let title: string | undefined;
  const bracket = /^(.*?)\s*\(([^)]+)\)$/.exec(rest);
  if (bracket?.[1] && bracket[2] && isTitle(bracket[2])) [rest, title] = [bracket[1], bracket[2]];
  else if (bracket) return null;
  const parts = rest.split(/\s*,\s*/);
  if (parts.length === 3 && isTitle(parts[2] ?? '')) title ??= parts.pop();
  if (parts.length > 2) return null;
  if (parts.length === 2) return commaName(parts[0] ?? '', parts[1] ?? '', title);
  const words = rest.split(' ');
  if (words.length > 1 && isTitle(words[0] ?? '')) title ??= words.shift();
  if (words.length < 2 || words.length > 6 || !words.every((word) => WORD.test(word))) return null;
  if (!words.every((word) => startsUpper(word) || PARTICLE.test(word))) return null;
  const own = split(words);
  const full = own.given && own.family ? `${own.given} ${own.family}` : words.join(' ');
  return { full, ...(title && { title: tidyTitle(title) }), ...own };
}

function commaName(family: string, given: string, title: string | undefined): NameReading | null {
  const words = given.split(' ');
  const own =
    words.length > 1 && isTitle(words[0] ?? '')
      ? words.shift()
      : words.length > 1 && isTitle(words.at(-1) ?? '')
        ? words.pop()
        : undefined;
  const rest = words.join(' ');
  if (!readNamePart(family) || !readNamePart(rest)) return null;
  if (!startsUpper(family) && !PARTICLE.test(family.split(' ')[0] ?? '')) return null;
  const known = title ?? own;
  return { full: `${rest} ${family}`, given: rest, family, ...(known && { title: tidyTitle(known) }) };
}

function split(words: readonly string[]): Pick<NameReading, 'given' | 'family' | 'byOrder'> {
  const capitals = words.filter(isCapitals);
  if (capitals.length > 0 && capitals.length < words.length) {
    const from = words.findIndex(isCapitals);
    if (from > 0 && words.slice(from).every(isCapitals))
      return { given: words.slice(0, from).join(' '), family: words.slice(from).join(' ') };
    const to = words.findIndex((word) => !isCapitals(word));
    return from === 0 && (words[0]?.length ?? 0) > 2 && !words.slice(to).some(isCapitals)
      ? { given: words.slice(to).join(' '), family: words.slice(0, to).join(' ') }
      : {};
  }
  const [given, family] = words;
  return words.length === 2 && given && family && given.length > 2 ? { given, family, byOrder: true } : {};
}

/** At least two letters, all capital: an initial is no capital surname. */
function isCapitals(word: string): boolean {
  return /\p{Lu}.*\p{Lu}/u.test(word) && !/\p{Ll}/u.test(word);
}

function startsUpper(word: string): boolean {
  return /^[\p{Lu}\p{Lo}]/u.test(word) || /^[ʼ'’]\p{Lu}/u.test(word) || /^d['’]\p{Lu}/u.test(word);
}

function tidyTitle(title: string): string {
  const bare = title.replace('.', '');
  return bare.charAt(0).toUpperCase() + bare.slice(1).toLowerCase();
}
