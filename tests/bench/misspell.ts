/** A name in small letters with one slip of the fingers in its first word: swapped, left out, doubled, or a wrong letter. */
export function misspell(name: string, n: number): string {
  const [first = '', ...rest] = name.toLowerCase().split(' ');
  const at = 1 + ((n * 7) % Math.max(1, first.length - 2));
  const before = first.slice(0, at);
  const letter = first[at] ?? '';
  const next = first[at + 1] ?? '';
  const after = first.slice(at + 1);
  const slips = [
    before + next + letter + first.slice(at + 2),
    before + after,
    before + letter + letter + after,
    before + (letter === 'e' ? 'a' : 'e') + after,
  ];
  return [slips[n % slips.length] ?? first, ...rest].join(' ');
}
