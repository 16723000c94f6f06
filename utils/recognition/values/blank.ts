import type { Lexicon } from '../lexicon';

/** Whether a text only says that there is no value: a dash, "Not recorded", a prompt, a mask. */
export function isBlank(text: string, { blank }: Lexicon): boolean {
  return blank.test(text.trim());
}
