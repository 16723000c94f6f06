import type { IsoDate } from '../../../utils/client/date';
import type { Effect } from '../../../utils/store/backup/backups';
import type { End, Origin } from '../../../utils/store/backup/contents';
import { framesOf, headerOf } from '../../../utils/store/backup/frames-of-file';
import type { Store } from '../../../utils/store/store';
import { AUTHOR, id } from '../../log/support';

export const OF_FILE = 'four damp umbrellas';

/** A file of a store's log, as a view puts it together. */
export async function save(store: Store, since: IsoDate | null = null): Promise<Uint8Array> {
  const origin = { since, by: AUTHOR, device: id('device', 1) };
  const { id: saving, header, savedAt } = await store.backups.begin(OF_FILE, origin);
  const parts = [header];
  for (let nth = 0; ; nth += 1) {
    const { bytes, last } = await store.backups.piece(saving, nth);
    parts.push(bytes);
    if (last) break;
  }
  await store.backups.saved(saving, { savedAt, since });
  return joined(parts);
}

export type Read = {
  readonly origin: Origin;
  readonly end: End;
  readonly effects: readonly (Effect & { unknown: number })[];
};

/** Reads a file as a view does, adding it or only looking. @param stopAfter gives up after so many frames of entries */
export async function read(
  store: Store,
  file: Uint8Array,
  how: 'look' | 'add',
  { passphrase = OF_FILE, stopAfter = Infinity } = {},
): Promise<Read> {
  const blob = new Blob([Uint8Array.from(file)]);
  const { header, bytes } = await headerOf(blob);
  const effects: (Effect & { unknown: number })[] = [];
  let opened: { id: string; origin: Origin } | null = null;
  for await (const frame of framesOf(blob, header)) {
    if (!opened) {
      opened = await store.backups.open(passphrase, bytes, frame);
      continue;
    }
    if (effects.length >= stopAfter) throw new Error('stopped');
    const looked = await store.backups[how](opened.id, frame);
    if ('end' in looked) return { origin: opened.origin, end: looked.end, effects };
    effects.push(looked.effect);
  }
  throw new Error('a file without an end');
}

export const total = (effects: Read['effects'], what: 'entries' | 'added' | 'same' | 'keptHere' | 'keptFromFile') =>
  effects.reduce((sum, effect) => sum + effect[what], 0);

/** A file taken apart: its header and its frames. */
export async function apart(file: Uint8Array): Promise<{ header: Uint8Array; frames: Uint8Array[] }> {
  const blob = new Blob([Uint8Array.from(file)]);
  const { header, bytes } = await headerOf(blob);
  const frames: Uint8Array[] = [];
  let at = header.length;
  for await (const { end } of framesOf(blob, header)) {
    frames.push(file.slice(at, end));
    at = end;
  }
  return { header: bytes, frames };
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
