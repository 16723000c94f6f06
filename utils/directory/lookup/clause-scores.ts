import { COMMON_WORDS } from '../search-words';
import type { Clause } from './read-query';
import { FIELDS, POSTING_SHIFT, Words } from './words';
import type { Field, StoredWords } from './words';

const WEIGHTS: Readonly<Record<Field, number>> = { name: 4, organisation: 2, place: 2, description: 0.7 };
const WEIGHT_OF_FIELD = FIELDS.map((field) => WEIGHTS[field]);
/** What is for what was asked weighs as much as what is called so. */
const WEIGHT_OF_KIND = 4;
const WEIGHT_OF_KIND_TOO = 3;
/** From this many letters on, the beginning of a word of a description says something. */
const ENOUGH_OF_DESCRIPTION = 4;
const PLACE = FIELDS.indexOf('place');

/** The rows that are mainly of a kind, and those that are of it too. */
export type RowsOfKind = { readonly first: number[]; readonly also: number[] };

/** What rows are scored by, as it is kept. */
export type StoredScores = {
  readonly words: StoredWords;
  readonly said: StoredWords;
  readonly kinds: ReadonlyMap<string, RowsOfKind>;
  readonly lengths: Uint8Array;
};

type Scored = { readonly rows: readonly number[]; readonly of: (row: number) => number };

/** How well rows fit the parts of what was typed. Keeps its room between searches: one search at a time. */
export class ClauseScores {
  private readonly total: Float32Array;
  private readonly now: Float32Array;
  private readonly met: Uint8Array;

  constructor(
    private readonly words: Words,
    /** Of descriptions: found as typed and from their beginnings, not with slips. */
    private readonly said: Words,
    private readonly kinds: ReadonlyMap<string, RowsOfKind>,
    private readonly ranks: Uint8Array,
    private readonly lengths: Uint8Array,
  ) {
    this.total = new Float32Array(ranks.length);
    this.now = new Float32Array(ranks.length);
    this.met = new Uint8Array(ranks.length);
  }

  static restored({ words, said, kinds, lengths }: StoredScores, ranks: Uint8Array): ClauseScores {
    return new ClauseScores(Words.restored(words), Words.restored(said), kinds, ranks, lengths);
  }

  stored(): StoredScores {
    const { kinds, lengths } = this;
    return { words: this.words.stored(), said: this.said.stored(), kinds, lengths };
  }

  /** `all`: only rows that fit every part. `slips`: also with slips of the fingers. What it gives holds until the next run. */
  run(clauses: readonly Clause[], { slips, all }: { slips: boolean; all: boolean }): Scored {
    this.total.fill(0);
    this.met.fill(0);
    let rows: number[] = [];
    for (const [nth, clause] of clauses.entries()) {
      const touched = this.touch(clause, slips);
      for (const row of touched) {
        if (!all || this.met[row] === nth) {
          if (!all && this.met[row] === 0) rows.push(row);
          this.met[row] = (this.met[row] ?? 0) + 1;
          this.total[row] = (this.total[row] ?? 0) + (this.now[row] ?? 0);
        }
        this.now[row] = 0;
      }
      if (all) rows = touched;
    }
    if (all) rows = rows.filter((row) => this.met[row] === clauses.length);
    return { rows, of: (row) => this.final(row) };
  }

  /** The rows whose address has all of these words as they are; where none has, those that have them as beginnings. */
  rowsAt(words: readonly string[]): number[] {
    const whole = this.rowsAtTyped(words, false);
    return whole.length > 0 ? whole : this.rowsAtTyped(words, true);
  }

  private rowsAtTyped(words: readonly string[], beginning: boolean): number[] {
    let rows: Set<number> | null = null;
    for (const [nth, word] of words.entries()) {
      const here = new Set<number>();
      for (const { term } of this.words.typed(word, beginning && nth === words.length - 1)) {
        for (const posting of this.words.postingsOf(term)) {
          const row = posting >>> POSTING_SHIFT;
          if (((posting >>> 1) & 3) === PLACE && (!rows || rows.has(row))) here.add(row);
        }
      }
      rows = here;
    }
    return rows ? [...rows] : [];
  }

