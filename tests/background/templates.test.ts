import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { templateAnswers } from '../../entrypoints/background/answers/templates';
import { onManaged } from '../../entrypoints/background/managed';
import { OwnTemplates } from '../../entrypoints/background/own-templates';
import { blankLetter, withVersion } from '../../utils/letters/own/own-text';
import { catalogueWith } from '../../utils/letters/own/with-own';
import { QUESTIONS } from '../../utils/messages';
import { changeOnDisk } from '../store/on-disk';
import { freshName, openTestStore, PASSPHRASE } from '../store/support';
import { world } from './browser';

vi.mock('../../utils/browser', () => import('./browser'));

const view = { kind: 'view', tab: null } as const;
const NEW = blankLetter('2026-11-23', '2027-11-23', []);
const named = (id: string, title = 'Foot care') => NEW.replace('own-letter', id).replace('New letter', title);
const BAD = `${NEW}{{ nhsNumbr }}\n`;

async function open(name = freshName()) {
  const store = await openTestStore({ name });
  const answers = templateAnswers(store, new OwnTemplates(store.ownLetters));
  const save = (text: string, id: string | null = null, basedOn = 0) =>
    answers['templates/save']({ text, id, basedOn }, view);
  const list = async () => {
    const answer = await answers['templates/list']({}, view);
    // What the view will make of it
    return QUESTIONS['templates/list'].answer.parse(answer);
  };
  const ids = async () => (await list()).letters.map(({ id, source }) => `${id} ${source}`);
  return { store, name, answers, save, list, ids };
}

beforeEach(() => {
  Object.assign(world, { sites: [], policy: undefined, refuses: false, changed: [], told: [], asked: [] });
});

describe('A letter of one’s own', () => {
  it('is kept at version 1, raised at each save that changes it, and views are told', async () => {
    const { save, list } = await open();
    expect(await save(withVersion(NEW, 9))).toMatchObject({ id: 'own-letter', version: 1 });
    const changed = NEW.replace('New letter', 'Foot care');
    expect((await save(changed, 'own-letter', 1)).version).toBe(2);
    expect((await save(withVersion(changed, 1), 'own-letter', 2)).version).toBe(2);
    expect((await list()).letters).toEqual([
      { id: 'own-letter', text: withVersion(changed, 2), source: 'own', problem: null },
    ]);
    expect(world.told).toContainEqual({ to: 'views', topic: 'templates' });
  });

  it('is written from by its version, beside those of the product', async () => {
    const { save, list } = await open();
    await save(named('own-feet'));
    await save(named('own-feet', 'Foot care now'), 'own-feet', 1);
    const { findTemplate, searchTemplates, listTemplates } = catalogueWith((await list()).letters);
    expect(findTemplate('own-feet')).toMatchObject({ version: 2, own: 'own' });
    expect(findTemplate('ecg-on-methadone')?.own).toBeUndefined();
    expect(searchTemplates('foot')[0]?.id).toBe('own-feet');
    expect(listTemplates().at(-1)).toBe(findTemplate('own-feet'));
  });

  it('cannot be kept where it does not parse: the line and the field are named', async () => {
    const { save, ids } = await open();
    await expect(save(BAD)).rejects.toMatchObject({ code: 'template-unreadable', line: BAD.split('\n').length - 1 });
    await expect(save(BAD)).rejects.toThrow('Mend the line');
    expect(await ids()).toEqual([]);
  });

  it('keeps its id, and takes nobody else’s', async () => {
    const { save } = await open();
    await save(NEW);
    await expect(save(NEW)).rejects.toMatchObject({ code: 'template-id-taken' });
    await expect(save(named('own-other'), 'own-letter', 1)).rejects.toMatchObject({ code: 'template-id-fixed' });
    await expect(save(NEW.replace('own-letter', 'ecg-on-methadone'))).rejects.toMatchObject({ line: 2 });
  });

  it('is not saved over what another tab saved, nor after another tab removed it', async () => {
    const { save, answers } = await open();
    await save(NEW);
    await save(named('own-letter'), 'own-letter', 1);
    await expect(save(NEW, 'own-letter', 1)).rejects.toMatchObject({ code: 'template-changed' });
    await answers['templates/remove']({ id: 'own-letter' }, view);
    await expect(save(NEW, 'own-letter', 2)).rejects.toMatchObject({ code: 'template-removed' });
    await expect(answers['templates/remove']({ id: 'own-letter' }, view)).rejects.toMatchObject({
      code: 'template-removed',
    });
  });

  it('leaves as the file it is, and comes back from it', async () => {
    const { save, answers, ids } = await open();
    const { text } = await save(NEW);
    const file = await answers['templates/export']({ id: 'own-letter' }, view);
    expect(file).toEqual({ fileName: 'alongside-letter-own-letter.md', text });
    await answers['templates/remove']({ id: 'own-letter' }, view);
    const windows = `\uFEFF${file.text.replaceAll('\n', '\r\n')}`;
    expect(await answers['templates/preview']({ text: windows }, view)).toMatchObject({
      incoming: { id: 'own-letter', title: 'New letter', change: 'new', replaces: null },
      problem: null,
    });
    expect(await ids()).toEqual([]);
    await answers['templates/import']({ text: windows }, view);
    expect((await answers['templates/export']({ id: 'own-letter' }, view)).text).toBe(text);
    expect((await answers['templates/preview']({ text }, view)).incoming?.change).toBe('same');
  });

  it('is replaced by a file under a version that was not there before', async () => {
    const { save, answers, list } = await open();
    await save(NEW);
    const other = named('own-letter');
    expect((await answers['templates/preview']({ text: other }, view)).incoming).toMatchObject({
      change: 'replaces',
      replaces: 'New letter',
    });
    await answers['templates/import']({ text: other }, view);
    expect((await list()).letters[0]?.text).toBe(withVersion(other, 2));
  });

  it('does not come from a file that is something else, or does not parse', async () => {
    const { answers, ids } = await open();
    const preview = (text: string) => answers['templates/preview']({ text }, view);
    await expect(preview('name,born\n')).rejects.toMatchObject({ code: 'not-a-template-file' });
    expect((await preview(BAD)).problem?.sentence).toContain('The nearest is "nhsNumber"');
    await expect(answers['templates/import']({ text: BAD }, view)).rejects.toMatchObject({
      code: 'template-unreadable',
    });
    expect(await ids()).toEqual([]);
  });

  it('can be read while locked, and not changed', async () => {
    const { store, save, answers, ids } = await open();
    await save(NEW);
    await store.vault.create('Priya Nair', PASSPHRASE);
    store.vault.lock();
    expect(await ids()).toEqual(['own-letter own']);
    await answers['templates/export']({ id: 'own-letter' }, view);
    for (const change of [
      () => save(named('own-two')),
      () => answers['templates/remove']({ id: 'own-letter' }, view),
      () => answers['templates/import']({ text: NEW }, view),
    ])
      await expect(change()).rejects.toMatchObject({ code: 'vault-locked' });
  });

  it('that another version kept and this one cannot read is listed with its line, and can be mended', async () => {
    const { save, name, list } = await open();
    await save(NEW);
    await changeOnDisk(name, 'ownLetters', (store, [row]) => store.put({ ...row, text: BAD }));
    const { letters } = await list();
    expect(letters[0]).toMatchObject({ id: 'own-letter', problem: { line: BAD.split('\n').length - 1 } });
    expect(catalogueWith(letters).findTemplate('own-letter')).toBeNull();
    expect((await save(NEW, 'own-letter', 1)).version).toBe(2);
  });

  it('can be as long as a letter may be, at whatever version', async () => {
    const { save, list } = await open();
    const whole = `${NEW}${'x'.repeat(100_000 - NEW.length)}`;
    await save(whole);
    for (let version = 1; version < 11; version += 1)
      await save(`${whole.slice(0, -1)}${version % 2}`, 'own-letter', version);
    expect((await list()).letters[0]).toMatchObject({ problem: null });
    await expect(save(`${whole}${'x'.repeat(20)}`, 'own-letter', 11)).rejects.toMatchObject({
      code: 'template-unreadable',
    });
  });

  it('are two hundred at most', async () => {
    const { store, save } = await open();
    for (let nth = 0; nth < 200; nth += 1) await store.ownLetters.save(`own-x-${nth}`, () => named(`own-x-${nth}`));
    await expect(save(NEW)).rejects.toMatchObject({ code: 'templates-full' });
    expect((await save(named('own-x-7', 'Changed'), 'own-x-7', 1)).version).toBe(2);
  });
});

