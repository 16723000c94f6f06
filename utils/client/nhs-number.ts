const WEIGHTS = [10, 9, 8, 7, 6, 5, 4, 3, 2];

/**
 * Whether ten digits carry a correct NHS number check digit (modulus 11; NHS Data Dictionary, "NHS NUMBER").
 * CHI and Health & Care numbers use the same check. One random ten-digit number in eleven passes, so passing is no
 * proof by itself that a number is an NHS number.
 * @param digits exactly ten digits, no spaces; anything else is false
 */
export function isNhsNumber(digits: string): boolean {
  if (!/^\d{10}$/.test(digits) || /^(\d)\1{9}$/.test(digits)) return false;
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
  const check = (11 - (sum % 11)) % 11;
  return check !== 10 && check === Number(digits[9]);
}

/** Ten digits as people read them, 3-3-4: `999 418 2072`. */
export function formatNhsNumber(digits: string): string {
  return `${digits.slice(0, 3)} ${digits.slice(3, 6)} ${digits.slice(6)}`;
}

/** The first NHS number in a text, as it is written there: in one, or 3-3-4 parted by blanks or hyphens; null where there is none. */
export function nhsNumberIn(text: string): string | null {
  const numbers = text.match(/(?<!\d)\d{3}[ -]?\d{3}[ -]?\d{4}(?!\d)/g) ?? [];
  return numbers.find((number) => isNhsNumber(number.replace(/\D/g, ''))) ?? null;
}
