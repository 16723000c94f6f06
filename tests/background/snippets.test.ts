import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { snippetAnswers } from '../../entrypoints/background/answers/snippets';
import { writeSnippets } from '../../utils/letters/snippets/file';
import { QUESTIONS } from '../../utils/messages';
import { freshName, openTestStore, PASSPHRASE } from '../store/support';
import { world } from './browser';

vi.mock('../../utils/browser', () => import('./browser'));

const view = { kind: 'view', tab: null } as const;
const CLINIC = { word: 'clinic', name: 'Clinic', text: 'Fridays at nine.' };
const POST = { word: 'post', name: 'Post', text: 'Write to us.' };

async function open(name = freshName()) {
  const store = await openTestStore({ name });
  const answers = snippetAnswers(store);
  const save = (snippet: typeof CLINIC, was: typeof CLINIC | null = null) =>
    answers['snippets/save']({ snippet, was }, view);
  const list = async () => QUESTIONS['snippets/list'].answer.parse(await answers['snippets/list']({}, view));
  const words = async () => (await list()).snippets.map(({ word, source }) => `${word} ${source}`);
  return { store, answers, save, list, words };
}

beforeEach(() => {
  Object.assign(world, { sites: [], policy: undefined, refuses: false, changed: [], told: [], asked: [] });
});

describe('A short text of one’s own', () => {
  it('is kept tidied, changed and renamed, and views are told', async () => {
    const { save, list } = await open();
    await save({ ...CLINIC, text: ' \nFridays at nine.\r\n' });
    expect((await list()).snippets).toEqual([{ ...CLINIC, text: 'Fridays at nine.', source: 'own' }]);
    const renamed = { word: 'friday', name: 'Friday', text: 'Nine.' };
    await save(renamed, CLINIC);
    expect((await list()).snippets).toEqual([{ ...renamed, source: 'own' }]);
    expect(world.told).toContainEqual({ to: 'views', topic: 'snippets' });
  });

  it('outlasts the background', async () => {
    const name = freshName();
    const { store, save } = await open(name);
    await save(CLINIC);
    store.close();
    expect(await (await open(name)).words()).toEqual(['clinic own']);
  });

  it('that breaks a rule is not kept, and says which', async () => {
    const { save, words } = await open();
    await expect(save({ word: 'Clinic', name: '', text: 'x' })).rejects.toMatchObject({
      code: 'snippet-unfit',
      detail: expect.stringContaining('Enter a name') as string,
    });
    expect(await words()).toEqual([]);
  });

  it('does not take another’s word, nor what another tab did since', async () => {
    const { save, answers, words } = await open();
    await save(CLINIC);
    await save(POST);
    await expect(save({ ...CLINIC, text: 'Other' })).rejects.toMatchObject({ code: 'snippet-word-taken' });
    await expect(save({ ...POST, word: 'clinic' }, POST)).rejects.toMatchObject({ code: 'snippet-word-taken' });
    await save({ ...CLINIC, text: 'Changed.' }, CLINIC);
    await expect(save({ ...CLINIC, text: 'Mine.' }, CLINIC)).rejects.toMatchObject({ code: 'snippet-changed' });
    await answers['snippets/remove']({ word: 'post' }, view);
    await expect(save({ ...POST, text: 'Mine.' }, POST)).rejects.toMatchObject({ code: 'snippet-changed' });
    expect(await words()).toEqual(['clinic own']);
  });

  it('goes into a file with all others, and comes from one: all that is new, or none', async () => {
    const { save, answers, words, list } = await open();
    await save(CLINIC);
    await save(POST);
    const { fileName, text } = await answers['snippets/export']({}, view);
    expect(fileName).toBe('alongside-short-texts.json');
    await answers['snippets/remove']({ word: 'post' }, view);
    await save({ ...CLINIC, name: 'Ours' }, CLINIC);
    const preview = await answers['snippets/preview']({ text }, view);
    expect(preview.incoming.map(({ change, replaces }) => `${change} ${replaces}`)).toEqual([
      'replaces Ours',
      'new null',
    ]);
    expect(await words()).toEqual(['clinic own']);
    await answers['snippets/import']({ snippets: preview.incoming.map(({ snippet }) => snippet) }, view);
    expect((await list()).snippets.map(({ name }) => name)).toEqual(['Clinic', 'Post']);
    expect((await answers['snippets/preview']({ text }, view)).incoming.map(({ change }) => change)).toEqual([
      'same',
      'same',
    ]);
    await expect(
      answers['snippets/import'](
        {
          snippets: [
            { ...POST, name: 'Other' },
            { ...POST, word: 'NO' },
          ],
        },
        view,
      ),
    ).rejects.toMatchObject({ code: 'snippet-unfit' });
    expect((await list()).snippets[1]?.name).toBe('Post');
    await expect(answers['snippets/preview']({ text: 'a,b' }, view)).rejects.toMatchObject({
      code: 'not-a-snippets-file',
    });
  });

  it('can be read and exported while locked, and not changed', async () => {
    const { store, save, answers, words } = await open();
    await save(CLINIC);
    await store.vault.create('Priya Nair', PASSPHRASE);
    store.vault.lock();
    expect(await words()).toEqual(['clinic own']);
    await answers['snippets/export']({}, view);
    for (const change of [
      () => save(POST),
      () => answers['snippets/remove']({ word: 'clinic' }, view),
      () => answers['snippets/import']({ snippets: [POST] }, view),
    ])
      await expect(change()).rejects.toMatchObject({ code: 'vault-locked' });
    expect(await words()).toEqual(['clinic own']);
  });

  it('are two hundred at most, typed or imported', async () => {
    const { store, save, answers, words } = await open();
    const many = Array.from({ length: 200 }, (_, nth) => ({ ...CLINIC, word: `x${nth}` }));
    await store.ownSnippets.take(many);
    await expect(save(CLINIC)).rejects.toMatchObject({ code: 'snippets-full' });
    await expect(answers['snippets/import']({ snippets: [POST, CLINIC] }, view)).rejects.toMatchObject({
      code: 'snippets-full',
    });
    expect(await words()).toHaveLength(200);
    await save({ ...CLINIC, word: 'x7', name: 'Changed' }, { ...CLINIC, word: 'x7' });
  });
});

