import { entryOfPractice, entryOfService } from './entry';
import type { Entry } from './entry';
import type { Because, Hit, Where } from './list-index';
import { ListIndex } from './list-index';
import type { Listed } from './listed';
import { readQuery } from './read-query';
import type { Clause, Query } from './read-query';
import type { Nearness, Outcodes } from '../nearby/origin';
import { originOf } from '../nearby/origin';
import type { Practice } from '../practice';
import type { Service } from '../services/service';

/** Something found, what of it was met, and how near it is where nearness was asked for. */
export type Found = { readonly listed: Listed; readonly because: Because; readonly nearness: Nearness | null };

/** A row found in one of the lists. */
export type FoundRow<List> = {
  readonly list: List;
  readonly row: number;
  readonly because: Because;
  readonly nearness: Nearness | null;
};

/** What can be searched. */
type Searched = { readonly index: ListIndex };

/** A list with its index, and the steps that build it. */
export type Indexed = {
  readonly index: ListIndex;
  readonly at: (row: number) => Listed | undefined;
  readonly build: () => Generator<void, void>;
};

export function indexPractices(practices: readonly Practice[]): Indexed {
  return indexed(practices, entryOfPractice, (practice) => ({ of: 'practice', practice }));
}

export function indexServices(services: readonly Service[]): Indexed {
  return indexed(services, entryOfService, (service) => ({ of: 'service', service }));
}

function indexed<Row>(rows: readonly Row[], entryOf: (row: Row) => Entry, listed: (row: Row) => Listed): Indexed {
  const index = new ListIndex(rows.length);
  return {
    index,
    at: (nth) => (nth < rows.length ? listed(rows[nth] as Row) : undefined),
    build: () => index.build(rows, entryOf),
  };
}

export type LookUpOptions = {
  readonly limit: number;
  /** A postcode or district to be near to, where the words themselves name none. */
  readonly near?: string | undefined;
  readonly outcodes: Outcodes;
};

/** The one search, over lists whose rows are in memory. */
export function lookUp(lists: readonly Indexed[], typed: string, options: LookUpOptions): Found[] {
  return find(lists, typed, options).flatMap(({ list, row, because, nearness }) => {
    const listed = list.at(row);
    return listed ? [{ listed, because, nearness }] : [];
  });
}

/**
 * The one search, over every list there is an index of: code, postcode and phone first, then names, places and kinds. Of what
 * fits equally well, the nearest first where nearness is asked for, else the best.
 */
export function find<List extends Searched>(
  lists: readonly List[],
  typed: string,
  { limit, near, outcodes }: LookUpOptions,
): FoundRow<List>[] {
  const { query, district } = placed(lists, readQuery(typed));
  const from = district ?? near ?? null;
  const where: Where | null = from === null ? null : { origin: originOf(from, outcodes), outcodes };
  const found = new Finds<List>(limit, where !== null);
  for (const list of lists) found.add(list, list.index.exactly(query, limit));
  if (query.clauses.length === 0) {
    if (where && found.size === 0) for (const list of lists) found.add(list, list.index.nearest(limit, where));
    return found.all();
  }
  const inPlace = where ? null : kindInPlace(lists, query.clauses);
  for (const tier of [0, 1, 2]) {
    if (found.size >= limit || (tier === 2 && found.size > 0)) break;
    for (const list of lists) found.add(list, list.index.byWords(query.clauses, tier, limit, where));
    if (tier > 0 || !inPlace) continue;
    // "aa meeting leeds": after what has all the words, what is for that and near there.
    const there: Where = { origin: originOf(inPlace.district, outcodes), outcodes };
    for (const list of lists) {
      const hits = list.index.byWords(inPlace.kinds, 0, limit, there);
      found.add(
        list,
        hits.map((hit) => ({ ...hit, tier: 0.5, score: -farOf(hit) })),
      );
    }
  }
  return found.all();
}

/** The query with its "near Leeds" made a district, where a row of any list is in a place of that name; else its words must fit as any. */
function placed(lists: readonly Searched[], query: Query): { query: Query; district: string | null } {
  const { near } = query;
  if (!near) return { query, district: null };
  if ('district' in near) return { query, district: near.district };
  const district = districtOf(lists, near.words);
  if (district !== null) return { query, district };
  const words = near.words.map((word) => ({ words: [word], kinds: [], last: true }));
  return { query: { ...query, clauses: [...query.clauses, ...words] }, district: null };
}

/** Where what was typed is a kind and then a place. */
function kindInPlace(
  lists: readonly Searched[],
  clauses: readonly Clause[],
): { kinds: readonly Clause[]; district: string } | null {
  const after = clauses.findLastIndex(({ kinds }) => kinds.length > 0) + 1;
  if (after === 0 || after === clauses.length) return null;
  const district = districtOf(
    lists,
    clauses.slice(after).flatMap(({ words }) => words),
  );
  return district === null ? null : { kinds: clauses.slice(0, after), district };
}

function districtOf(lists: readonly Searched[], words: readonly string[]): string | null {
  for (const { index } of lists) {
    const district = index.districtOfPlace(words);
    if (district !== null) return district;
  }
  return null;
}

/** What was found so far, no row of a list twice. */
class Finds<List> {
  private readonly hits: { readonly hit: Hit; readonly list: List }[] = [];
  private readonly known = new Map<List, Set<number>>();

  constructor(
    private readonly limit: number,
    private readonly byNearness: boolean,
  ) {}

  get size(): number {
    return this.hits.length;
  }

  add(list: List, hits: readonly Hit[]): void {
    const known = this.known.get(list) ?? new Set();
    this.known.set(list, known);
    for (const hit of hits) {
      if (known.has(hit.row)) continue;
      known.add(hit.row);
      this.hits.push({ hit, list });
    }
  }

  all(): FoundRow<List>[] {
    return this.hits
      .toSorted((a, b) => compare(a.hit, b.hit, this.byNearness))
      .slice(0, this.limit)
      .map(({ hit: { row, because, nearness }, list }) => ({ list, row, because, nearness }));
  }
}

function compare(a: Hit, b: Hit, byNearness: boolean): number {
  if (a.tier !== b.tier) return a.tier - b.tier;
  return (byNearness ? farOf(a) - farOf(b) : 0) || b.score - a.score;
}

function farOf({ nearness }: Hit): number {
  if (!nearness) return 0;
  // Without miles: after what has them in the same district, before what is elsewhere.
  if (nearness.miles !== null) return nearness.miles;
  return nearness.same === 'district' ? 0 : nearness.same === 'area' ? 1_000 : 2_000;
}
