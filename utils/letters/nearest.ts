/** The known name that is most like one that is not: letters in another order, a slip of the finger, half of the name. */
export function nearest(name: string, known: Iterable<string>): string | null {
  let best: { one: string; far: number } | null = null;
  for (const one of known) {
    const far = howFar(name.toLowerCase(), one.toLowerCase());
    if (!best || far < best.far) best = { one, far };
  }
  return best?.one ?? null;
}

/** `service` is near to `sender.service`, and `dob` nearer to `dateOfBirth` than to `sex`. */
function howFar(name: string, other: string): number {
  if (other.split('.').includes(name)) return 0.5;
  if (other.includes(name) || name.includes(other)) return 1;
  const initials = other.replace(/[^a-z]/g, '');
  return isWithin(name, initials) ? Math.min(2.5, edits(name, other)) : edits(name, other);
}

/** Whether the letters of one stand in the other, in their order. */
function isWithin(letters: string, word: string): boolean {
  let at = 0;
  for (const letter of word) if (letter === letters[at]) at += 1;
  return letters.length > 2 && at === letters.length;
}

/** How many letters have to be put in, taken out or changed to make one of the other. */
function edits(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, i) => i);
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