describe('The short texts of an organisation', () => {
  it('stand beside one’s own, and nobody takes their word or changes them', async () => {
    const { save, answers, words } = await open();
    await save(CLINIC);
    world.policy = [writeSnippets([CLINIC, POST])];
    expect(await words()).toEqual(['clinic organisation', 'post organisation', 'clinic own']);
    await expect(save(POST)).rejects.toMatchObject({ code: 'snippet-word-set' });
    await expect(answers['snippets/import']({ snippets: [POST] }, view)).rejects.toMatchObject({
      code: 'snippet-word-set',
    });
    expect((await answers['snippets/preview']({ text: writeSnippets([POST]) }, view)).refused[0]?.which).toBe('/post');
    // Removing is of one's own: what the organisation set stays
    await answers['snippets/remove']({ word: 'post' }, view);
    // One of one's own that waits behind it can be mended all the same
    await save({ ...CLINIC, text: 'Mended.' }, CLINIC);
    expect(await words()).toContain('post organisation');
    world.policy = undefined;
    expect(await words()).toEqual(['clinic own']);
  });

  it('that cannot be used are told by their place, and keep no other out', async () => {
    const { list, words } = await open();
    world.policy = ['not a file', 7, writeSnippets([CLINIC, { ...POST, word: 'Post' }]), writeSnippets([CLINIC, POST])];
    expect(await words()).toEqual(['clinic organisation', 'post organisation']);
    expect((await list()).refused.map(({ which }) => which)).toEqual([
      'File 1',
      'File 2',
      'File 3, /Post',
      'File 4, /clinic',
    ]);
    world.policy = 'clinic';
    expect((await list()).refused).toHaveLength(1);
    world.refuses = true;
    expect(await list()).toEqual({ snippets: [], refused: [] });
  });
});
