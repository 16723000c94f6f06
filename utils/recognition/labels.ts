import type { Field } from '../client/fields';
import type { Lexicon } from './lexicon';

/** A part of an address with a label of its own; lower parts come first when they are joined. */
export type AddressPart = 'line1' | 'line2' | 'line3' | 'town' | 'county';

/** What a label announces: a field, a part of one, somebody who is not the client, or something we do not read. */
export type Meaning =
  Field | AddressPart | 'day' | 'month' | 'year' | 'middleName' | 'kin' | 'staff' | 'pharmacy' | 'other';

export type Label = {
  readonly meaning: Meaning;
  /** The normalised words, so that two labels can be told apart ("client id", "case number"). */
  readonly words: string;
  /** Where several labels mean one field, the lower rank is preferred. */
  readonly rank: number;
  /** True where the words alone do not say whose ("Name", "Phone"): believed only where the part of the page is the client's. */
  readonly loose: boolean;
};

/** Lower case, no dots inside abbreviations, no possessive, no "(required)", single spaces. */
export function normalise(text: string, { spelling, spellings, mark }: Lexicon): string {
  return plain(text)
    .replace(/[\s:：*]+$/, '')
    .replace(/#/g, ' no ')
    .replace(/[’'`.]/g, '')
    .replace(/\((?:s)\)/g, 's')
    .replace(/\s*\([^)]*\)\s*$/, '')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}☎📞📱✉📧]+/gu, ' ')
    .replace(mark, '')
    .trim()
    .replace(spelling, (word) => spellings.get(word) ?? word);
}

/** Whether a label may begin as a text does; asked of every text, so that most are passed over for little. */
export function beginsLabel(text: string, { beginnings }: Lexicon): boolean {
  // Nearly every text begins with a word of plain letters.
  const [word] = /^[a-z\d]{1,24}(?=[ :]|$)/i.exec(text) ?? [];
  const [first] = word
    ? [word.toLowerCase()]
    : (/[a-z\d]+/.exec(plain(text.slice(0, 24)).replace(/[.'’`]/g, '')) ?? []);
  return first === undefined ? !/[\p{L}\p{N}]/u.test(text) : beginnings.has(first);
}

/** Reads labels for one reading, in which the same texts are asked about again and again. */
export function labelReader(lexicon: Lexicon): (text: string) => Label | null {
  const none = new Set<string>();
  return (text) => {
    if (none.has(text)) return null;
    const label = labelOf(text, lexicon);
    if (!label) none.add(text);
    return label;
  };
}

/** The label a text is, or null. Only an exact match counts; `phone (mobile)` is tried with the words in brackets too. */
export function labelOf(text: string, lexicon: Lexicon): Label | null {
  if (text.length > 80 || text.length === 0) return null;
  const before = lexicon.seen.get(text);
  if (before) return before;
  const label = readLabel(text, lexicon);
  // Labels alone are kept, which are words of the vocabulary: never anything else a page says, as "Mary's phone" does.
  if (label && label.words !== OTHERS.words && !text.includes('(')) lexicon.seen.set(text, label);
  return label;
}

function readLabel(text: string, lexicon: Lexicon): Label | null {
  if (text.includes('://')) return urlLabel(text, lexicon);
  // Most texts are passed over here.
  const ofSomebody = /['’]/.test(text) && /^([\p{L} -]{2,30})['’]s? (.+)$/u.exec(text);
  if (!ofSomebody && !beginsLabel(text, lexicon)) return null;
  const read = (words: string) => lookUp(normalise(words, lexicon), lexicon);
  const [, inside] = /\(([^)]+)\)[\s:：*]*$/.exec(text) ?? [];
  if (inside && inside !== 's') {
    // "Mobile (partner)", "Address (previous)"; and "Tel (mobile)", which is more than "Tel".
    const whose = lexicon.notOwn.exec(`${normalise(inside, lexicon)} `);
    if (whose && read(text)) return { ...OTHERS, meaning: whose[1] ? 'kin' : 'other' };
    const whole = read(text.replace(/[()]/g, ' '));
    if (whole) return whole;
  }
  const found = read(text);
  if (found) return found;
  if (ofSomebody && ofSomebody[2] && read(ofSomebody[2])) return OTHERS;
  // One label in two languages, "Dyddiad geni / Date of birth", or an age after it.
  const [first = '', second, third] = text.split(/\s*[/|]\s*|\s+[–—-]\s+/);
  const one = second && third === undefined && read(first);
  if (!one) return null;
  const other = read(second);
  return other?.meaning === one.meaning || other?.words === 'age' ? one : null;
}

/** A label of somebody whose name or kind stands before it. */
const OTHERS: Label = { meaning: 'kin', words: 'of somebody', rank: 0, loose: false };

/** Some systems label an identifier with the address of its system: the last part says what it is. */
function urlLabel(text: string, lexicon: Lexicon): Label | null {
  const label = lookUp(
    normalise(
      text
        .replace(/[/:\s]+$/, '')
        .split(/[/#]/)
        .at(-1) ?? '',
      lexicon,
    ),
    lexicon,
  );
  return label?.meaning === 'fullName' ? lookUp('client id', lexicon) : label;
}

function lookUp(words: string, { labels, own, notOwn, plain: asIs }: Lexicon): Label | null {
  const exact = labels.get(words);
  if (exact) return exact;
  const others = notOwn.exec(words);
  if (others) {
    if (!labels.has(words.slice(others[0].length).replace(asIs, ''))) return null;
    return { meaning: others[1] ? 'kin' : 'other', words, rank: 0, loose: false };
  }
  const whose = own.exec(words);
  const [before] = asIs.exec(words) ?? [];
  if (before && !whose) {
    const bare = labels.get(words.slice(before.length));
    return bare ? { ...bare, words, rank: bare.rank + 50 } : null;
  }
  if (!whose) return null;
  const rest = labels.get(words.slice(whose[0].length));
  return rest && !/^(?:kin|staff|pharmacy)$/.test(rest.meaning) ? { ...rest, words, loose: false } : null;
}

/** Lower case, and without the accents that Welsh is written with or without. */
function plain(text: string): string {
  const lower = text.toLowerCase();
  // oxlint-disable-next-line no-control-regex -- what is all ASCII has no accents
  return /^[\0-\x7f]*$/.test(lower) ? lower : lower.normalize('NFD').replace(/\p{M}/gu, '');
}
