const PIECE = /\\p\{[^}]*\}|\\.|\[(?:\\.|[^\]\\])*\]|\p{L}/giu;
const IN_CLASS = /\\p\{[^}]*\}|\\.|(\p{L})-(\p{L})|\p{L}/giu;

/**
 * The source of a pattern that ignores case by itself: `sex|[a-z]` becomes `[sS][eE][xX]|[a-zA-Z]`. With the flags `iu` the
 * engine works out for every letter which others fold to it, which takes several times as long to make ready, and every page
 * that is opened makes all patterns ready once. Letters that fold to ASCII by Unicode alone (ſ, K) are not read.
 */
export function caseless({ source }: RegExp): string {
  return source.replace(PIECE, (piece) => {
    if (piece.startsWith('\\')) return piece;
    if (!piece.startsWith('['))
      return upper(piece) === piece.toLowerCase() ? piece : `[${piece.toLowerCase()}${upper(piece)}]`;
    return piece.replace(IN_CLASS, (part, first?: string, last?: string) => {
      if (part.startsWith('\\')) return part;
      return first && last
        ? `${first.toLowerCase()}-${last.toLowerCase()}${upper(first)}-${upper(last)}`
        : [...new Set([part.toLowerCase(), upper(part)])].join('');
    });
  });
}

function upper(letters: string): string {
  return letters.toUpperCase();
}
