/** Keys in order, for finding every row whose key begins with what was typed. Empty keys are left out. */
export class SortedKeys {
  private readonly order: readonly number[];

  /** @param keys one a row; what is found are positions in this array */
  constructor(private readonly keys: readonly string[]) {
    const filled = keys.flatMap((key, row) => (key === '' ? [] : [row]));
    this.order = filled.toSorted((a, b) => compare(this.keyOf(a), this.keyOf(b)) || a - b);
  }

  /** The rows whose key begins with the prefix, in the order of their keys; the key that is the prefix itself comes first. */
  startingWith(prefix: string): number[] {
    const rows: number[] = [];
    for (let at = this.firstFrom(prefix); at < this.order.length; at += 1) {
      const row = this.order[at] ?? -1;
      if (!this.keyOf(row).startsWith(prefix)) break;
      rows.push(row);
    }
    return rows;
  }

  private firstFrom(prefix: string): number {
    let low = 0;
    let high = this.order.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(this.keyOf(this.order[middle] ?? -1), prefix) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private keyOf(row: number): string {
    return this.keys[row] ?? '';
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
