import type { Lexicon } from '../lexicon';

/** Whether a text only says that there is no value: a dash, "Not recorded", a prompt, a mask. */
export function isBlank(text: string, { blank }: Lexicon): boolean {
  return text.length === 0 || blank.test(text.trim()) || /[*•]{3,}|[█▇■]|[xX]{4,}/.test(text);
}
