import type { Table, Transaction } from 'dexie';
import * as z from 'zod/mini';
import { PRACTICE_KINDS } from '../directory/practice';
import { ToldError } from '../errors';
import { PRACTICE_INDEX } from './practice-index';
import type { MetaRow } from './schema';

/** What is known of lists in use, one or all of them together. */
export const listSummarySchema = z.object({
  fileName: z.string(),
  layout: z.string(),
  /** The day the list speaks of. */
  asOf: z.string(),
  importedAt: z.string(),
  count: z.number(),
  activeGpPractices: z.number(),
});
export type ListSummary = z.infer<typeof listSummarySchema>;

/** One list. A newer one of the same `id` takes its place, whatever the other lists are. */
export const practiceListSchema = z.extend(listSummarySchema, {
  id: z.string().check(z.minLength(1)),
  /** "GP practices (NHS ODS)". */
  title: z.string(),
  /** The kinds it holds. */
  kinds: z.array(z.enum(PRACTICE_KINDS)),
  /** Where it was read from and can be read again; absent where it was a file. */
  address: z.optional(z.string()),
  /** Set by the organisation: nobody here removes it. */
  set: z.optional(z.boolean()),
});
export type PracticeList = z.infer<typeof practiceListSchema>;

const listInUseSchema = z.object({ generation: z.string(), list: practiceListSchema });
export type GenerationInUse = z.infer<typeof listInUseSchema>;
const inUseSchema = z.object({
  /** Another one whenever any list is another: an index of all of them may be kept by it. */
  stamp: z.string(),
  lists: z.array(listInUseSchema),
});
type InUse = z.infer<typeof inUseSchema>;
const stagingSchema = z.object({ generation: z.string(), touchedAt: z.number() });

const IN_USE = 'practices in use';
const STAGING = 'practices staging';
/** An import that has staged nothing for this long has died with its view. */
const ABANDONED_AFTER_MS = 60_000;

/** Which lists are in use, and which import is under way: a row each, read and written inside the caller's transaction. */
export class ListLedger {
  constructor(private readonly meta: Table<MetaRow, string>) {}

  async inUse(): Promise<InUse> {
    const row = await this.meta.get(IN_USE);
    return row ? inUseSchema.parse(row.value) : { stamp: '', lists: [] };
  }

  async use(stamp: string, lists: readonly GenerationInUse[]): Promise<void> {
    await this.meta.delete(PRACTICE_INDEX);
    if (lists.length === 0) await this.meta.delete(IN_USE);
    else await this.meta.put({ key: IN_USE, value: inUseSchema.parse({ stamp, lists }) });
  }

  async isStaging(generation: string): Promise<boolean> {
    return (await this.#staging())?.generation === generation;
  }

  /** The generation of an import that is alive, or null. */
  async running(now: Date): Promise<string | null> {
    const staging = await this.#staging();
    return staging && now.getTime() - staging.touchedAt < ABANDONED_AFTER_MS ? staging.generation : null;
  }

  /** @throws ToldError `import-interrupted` where this import is not the one staging any more */
  async mustBeStaging(generation: string): Promise<void> {
    if (!(await this.isStaging(generation))) throw new ToldError('import-interrupted');
  }

  async touch(generation: string, now: Date): Promise<void> {
    await this.meta.put({ key: STAGING, value: { generation, touchedAt: now.getTime() } });
  }

  async endStaging(): Promise<void> {
    await this.meta.delete(STAGING);
  }

  async #staging() {
    const row = await this.meta.get(STAGING);
    return row ? stagingSchema.parse(row.value) : null;
  }
}

/** All lists as one: as old as the oldest of them. Null where there is none. */
export function summaryOf(lists: readonly PracticeList[]): ListSummary | null {
  // The list of GP practices speaks for them all where there is one.
  const first = lists.find(({ activeGpPractices }) => activeGpPractices > 0) ?? lists[0];
  if (!first) return null;
  return {
    fileName: first.fileName,
    layout: lists.length === 1 ? first.layout : lists.map(({ title }) => title).join(', '),
    asOf: lists.map(({ asOf }) => asOf).toSorted()[0] ?? first.asOf,
    importedAt:
      lists
        .map(({ importedAt }) => importedAt)
        .toSorted()
        .at(-1) ?? first.importedAt,
    count: lists.reduce((sum, { count }) => sum + count, 0),
    activeGpPractices: lists.reduce((sum, { activeGpPractices }) => sum + activeGpPractices, 0),
  };
}

const singleSchema = z.object({ generation: z.string(), list: listSummarySchema });

/** Makes the single list of databases before version 5 one of several. What it is one of is told by its layout's name. */
export async function upgradeSingleList(transaction: Transaction): Promise<void> {
  const meta = transaction.table<MetaRow, string>('meta');
  const single = singleSchema.safeParse((await meta.get(IN_USE))?.value);
  if (!single.success) return;
  const { generation, list } = single.data;
  const nhsuk = /NHS\.UK/.test(list.layout);
  const source =
    nhsuk && list.activeGpPractices === 0
      ? { id: 'nhsuk-others', title: 'Organisations (NHS.UK)' }
      : nhsuk
        ? { id: 'nhsuk-gp-practices', title: 'GP practices (NHS.UK)' }
        : { id: 'ods-gp-practices', title: 'GP practices (NHS ODS)' };
  const rows = await transaction.table<{ kind: string; generation: string }>('practices').toArray();
  const held = new Set(rows.filter((row) => row.generation === generation).map(({ kind }) => kind));
  const kinds = PRACTICE_KINDS.filter((kind) => held.has(kind));
  const value: InUse = { stamp: generation, lists: [{ generation, list: { ...list, ...source, kinds } }] };
  await meta.put({ key: IN_USE, value });
}
