const HYPHEN = '[\\s\\u2010\\u2011-]?';
const SPACE = '[\\s\\u2010\\u2011-]+';
const APOSTROPHE = "['\\u2019\\u02BC]";
/** Letters of Latin scripts, written out: the same by Unicode property takes a second to make ready for the whole list. */
const LETTER = '\\w\\u00C0-\\u024F\\u0300-\\u036F\\u1E00-\\u1EFF';
/** A whole word: not a part of a longer one, of one with hyphens, or of an address on the internet. */
const BEFORE = `(?<![${LETTER}@]|[${LETTER}][.\\u2010\\u2011-])`;
const AFTER = `(?![${LETTER}@]|[.\\u2010\\u2011-][${LETTER}])`;

/** Reads the writing of `Term`: a phrase as a search for whole words, in any case. */
export function phrase(written: string): RegExp {
  const [words = '', next] = written.split(' > ');
  const ahead = next === undefined ? '' : `(?=${SPACE}${source(next)}${AFTER})`;
  return new RegExp(`${BEFORE}(?:${source(words)})${AFTER}${ahead}`, 'gi');
}

function source(words: string): string {
  return words.replace(/[ '’-]/g, (sign) => (sign === ' ' ? SPACE : sign === '-' ? HYPHEN : APOSTROPHE));
}
