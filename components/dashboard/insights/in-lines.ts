/** A text in lines of so many characters at most, broken between words where that goes; the last ends in "…" where there is more. */
export function inLines(text: string, longest: number, most: number): readonly string[] {
  const lines: string[] = [];
  let rest = text.trim();
  while (rest.length > longest && lines.length < most - 1) {
    const space = rest.lastIndexOf(' ', longest);
    const end = space > longest / 3 ? space : longest;
    lines.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return [...lines, rest.length > longest ? `${rest.slice(0, longest - 1).trimEnd()}…` : rest];
}
