import { expect, it } from 'vitest';
import type { PracticeNote } from '../../utils/directory/practice-note';
import { bytesOnDisk, rowsOnDisk, wordsIn } from './on-disk';
import { freshName, openTestStore, openUnlockedStore } from './support';

const NOTE: PracticeNote = {
  bypassPhone: '01632 960555',
  secureEmail: 'desk@harbour.example.org',
  text: 'Ask for Jo on Tuesdays',
  by: 'Priya Nair',
  at: '2026-11-24T10:15:00.000Z',
};

it('is kept by the code of a practice and lies encrypted', async () => {
  const name = freshName();
  const { practiceNotes } = await openUnlockedStore({ name });
  expect(await practiceNotes.of('Z99901')).toBeNull();
  await practiceNotes.save('Z99901', NOTE, null);
  expect(await practiceNotes.of('Z99901')).toEqual(NOTE);
  expect(await practiceNotes.of('Z99902')).toBeNull();
  const bytes = bytesOnDisk(await rowsOnDisk(name));
  expect(wordsIn(bytes, ['Tuesdays', '01632 960555', 'harbour.example'])).toEqual([]);
  expect(wordsIn(bytes, ['Z99901'])).toEqual(['Z99901']);
});

it('outlives an import, and the list it was of', async () => {
  const { practiceNotes, practices } = await openUnlockedStore();
  await practiceNotes.save('Z99901', NOTE, null);
  const generation = await practices.begin();
  await practices.stage(generation, [
    { code: 'Z99902', name: 'Quay', addressLines: [], postcode: '', phone: '', status: 'active', kind: 'gp-practice' },
  ]);
  await practices.commit(generation, {
    id: 'gps',
    title: 'GP practices',
    kinds: ['gp-practice'],
    fileName: 'a.csv',
    layout: 'x',
    asOf: '2026-11-01',
    importedAt: '2026-11-24T10:00:00.000Z',
    count: 1,
    activeGpPractices: 1,
  });
  await practices.remove('gps');
  expect(await practiceNotes.of('Z99901')).toEqual(NOTE);
});

it('is not written over one that somebody saved meanwhile, and goes when it is emptied', async () => {
  const { practiceNotes } = await openUnlockedStore();
  await practiceNotes.save('Z99901', NOTE, null);
  await expect(practiceNotes.save('Z99901', { ...NOTE, text: 'Other' }, null)).rejects.toMatchObject({
    code: 'note-changed',
  });
  expect((await practiceNotes.of('Z99901'))?.text).toBe('Ask for Jo on Tuesdays');
  await practiceNotes.save('Z99901', { ...NOTE, bypassPhone: ' ', secureEmail: '', text: '' }, NOTE.at);
  expect(await practiceNotes.of('Z99901')).toBeNull();
});

it('is neither read nor written while locked, or before there is a passphrase', async () => {
  const store = await openUnlockedStore();
  await store.practiceNotes.save('Z99901', NOTE, null);
  store.vault.lock();
  await expect(store.practiceNotes.of('Z99901')).rejects.toMatchObject({ code: 'vault-locked' });
  await expect(store.practiceNotes.save('Z99901', NOTE, NOTE.at)).rejects.toMatchObject({ code: 'vault-locked' });
  const fresh = await openTestStore();
  await expect(fresh.practiceNotes.save('Z99901', NOTE, null)).rejects.toMatchObject({ code: 'vault-missing' });
});
