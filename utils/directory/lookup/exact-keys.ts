import type { Entry } from './entry';

/**
 * Codes, postcodes and phones as they were read. Looked through from end to end: for tens of thousands that takes less than a
 * millisecond, and putting them in order first took a fifth of the time an index may take.
 */
export class ExactKeys {
  private readonly byCode: string[] = [];
  private readonly rowOfCode: number[] = [];
  private readonly byPostcode: string[] = [];
  private readonly rowOfPostcode: number[] = [];
  private readonly byPhone: string[] = [];
  private readonly rowOfPhone: number[] = [];

  add(row: number, { codes, spots, phones }: Entry): void {
    for (const code of codes) {
      this.byCode.push(code);
      this.rowOfCode.push(row);
    }
    for (const { postcode } of spots) {
      if (postcode === '') continue;
      this.byPostcode.push(postcode.replace(' ', ''));
      this.rowOfPostcode.push(row);
    }
    for (const phone of phones) {
      this.byPhone.push(phone);
      this.rowOfPhone.push(row);
    }
  }

  /** The rows with a code that begins so, each once; the very code before all. @param prefix capitals and digits */
  codes(prefix: string): number[] {
    return startingWith(this.byCode, this.rowOfCode, prefix);
  }

  /** @param prefix capitals and digits, without the space */
  postcodes(prefix: string): number[] {
    return startingWith(this.byPostcode, this.rowOfPostcode, prefix);
  }

  /** Also by the last six digits, which is how people on one exchange say a number. @param digits bare */
  phones(digits: string): number[] {
    const whole = startingWith(this.byPhone, this.rowOfPhone, digits);
    if (digits.length !== 6) return whole;
    const ending = this.byPhone.flatMap((phone, at) => (phone.endsWith(digits) ? (this.rowOfPhone[at] ?? []) : []));
    return [...new Set([...whole, ...ending])];
  }
}

function startingWith(keys: readonly string[], rows: readonly number[], prefix: string): number[] {
  const very = new Set<number>();
  const others = new Set<number>();
  for (let at = 0; at < keys.length; at += 1) {
    const key = keys[at] ?? '';
    if (key.startsWith(prefix)) (key === prefix ? very : others).add(rows[at] ?? 0);
  }
  return [...very, ...[...others].filter((row) => !very.has(row))];
}
