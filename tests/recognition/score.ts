import { FIELDS } from '../../utils/client/fields';
import type { ClientRecord, Field } from '../../utils/client/fields';

type Tally = { right: number; wrong: number; missed: number };

/** Precision and recall by field over a set of pages. */
export class Score {
  private readonly tallies = new Map<Field, Tally>();

  add(got: ClientRecord, wanted: ClientRecord): void {
    for (const field of FIELDS) {
      const tally = this.tallies.get(field) ?? { right: 0, wrong: 0, missed: 0 };
      if (got[field] !== undefined && got[field] === wanted[field]) tally.right += 1;
      else {
        if (got[field] !== undefined) tally.wrong += 1;
        if (wanted[field] !== undefined) tally.missed += 1;
      }
      this.tallies.set(field, tally);
    }
  }

  /** One line a field: precision, recall, and over how many values. */
  table(): string {
    const lines = [...this.tallies].map(([field, { right, wrong, missed }]) => {
      return `${field.padEnd(15)} precision ${share(right, right + wrong)}  recall ${share(right, right + missed)}  of ${right + missed}`;
    });
    return lines.join('\n');
  }
}

function share(part: number, whole: number): string {
  return whole === 0 ? '    –' : (part / whole).toFixed(3);
}