  /** Long names that hold the words beside others come after short ones; closed rows after open ones. */
  private final(row: number): number {
    const short = 1 - 0.02 * Math.min(this.lengths[row] ?? 0, 12);
    return (this.total[row] ?? 0) * short * (0.4 + (this.ranks[row] ?? 0) * 0.3);
  }

  /** Puts into `now` how well each row fits the part, and says which rows do. */
  private touch({ words, kinds, last }: Clause, slips: boolean): number[] {
    const touched: number[] = [];
    for (const kind of kinds) {
      const { first = [], also = [] } = this.kinds.get(kind) ?? {};
      for (const [rows, weight] of [
        [first, WEIGHT_OF_KIND],
        [also, WEIGHT_OF_KIND_TOO],
      ] as const) {
        for (const row of rows) {
          if (this.now[row] === 0) touched.push(row);
          this.now[row] = Math.max(this.now[row] ?? 0, weight * words.length);
        }
      }
    }
    if (words.length === 1) {
      this.touchWord(words[0] ?? '', { last, slips, touched });
      return touched;
    }
    for (const [row, score] of this.phrase(words, last, slips)) {
      if (this.now[row] === 0) touched.push(row);
      const was = this.now[row] ?? 0;
      // What is for it and says so comes before what is for it.
      this.now[row] = Math.max(was, score) + (was > 0 ? 1 : 0);
    }
    return touched;
  }

  private touchWord(
    word: string,
    { last, slips, touched }: { last: boolean; slips: boolean; touched: number[] },
  ): void {
    const telling = COMMON_WORDS.has(word) ? 0.3 : 1;
    for (const { postings, quality } of this.postings(word, last, slips)) {
      for (let at = 0; at < postings.length; at += 1) {
        const posting = postings[at] ?? 0;
        const row = posting >>> POSTING_SHIFT;
        const first = posting & 1 ? 1.2 : 1;
        const score = (WEIGHT_OF_FIELD[(posting >>> 1) & 3] ?? 0) * quality * telling * first;
        const was = this.now[row] ?? 0;
        if (was === 0) touched.push(row);
        if (score > was) this.now[row] = score;
      }
    }
  }

  /** The words of a phrase that means a kind, in the row's own words: all of them, in its name or elsewhere. */
  private phrase(words: readonly string[], last: boolean, slips: boolean): Map<number, number> {
    let found: Map<number, number> | null = null;
    for (const [nth, word] of words.entries()) {
      const here = new Map<number, number>();
      for (const { postings, quality } of this.postings(word, last && nth === words.length - 1, slips)) {
        for (const posting of postings) {
          const row = posting >>> POSTING_SHIFT;
          const before = found ? found.get(row) : 0;
          if (before === undefined) continue;
          const score = before + (WEIGHT_OF_FIELD[(posting >>> 1) & 3] ?? 0) * quality;
          if (score > (here.get(row) ?? 0)) here.set(row, score);
        }
      }
      found = here;
    }
    return found ?? new Map();
  }

  private *postings(
    word: string,
    last: boolean,
    slips: boolean,
  ): Generator<{ postings: Uint32Array; quality: number }> {
    const beginning = word.length > 1 || last;
    const most = slips ? allowedSlips(word) : 0;
    for (const { term, quality } of this.words.typed(word, beginning)) {
      yield { postings: this.words.postingsOf(term), quality };
    }
    for (const { term, quality } of most > 0 ? this.words.mistyped(word, most, last) : []) {
      yield { postings: this.words.postingsOf(term), quality };
    }
    for (const { term, quality } of this.said.typed(word, word.length >= ENOUGH_OF_DESCRIPTION)) {
      yield { postings: this.said.postingsOf(term), quality };
    }
  }
}

/** How many slips a word may hold. Words that nearly every name has are typed right, or it does not matter. */
function allowedSlips(word: string): number {
  if (COMMON_WORDS.has(word) || word.length < 4) return 0;
  return word.length < 7 ? 1 : 2;
}
