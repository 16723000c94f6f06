/**
 * Every text that a pattern matches, of a pattern that is a list of words: letters, spaces, groups, alternatives, what may be left
 * out (`gps?`, `temp(?:orary)?`). To look a word up in a set takes a fraction of matching it.
 * @throws Error where there is anything else in it
 */
export function speltOut({ source }: RegExp): readonly string[] {
  let at = source.startsWith('^') ? 1 : 0;
  const texts = alternatives();
  if (at < source.length) throw new Error(`Cannot spell out “${source.slice(at)}”`);
  return texts;

  function alternatives(): string[] {
    const all = [...sequence()];
    while (source[at] === '|') {
      at += 1;
      all.push(...sequence());
    }
    return all;
  }

  function sequence(): string[] {
    let begun = [''];
    while (at < source.length && source[at] !== '|' && source[at] !== ')') {
      const piece = onePiece();
      begun = begun.flatMap((text) => piece.map((next) => text + next));
    }
    return begun;
  }

  function onePiece(): string[] {
    const char = source[at] ?? '';
    let piece = [char];
    at += 1;
    if (char === '(') {
      if (source.startsWith('?:', at)) at += 2;
      piece = alternatives();
      at += 1;
    } else if (!/[a-z ]/.test(char)) throw new Error(`Cannot spell out “${char}”`);
    if (source[at] === '?') {
      at += 1;
      piece = [...piece, ''];
    }
    return piece;
  }
}
