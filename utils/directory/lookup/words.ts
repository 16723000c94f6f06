import { searchWords } from '../search-words';
import { firstFrom } from './first-from';
import { joinLines, splitLines } from './lines';
import { countBits, lettersOf, slipsBetween } from './slips';
import { sortInSlices } from './sort-in-slices';

/** Where a word of a row stands; the order is that of their weight. */
export const FIELDS = ['name', 'organisation', 'place', 'description'] as const;
export type Field = (typeof FIELDS)[number];

/** A word of the index that fits what was typed, and how well: 1 is the very word. */
export type Fit = { readonly term: number; readonly quality: number };

/** Words as they are kept: `terms` one a line. */
export type StoredWords = {
  readonly terms: string;
  readonly letters: Int32Array;
  readonly starts: Uint32Array;
  readonly postings: Uint32Array;
};

/** Bits of a posting under the row: two for the field, one for "the first word of it". */
export const POSTING_SHIFT = 3;

/**
 * Every word of every row. `postings` of a word: a number each, `row << 3 | field << 1 | first`. Rows are found by whole words, by
 * their beginnings and with slips of the fingers; how rows are put in order is not decided here.
 */
export class Words {
  /** What a search needs to tell words apart quickly; where each word's letters begin among words in order. */
  private constructor(
    readonly terms: readonly string[],
    private readonly letters: Int32Array,
    private readonly starts: Uint32Array,
    private readonly postings: Uint32Array,
  ) {}

  static collector(): Collector {
    return new Collector((...parts) => new Words(...parts));
  }

  static restored({ terms, letters, starts, postings }: StoredWords): Words {
    return new Words(splitLines(terms), letters, starts, postings);
  }

  stored(): StoredWords {
    const { letters, starts, postings } = this;
    return { terms: joinLines(this.terms), letters, starts, postings };
  }

  postingsOf(term: number): Uint32Array {
    return this.postings.subarray(this.starts[term] ?? 0, this.starts[term + 1] ?? 0);
  }

  /** The word itself and, where `beginning`, those that go on after it. */
  typed(word: string, beginning: boolean): Fit[] {
    const fits: Fit[] = [];
    for (let term = firstFrom(this.terms, word); term < this.terms.length; term += 1) {
      const found = this.terms[term] ?? '';
      if (found === word) fits.push({ term, quality: 1 });
      else if (!beginning || !found.startsWith(word)) break;
      else fits.push({ term, quality: 0.5 + (0.35 * word.length) / found.length });
    }
    return fits;
  }

  /** The words that `most` slips or fewer, and one at least, part from it. `beginning`: from the beginning of them. */
  mistyped(word: string, most: number, beginning: boolean): Fit[] {
    const fits: Fit[] = [];
    const wanted = lettersOf(word);
    for (let term = 0; term < this.terms.length; term += 1) {
      const letters = this.letters[term] ?? 0;
      if (countBits(wanted & ~letters) > most) continue;
      const found = this.terms[term] ?? '';
      const whole = found.length - word.length <= most && countBits(letters & ~wanted) <= most;
      if (found.length < word.length - most || (!whole && !beginning)) continue;
      // Nobody mistypes the first two letters and goes on: it spares most of the words.
      if (!whole && found[0] !== word[0] && found[0] !== word[1]) continue;
      const slips = whole ? slipsBetween(word, found, most) : most + 1;
      if (slips > 0 && slips <= most) fits.push({ term, quality: slips === 1 ? 0.5 : 0.3 });
      else if (beginning && slips > most) {
        const begun = slipsBetween(word, found, most, true);
        if (begun > 0 && begun <= most) fits.push({ term, quality: begun === 1 ? 0.35 : 0.2 });
      }
    }
    return fits;
  }
}

/** Takes the words of row after row, then puts them in order. */
class Collector {
  private readonly ids = new Map<string, number>();
  private pairs = new Uint32Array(1 << 14);
  private count = 0;

  constructor(
    private readonly make: (
      terms: readonly string[],
      letters: Int32Array,
      starts: Uint32Array,
      postings: Uint32Array,
    ) => Words,
  ) {}

  /** @returns how many words there were */
  add(row: number, field: Field, text: string, most = Infinity): number {
    if (text === '') return 0;
    const words = searchWords(text);
    const bits = (row << POSTING_SHIFT) | (FIELDS.indexOf(field) << 1);
    const until = Math.min(words.length, most);
    for (let at = 0; at < until; at += 1) this.push(words[at] ?? '', bits | (at === 0 ? 1 : 0));
    return until;
  }

  *done(): Generator<void, Words> {
    const terms = yield* sortInSlices([...this.ids.keys()]);
    const place = new Uint32Array(terms.length);
    const letters = new Int32Array(terms.length);
    for (const [at, term] of terms.entries()) {
      place[this.ids.get(term) ?? 0] = at;
      letters[at] = lettersOf(term);
      if (at % 1_024 === 0) yield;
    }
    // Counted first, then each put where it belongs.
    const starts = new Uint32Array(terms.length + 1);
    for (let at = 0; at < this.count; at += 2) {
      const after = (place[this.pairs[at] ?? 0] ?? 0) + 1;
      starts[after] = (starts[after] ?? 0) + 1;
      if (at % 16_384 === 0) yield;
    }
    for (let at = 1; at < starts.length; at += 1) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
    const next = starts.slice();
    const postings = new Uint32Array(this.count / 2);
    for (let at = 0; at < this.count; at += 2) {
      const term = place[this.pairs[at] ?? 0] ?? 0;
      const into = next[term] ?? 0;
      postings[into] = this.pairs[at + 1] ?? 0;
      next[term] = into + 1;
      if (at % 16_384 === 0) yield;
    }
    return this.make(terms, letters, starts, postings);
  }

  private push(word: string, bits: number): void {
    let id = this.ids.get(word);
    if (id === undefined) {
      id = this.ids.size;
      this.ids.set(word, id);
    }
    if (this.count + 2 > this.pairs.length) {
      const wider = new Uint32Array(this.pairs.length * 2);
      wider.set(this.pairs);
      this.pairs = wider;
    }
    this.pairs[this.count] = id;
    this.pairs[this.count + 1] = bits;
    this.count += 2;
  }
}
