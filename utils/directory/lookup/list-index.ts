import type { Nearness, Origin, Outcodes } from '../nearby/origin';
import { ClauseScores } from './clause-scores';
import type { RowsOfKind, StoredScores } from './clause-scores';
import type { Entry } from './entry';
import { ExactKeys } from './exact-keys';
import type { StoredExactKeys } from './exact-keys';
import { foremost } from './foremost';
import { joinLines, splitLines } from './lines';
import type { Clause, Query } from './read-query';
import { Spots } from './spots';
import type { StoredSpots } from './spots';
import { Words } from './words';

/** What of what was typed a row met. `kind`: nothing of its name, but what it is for. */
export type Because = 'code' | 'postcode' | 'phone' | 'name' | 'near';

/** A row found. `tier` comes before `score`: -1 by its code, postcode or phone, 0 by what was typed, 1 with slips of the fingers, 2 by part of the words. */
export type Hit = {
  readonly row: number;
  readonly because: Because;
  readonly tier: number;
  readonly score: number;
  readonly nearness: Nearness | null;
};

/** From where, for an order by nearness. */
export type Where = { readonly origin: Origin; readonly outcodes: Outcodes };

/** An index as a database keeps it: plain data, nearly all of it in few large pieces. */
export type StoredIndex = {
  readonly refs: string;
  readonly ranks: Uint8Array;
  readonly exact: StoredExactKeys;
  readonly spots: StoredSpots;
  readonly scores: StoredScores;
};

/** A description says what matters first. */
const WORDS_OF_DESCRIPTION = 60;
const ROWS_AT_ONCE = 64;

/**
 * One list, to be searched. Codes, postcodes and phones can be asked for from the first moment, what has been read of them so far;
 * names when `build` has ended.
 */
export class ListIndex {
  private exact = new ExactKeys();
  private spots = new Spots();
  private ranks: Uint8Array;
  private refs: string[] = [];
  private scores: ClauseScores | null = null;

  constructor(rows: number) {
    this.ranks = new Uint8Array(rows);
  }

  /** An index as it was when it was kept: whole. */
  static restored({ refs, ranks, exact, spots, scores }: StoredIndex): ListIndex {
    const index = new ListIndex(0);
    index.refs = splitLines(refs);
    index.ranks = ranks;
    index.exact = ExactKeys.restored(exact);
    index.spots = Spots.restored(spots);
    index.scores = ClauseScores.restored(scores, ranks);
    return index;
  }

  /** To be kept and `restored`, which takes a tenth of the time that building it takes. Null while it is not whole. */
  stored(): StoredIndex | null {
    if (!this.scores) return null;
    const { ranks } = this;
    return {
      refs: joinLines(this.refs),
      ranks,
      exact: this.exact.stored(),
      spots: this.spots.stored(),
      scores: this.scores.stored(),
    };
  }

  /** What names a row within its list. */
  refAt(row: number): string | undefined {
    return this.refs[row];
  }

  /** Whether names are found too. */
  get isWhole(): boolean {
    return this.scores !== null;
  }

  /** Builds it in steps that may be interrupted; nothing is changed of what is given. */
  *build<Row>(rows: readonly Row[], entryOf: (row: Row) => Entry): Generator<void, void> {
    const entries: Entry[] = [];
    for (const [row, listed] of rows.entries()) {
      const entry = entryOf(listed);
      entries.push(entry);
      this.refs.push(entry.ref);
      this.ranks[row] = entry.rank;
      this.exact.add(row, entry);
      this.spots.add(entry);
      if (row % ROWS_AT_ONCE === 0) yield;
    }
    const names = Words.collector();
    const said = Words.collector();
    const lengths = new Uint8Array(rows.length);
    const kinds = new Map<string, RowsOfKind>();
    for (const [row, entry] of entries.entries()) {
      lengths[row] = names.add(row, 'name', entry.name);
      names.add(row, 'organisation', entry.organisation);
      for (const place of entry.places) names.add(row, 'place', place);
      said.add(row, 'description', entry.description, WORDS_OF_DESCRIPTION);
      for (const [nth, kind] of entry.kinds.entries()) {
        const of = kinds.get(kind) ?? { first: [], also: [] };
        kinds.set(kind, of);
        (nth === 0 ? of.first : of.also).push(row);
      }
      if (row % ROWS_AT_ONCE === 0) yield;
    }
    this.scores = new ClauseScores(yield* names.done(), yield* said.done(), kinds, this.ranks, lengths);
  }

  /** What has a code, postcode or phone that begins with what was typed: the likeliest first. */
  exactly(query: Query, most: number): Hit[] {
    const found = new Map<number, Hit>();
    const add = (because: Because, rows: readonly number[], bonus: (row: number) => number) => {
      const rank = (row: number) => (this.ranks[row] ?? 0) + bonus(row);
      for (const row of foremost(rows, most, (a, b) => rank(a) > rank(b))) {
        if (!found.has(row)) found.set(row, { row, because, tier: -1, score: rank(row), nearness: null });
      }
    };
    const { solid, district, phone } = query;
    if (solid) {
      add('code', this.exact.codes(solid), () => 20);
      // "LS1" on its way may be LS17, but LS1 itself is the better guess.
      add('postcode', this.exact.postcodes(solid), (row) => (this.spots.isIn(row, district) ? 10 : 0));
    }
    if (phone) add('phone', this.exact.phones(phone), () => 0);
    return [...found.values()].slice(0, most);
  }

  /** The `most` foremost rows that fit the words, at one tier; with `where`, the nearest first. */
  byWords(clauses: readonly Clause[], tier: number, most: number, where: Where | null): Hit[] {
    if (!this.scores) return [];
    const { rows, of } = this.scores.run(clauses, { slips: tier > 0, all: tier < 2 });
    const order = where && this.spots.measure(where.origin, where.outcodes);
    const measures = new Map<number, number>();
    const far = (row: number) => {
      let measured = measures.get(row);
      if (measured === undefined) measures.set(row, (measured = order?.(row) ?? 0));
      return measured;
    };
    const ahead = order
      ? (a: number, b: number) => far(a) < far(b) || (far(a) === far(b) && of(a) > of(b))
      : (a: number, b: number) => of(a) > of(b);
    return foremost(rows, most, ahead).map((row) => ({
      row,
      because: 'name' as const,
      tier,
      score: of(row),
      nearness: this.nearness(row, where),
    }));
  }

  /** What is open and nearest, whatever it is for. */
  nearest(most: number, where: Where): Hit[] {
    const far = this.spots.measure(where.origin, where.outcodes);
    const measures = Float64Array.from(this.ranks, (_, row) => (this.isUsual(row) ? far(row) : Infinity));
    const rows = Array.from(this.ranks.keys()).filter((row) => Number.isFinite(measures[row]));
    return foremost(rows, most, (a, b) => (measures[a] ?? 0) < (measures[b] ?? 0)).map((row) => ({
      row,
      because: 'near' as const,
      tier: 0,
      score: 0,
      nearness: this.nearness(row, where),
    }));
  }

  /** The district that most rows at a place of this name have: where "near Leeds" is. Null where no row is there. */
  districtOfPlace(words: readonly string[]): string | null {
    return this.scores ? this.spots.districtOfMost(this.scores.rowsAt(words)) : null;
  }

  /** Closed ones are found by their names, and not offered for being near. */
  private isUsual(row: number): boolean {
    return (this.ranks[row] ?? 0) >= 3;
  }

  private nearness(row: number, where: Where | null): Nearness | null {
    return where && this.spots.nearness(row, where.origin, where.outcodes);
  }
}
