const DAYS: readonly (readonly [RegExp, number])[] = [
  [/^mo(?:n(?:days?)?)?$/, 1],
  [/^tu(?:e(?:s(?:days?)?)?)?$/, 2],
  [/^we(?:d(?:nesdays?)?|ds)?$/, 3],
  [/^th(?:u(?:r(?:s(?:days?)?)?)?)?$/, 4],
  [/^fr(?:i(?:days?)?)?$/, 5],
  [/^sa(?:t(?:urdays?)?)?$/, 6],
  [/^su(?:n(?:days?)?)?$/, 7],
];

/** A day of the week by its name or the beginning of it, 1 for Monday to 7 for Sunday; null where it is none. */
export function readDay(text: string): number | null {
  const word = text.trim().toLowerCase().replace(/\.$/, '');
  return DAYS.find(([shape]) => shape.test(word))?.[1] ?? null;
}

export const DAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** "Monday" of 1. */
export function dayName(day: number): string {
  return DAY_NAMES[day - 1] ?? '';
}
