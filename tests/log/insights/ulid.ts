/** A valid identifier that is always the same for a letter and a number. */
export function numbered(letter: string, number: number): string {
  return `01TEST${letter}${String(number).padStart(19, '0')}`;
}
