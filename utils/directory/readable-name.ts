import { ORDINARY, SAID_AS_LETTERS, SMALL_IN_HYPHENS, SMALL_WORDS, TITLES, WRITTEN_AS } from './name-words';

const WORD = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;
const PREFIX = /^(?:[OD]['’](?=\p{L}{3})|L['’](?=[AEIOUHÉ]\p{L}{2})|MC(?=\p{L}{3}))/u;
const ROMAN = /^X{0,3}(?:IX|IV|V?I{1,3}|V)$/;

/**
 * A name or address line in capitals made readable: "ST MARY'S SURGERY" becomes "St Mary's Surgery". Changes the case of
 * letters and nothing else; text that holds a lower-case letter already is left as it is, so that applying it twice
 * is the same as once. Where capitals do not tell ("MACE", "MACDONALD") the plain form is taken: Macdonald.
 */
export function readableName(text: string): string {
  if (/\p{Ll}/u.test(text)) return text;
  let previous = '';
  return text.replace(WORD, (word: string, at: number) => {
    const written = caseOf({ word, text, at, previous });
    previous = word;
    return written;
  });
}

/** A word and where it stands. The text around it is only cut out for the few words that need it. */
type Place = { readonly word: string; readonly text: string; readonly at: number; readonly previous: string };

const before = ({ text, at }: Place): string => text.slice(0, at);
const after = ({ text, at, word }: Place): string => text.slice(at + word.length);

function caseOf(place: Place): string {
  const { word, text, at } = place;
  const special = WRITTEN_AS.get(word);
  if (special) return special;
  if (at > 0 && /\d/.test(text.charAt(at - 1))) return afterDigit(word);
  if (isSmall(place)) return lower(word);
  const head = word.split(/['’]/)[0] ?? word;
  const prefixed = head.length === 1 && head !== word;
  if (!prefixed && isLetters(head, place)) return head + lower(word.slice(head.length));
  return title(word);
}

/** 1st, 28B. */
function afterDigit(word: string): string {
  if (/^(?:ST|ND|RD|TH)$/.test(word)) return lower(word);
  return word.length > 3 ? title(word) : word;
}

/** Inside a name: a word before it with nothing but spaces, a hyphen or "&" between, and a word after it. */
function isSmall(place: Place): boolean {
  const { word } = place;
  const anywhere = SMALL_WORDS.has(word);
  if (!anywhere && !SMALL_IN_HYPHENS.has(word)) return false;
  if (/[\p{L}\p{N}]-$/u.test(before(place))) return anywhere || after(place).startsWith('-');
  return (
    anywhere &&
    /[\p{L}.)'’]\s+(?:[&@+]\s*)?$/u.test(before(place)) &&
    /^(?:\s+[\p{L}\p{N}(]|-\p{L})/u.test(after(place))
  );
}

/** Whether a word is read letter by letter (NHS, PMS, initials) or is a number (VII), and so stays in capitals. */
function isLetters(word: string, place: Place): boolean {
  if (word.length === 1 || SAID_AS_LETTERS.has(word)) return true;
  if (ORDINARY.has(word)) return false;
  if (ROMAN.test(word)) return true;
  if (word.length <= 3 && /^\d/.test(after(place))) return true;
  if (word.length === 2) return !(TITLES.has(place.previous) && !/^\s+\p{L}{2}/u.test(after(place)));
  // W is a vowel in Welsh (Cwmtwrch); a shorter word with no other is more likely to be letters (NWL).
  return !/[AEIOUYÀ-ÖØ-ÝŴŶ]/.test(word) && !(word.length > 5 && word.includes('W', 1));
}

/** First letter kept, the rest lowered; O'Brien, D'Arcy, L'Aumone and McDonald have a second capital. */
function title(word: string): string {
  const prefix = PREFIX.exec(word)?.[0];
  if (prefix === undefined) return word.slice(0, 1) + lower(word.slice(1));
  const rest = word.slice(prefix.length);
  return prefix.slice(0, 1) + lower(prefix.slice(1)) + rest.slice(0, 1) + lower(rest.slice(1));
}

/** Lower case letter by letter, leaving those whose capital would not come back the same (İ, ẞ). */
function lower(text: string): string {
  if (/^[A-Z]*$/.test(text)) return text.toLowerCase();
  return Array.from(text, (letter) => {
    const small = letter.toLowerCase();
    return small.length === letter.length && small.toUpperCase() === letter ? small : letter;
  }).join('');
}
