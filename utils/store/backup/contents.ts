import * as z from 'zod/mini';
import { ToldError } from '../../errors';
import { Entry, IsoDay, Moment, Ulid } from '../../log/entry';
import { sameEntry } from '../../log/merge';
import { bytesOf, textOf } from '../sealing';

/** The first frame: who saved the file, when, and from which day on it is new (null: the whole log). */
export const originSchema = z.object({
  savedAt: Moment,
  by: z.object({ id: Ulid, name: z.string() }),
  device: Ulid,
  since: z.nullable(IsoDay),
});
export type Origin = z.infer<typeof originSchema>;

/** The last frame: how many entries lie between, and how many could not be read where it was saved, and so are not in it. */
export const endSchema = z.object({ entries: z.number(), unreadable: z.number() });
export type End = z.infer<typeof endSchema>;

/** What a frame of entries holds. `unknown`: entries this version cannot read whole. */
export type FrameEntries = { readonly entries: readonly Entry[]; readonly unknown: number };

export function writeJson(value: Origin | End): Uint8Array {
  return bytesOf(JSON.stringify(value));
}

/** @throws ToldError `backup-damaged` */
export function readJson<T>(plain: Uint8Array, schema: z.ZodMiniType<T>): T {
  const read = schema.safeParse(jsonOf(plain));
  if (!read.success) throw new ToldError('backup-damaged');
  return read.data;
}

/** @param entries each as JSON already */
export function writeEntries(entries: readonly string[]): Uint8Array {
  return bytesOf(`[${entries.join(',')}]`);
}

/** @throws ToldError `backup-damaged` where it is no list */
export function readEntries(plain: Uint8Array): FrameEntries {
  const list = jsonOf(plain);
  if (!Array.isArray(list)) throw new ToldError('backup-damaged');
  const entries = list.flatMap((one: unknown) => readEntry(one) ?? []);
  return { entries, unknown: list.length - entries.length };
}

/**
 * An entry, or null where this version cannot read it whole. One with a property that is not known here counts as unread: without
 * it, it would be another entry under the same id.
 */
function readEntry(raw: unknown): Entry | null {
  const read = Entry.safeParse(raw);
  // What was read is what there was, or it would differ.
  return read.success && sameEntry(read.data, raw as Entry) ? read.data : null;
}

function jsonOf(plain: Uint8Array): unknown {
  try {
    return JSON.parse(textOf(plain)) as unknown;
  } catch (cause) {
    throw new ToldError('backup-damaged', undefined, { cause });
  }
}
