import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { changeOnDisk } from './on-disk';
import { freshName, openUnlockedStore } from './support';

const Sender = z.object({ name: z.string(), role: z.optional(z.string()) });

describe('settings', () => {
  it('are kept and read back as what they should be', async () => {
    const { settings } = await openUnlockedStore();
    expect(await settings.read('sender', Sender)).toBeNull();
    await settings.write('sender', { name: 'Priya Nair', role: 'Nurse' });
    expect(await settings.read('sender', Sender)).toEqual({ name: 'Priya Nair', role: 'Nurse' });
    await settings.write('sender', { name: 'Priya Nair' });
    expect(await settings.read('sender', Sender)).toEqual({ name: 'Priya Nair' });
  });

  it('that do not fit any more, or cannot be read, are as if never set', async () => {
    const name = freshName();
    const { settings } = await openUnlockedStore({ name });
    await settings.write('sender', { title: 'Nurse' });
    expect(await settings.read('sender', Sender)).toBeNull();
    await settings.write('sender', { name: 'Priya Nair' });
    await changeOnDisk(name, 'settings', (store, [row]) => store.put({ ...row, sealed: new Uint8Array(60) }));
    expect(await settings.read('sender', Sender)).toBeNull();
  });
});