describe('The letters of an organisation', () => {
  it('come first, cannot be changed, and hide one kept here under the same id', async () => {
    const { save, answers, ids, list } = await open();
    await save(named('own-trust', 'Mine'));
    await save(NEW);
    world.policy = [named('own-trust', 'The trust’s')];
    expect(await ids()).toEqual(['own-trust organisation', 'own-letter own']);
    expect(catalogueWith((await list()).letters).findTemplate('own-trust')).toMatchObject({
      title: 'The trust’s',
      own: 'organisation',
    });
    const set = { code: 'template-set-by-organisation' };
    await expect(save(named('own-trust', 'Changed'), 'own-trust', 1)).rejects.toMatchObject(set);
    await expect(save(named('own-trust', 'Changed'))).rejects.toMatchObject({ code: 'template-id-taken' });
    await expect(answers['templates/remove']({ id: 'own-trust' }, view)).rejects.toMatchObject(set);
    await expect(answers['templates/import']({ text: named('own-trust') }, view)).rejects.toMatchObject(set);
    await expect(answers['templates/preview']({ text: named('own-trust') }, view)).rejects.toMatchObject(set);
    expect((await answers['templates/export']({ id: 'own-trust' }, view)).text).toContain('The trust’s');
    world.policy = undefined;
    expect(await ids()).toEqual(['own-letter own', 'own-trust own']);
  });

  it('that cannot be used are told by their place, line and sentence, and keep no other out', async () => {
    const { list, ids } = await open();
    world.policy = ['not a letter', 7, named('own-a'), named('own-a', 'Again'), BAD];
    expect(await ids()).toEqual(['own-a organisation']);
    expect((await list()).refused.map(({ which, line }) => `${which}, ${line}`)).toEqual([
      'Letter 1, 1',
      'Letter 2, 1',
      'Again, 2',
      `Letter 5, ${BAD.split('\n').length - 1}`,
    ]);
    world.policy = 'own-a';
    expect((await list()).refused).toHaveLength(1);
    world.refuses = true;
    expect(await list()).toEqual({ letters: [], refused: [] });
  });

  it('are told of when the policy changes', () => {
    let told = 0;
    onManaged('letters', () => (told += 1));
    for (const changed of world.changed) changed({ letters: {} }, 'managed');
    for (const changed of world.changed) changed({ letters: {} }, 'local');
    expect(told).toBe(1);
  });
});
