import { secretsOf } from './stable-name';

/**
 * Whether a label holds a word of what the page says of the client, such as the name that stands before an unlabelled number.
 * Whole words: "Ann" is not in "Planned".
 */
export function labelHolds(label: string, values: readonly string[]): boolean {
  const words = new Set(secretsOf([label]));
  return secretsOf(values).some((word) => words.has(word));
}
