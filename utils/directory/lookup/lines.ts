/** Many short texts as one, which a database keeps and gives back at once. None of them may hold a line break. */
export function joinLines(texts: readonly string[]): string {
  return texts.join('\n');
}

/** The texts that `joinLines` made one of. One text that is empty comes back as none. */
export function splitLines(joined: string): string[] {
  return joined === '' ? [] : joined.split('\n');
}
