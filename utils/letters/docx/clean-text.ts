/** Controls, marks that turn the direction of the words after them, halves of characters, and what XML cannot hold. */
const UNSAFE = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069\uFEFF\p{Noncharacter_Code_Point}]/gu;

/** Text as it may stand in a Word file: white space is one space (one that does not break stays), what is unsafe is gone. */
export function cleanText(text: string): string {
  return text.replace(/[\t\n\r\f\v\u0085\u2028\u2029 ]+/g, ' ').replace(UNSAFE, '');
}
