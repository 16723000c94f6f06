/** What a short text is made of. The lines of a paragraph stand under one another. */
export type TextBlock =
  | { readonly kind: 'paragraph'; readonly lines: readonly string[] }
  | { readonly kind: 'bullets' | 'numbers'; readonly lines: readonly string[] };

const BULLET = /^[-*•]\s+(?=\S)/;
const NUMBER = /^\d{1,2}[.)]\s+(?=\S)/;

/**
 * Paragraphs are parted by an empty line; a line that begins with a hyphen and a blank is of a list, one that begins with a number
 * and a full stop of a numbered list. There is no other form, and nothing else has a meaning.
 */
export function blocksOf(text: string): readonly TextBlock[] {
  const blocks: { kind: TextBlock['kind']; lines: string[] }[] = [];
  let parted = true;
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line === '') {
      parted = true;
      continue;
    }
    const kind = BULLET.test(line) ? 'bullets' : NUMBER.test(line) ? 'numbers' : 'paragraph';
    const words = kind === 'paragraph' ? line : line.replace(kind === 'bullets' ? BULLET : NUMBER, '');
    const last = blocks.at(-1);
    // An empty line between its items does not part a list.
    if (last?.kind === kind && (kind !== 'paragraph' || !parted)) last.lines.push(words);
    else blocks.push({ kind, lines: [words] });
    parted = false;
  }
  return blocks;
}

/** The text that `blocksOf` reads as these blocks. */
export function textOfBlocks(blocks: readonly TextBlock[]): string {
  return blocks
    .map(({ kind, lines }) =>
      lines
        .map((line, at) => (kind === 'bullets' ? `- ${line}` : kind === 'numbers' ? `${at + 1}. ${line}` : line))
        .join('\n'),
    )
    .join('\n\n');
}
