import type { IsoDate } from '../../client/date';
import { foldName } from '../../client/name';
import type { ListQuery, SortBy } from './list-query';
import type { ListedClient, ListRow } from './list-row';
import { finds, wanted, wordsOfRow } from './list-words';
import { isIn, LISTS, placeIn } from './lists';
import type { ListName } from './lists';
import { REFERRAL_STATES } from '../referral/moves';

/** A row with whose it is; null where nothing in the log identifies them. */
export type Listed = { readonly row: ListRow; readonly client: ListedClient | null };

/** What can be chosen to filter by, as it occurs in open referrals, each in order. */
export type Facets = {
  readonly destinations: readonly string[];
  readonly specialties: readonly string[];
  readonly keyworkers: readonly string[];
};

/** `name`: folded, for sorting. */
type Kept = Listed & { readonly words: string; readonly name: string };

/**
 * The referrals that are not closed, light enough to be held whole, searched and sorted at every key. What was asked for last is
 * kept until a row or the day changes, so that the next page of it costs nothing.
 */
export class ListIndex {
  readonly #rows = new Map<string, Kept>();
  /** By every client id of theirs. */
  readonly #clients = new Map<string, ListedClient>();
  readonly #rowsOf = new Map<string, Set<string>>();
  #asked: { readonly key: string; readonly found: readonly Listed[] } | null = null;
  #counted: { readonly today: IsoDate; readonly counts: Record<ListName, number> } | null = null;

  get size(): number {
    return this.#rows.size;
  }

  /** Null takes it out. A closed referral is on no list. */
  put(id: string, row: ListRow | null): void {
    this.#changed();
    const had = this.#rows.get(id);
    if (had?.row.client) this.#rowsOf.get(had.row.client)?.delete(id);
    if (!row || row.state === 'closed') {
      this.#rows.delete(id);
      return;
    }
    this.#rows.set(id, this.#kept(row));
    if (row.client === null) return;
    const own = this.#rowsOf.get(row.client) ?? new Set();
    this.#rowsOf.set(row.client, own.add(id));
  }

  /** @param ids every client id that is this person; null: nobody is known under them */
  putClient(ids: readonly string[], client: ListedClient | null): void {
    this.#changed();
    for (const id of ids) {
      if (client) this.#clients.set(id, client);
      else this.#clients.delete(id);
      for (const own of this.#rowsOf.get(id) ?? []) {
        const kept = this.#rows.get(own);
        if (kept) this.#rows.set(own, this.#kept(kept.row));
      }
    }
  }

  client(id: string): ListedClient | null {
    return this.#clients.get(id) ?? null;
  }

  /** The ids of rows in this state. */
  idsIn(state: ListRow['state']): string[] {
    return [...this.#rows.values()].filter(({ row }) => row.state === state).map(({ row }) => row.id);
  }

  find(query: ListQuery, today: IsoDate): readonly Listed[] {
    const key = JSON.stringify([query, today]);
    if (this.#asked?.key === key) return this.#asked.found;
    const { list, client, state, destination, specialty, keyworker, sort } = query;
    const typed = wanted(query.text);
    const person = client && this.#clients.get(client)?.id;
    const found: { readonly kept: Kept; readonly by: string; readonly place: string }[] = [];
    for (const kept of this.#rows.values()) {
      const { row, client: whose, words } = kept;
      if (!isIn(list, row, today)) continue;
      if (client !== null && row.client !== client && (!person || whose?.id !== person)) continue;
      if (state !== null && row.state !== state) continue;
      if (destination !== null && row.destination !== destination) continue;
      if (specialty !== null && row.specialty !== specialty) continue;
      if (keyworker !== null && (whose?.keyworker ?? '') !== keyworker) continue;
      if (!finds(typed, words, whose)) continue;
      found.push({ kept, by: sort ? sortText(sort.by, kept) : '', place: placeIn(list, row) });
    }
    found.sort((a, b) => (a.by === b.by ? (a.place < b.place ? -1 : 1) : a.by < b.by ? -1 : 1));
    if (sort?.descending) found.reverse();
    this.#asked = { key, found: found.map(({ kept: { row, client: whose } }) => ({ row, client: whose })) };
    return this.#asked.found;
  }

  /** How many rows each list holds. */
  counts(today: IsoDate): Readonly<Record<ListName, number>> {
    if (this.#counted?.today === today) return this.#counted.counts;
    const counts = Object.fromEntries(LISTS.map((list) => [list, 0])) as Record<ListName, number>;
    for (const { row } of this.#rows.values()) {
      for (const list of LISTS) if (isIn(list, row, today)) counts[list] += 1;
    }
    this.#counted = { today, counts };
    return counts;
  }

  facets(): Facets {
    const rows = [...this.#rows.values()];
    return {
      destinations: inOrder(rows.map(({ row }) => row.destination)),
      specialties: inOrder(rows.map(({ row }) => row.specialty)),
      keyworkers: inOrder(rows.map(({ client }) => client?.keyworker)),
    };
  }

  #kept(row: ListRow): Kept {
    const client = row.client === null ? null : this.client(row.client);
    return { row, client, words: wordsOfRow(row, client), name: foldName(client?.name ?? '') };
  }

  #changed(): void {
    this.#asked = null;
    this.#counted = null;
  }
}

/** Text that sorts as the column should; what is not known stands last. */
function sortText(by: SortBy, { row, client, name }: Kept): string {
  const last = '\uFFFF';
  switch (by) {
    case 'client':
      return name || last;
    case 'born':
      return client?.identity.dateOfBirth ?? last;
    case 'title':
      return foldName(row.title) || last;
    case 'destination':
      return foldName(row.destination) || last;
    case 'state':
      return row.state === 'draft' ? '' : String(REFERRAL_STATES.indexOf(row.state)).padStart(2, '0');
    case 'sent':
      return row.sentOn ?? last;
    case 'waiting':
      return row.firstSentOn ?? last;
    case 'chase':
      return row.chaseOn ?? last;
    case 'keyworker':
      return foldName(client?.keyworker ?? '') || last;
  }
}

function inOrder(values: readonly (string | null | undefined)[]): string[] {
  const present = new Set(values.filter((value) => value !== null && value !== undefined && value !== ''));
  return ([...present] as string[]).toSorted((a, b) => a.localeCompare(b, 'en-GB'));
}
