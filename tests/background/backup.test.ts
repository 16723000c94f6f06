import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { backupAnswers } from '../../entrypoints/background/answers/backup';
import type { Lock } from '../../entrypoints/background/lock';
import { QUESTIONS } from '../../utils/messages';
import { Base64, fromBase64, toBase64 } from '../../utils/messages/bytes';
import { framesOf, headerOf } from '../../utils/store/backup/frames-of-file';
import { entry, identified, note, WARD } from '../log/support';
import { openTestStore, openUnlockedStore, PASSPHRASE } from '../store/support';
import { OF_FILE, save } from '../store/backup/support';

vi.mock('../../utils/browser', () => import('./browser'));

const tab = { kind: 'view', tab: null } as const;
const framed = { kind: 'view', tab: 4 } as const;

async function open(store = openUnlockedStore()) {
  const opened = await store;
  const used = vi.fn(async () => undefined);
  const written = vi.fn();
  // Of the lock it only has to be told that the log is in use.
  return { store: opened, used, written, answers: backupAnswers(opened, { used } as unknown as Lock, written) };
}

describe('Bytes in messages', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 20_000 }), (bytes) => {
        const text = toBase64(bytes);
        expect(Base64.parse(text)).toBe(text);
        expect([...fromBase64(text)]).toEqual([...bytes]);
      }),
      { numRuns: 50 },
    );
  });
});

describe('The log as a file, asked for by a view', () => {
  it('is not given to a view that stands in somebody’s page, nor taken from one', async () => {
    const { store, answers } = await open();
    await store.log.append([entry(identified(WARD))]);
    const request = { own: PASSPHRASE, passphrase: OF_FILE, since: null };
    const { file } = await answers['backup/begin'](request, tab);
    const frame = { nth: 1, last: false, sealed: '' };
    for (const asked of [
      answers['backup/begin'](request, framed),
      answers['backup/piece']({ file, nth: 0 }, framed),
      answers['backup/saved']({ file, savedAt: '2026-11-24T10:15:00.000Z', since: null }, framed),
      answers['backup/open']({ passphrase: OF_FILE, header: '', first: frame }, framed),
      answers['backup/look']({ file, frame }, framed),
      answers['backup/add']({ file, frame }, framed),
    ]) {
      await expect(asked).rejects.toMatchObject({ code: 'view-not-trusted' });
    }
    store.close();
  });

  it('asks for the passphrase of whoever is signed in, and stays open where it is wrong', async () => {
    const { store, answers } = await open();
    const wrong = answers['backup/begin']({ own: 'not it at all', passphrase: OF_FILE, since: null }, tab);
    await expect(wrong).rejects.toMatchObject({ code: 'wrong-passphrase' });
    expect(store.vault.state).toBe('open');
    store.close();
  });

  it('comes in pieces that fit their schemas, and counts as use of the log', async () => {
    const { store, answers, used } = await open();
    await store.log.append([entry(identified(WARD)), entry(note('x'))]);
    const begun = await answers['backup/begin']({ own: PASSPHRASE, passphrase: OF_FILE, since: null }, tab);
    QUESTIONS['backup/begin'].answer.parse(begun);
    const last: boolean[] = [];
    for (let nth = 0; !last.at(-1); nth += 1) {
      const piece = await answers['backup/piece']({ file: begun.file, nth }, tab);
      last.push(QUESTIONS['backup/piece'].answer.parse(piece).last);
    }
    expect(last).toEqual([false, false, true]);
    expect(used).toHaveBeenCalledTimes(3);
    await answers['backup/saved']({ file: begun.file, savedAt: begun.savedAt, since: null }, tab);
    const state = QUESTIONS['backup/state'].answer.parse(await answers['backup/state']({}, tab));
    expect(state.savedAt).not.toBeNull();
    store.close();
  });

  it('is added frame by frame, and views are told', async () => {
    const { store: there } = await open();
    await there.log.append([entry(identified(WARD)), entry(note('x'))]);
    const blob = new Blob([Uint8Array.from(await save(there))]);
    const { store, answers, written } = await open();
    const { header, bytes } = await headerOf(blob);
    let file = '';
    for await (const { sealed, nth, last } of framesOf(blob, header)) {
      const frame = { nth, last, sealed: toBase64(sealed) };
      const question = { passphrase: OF_FILE, header: toBase64(bytes), first: frame };
      if (nth === 0) ({ file } = await answers['backup/open'](question, tab));
      else QUESTIONS['backup/add'].answer.parse(await answers['backup/add']({ file, frame }, tab));
    }
    expect(written).toHaveBeenCalled();
    expect((await store.log.findClient(WARD)).match).toBe('one');
    store.close();
    there.close();
  });

  it('tells nothing of the log while it is locked, nor before there is one', async () => {
    const { store, answers } = await open();
    await store.log.append([entry(note('x'))]);
    store.vault.lock();
    expect(await answers['backup/state']({}, tab)).toEqual({ savedAt: null, oldest: null });
    const begin = { own: PASSPHRASE, passphrase: OF_FILE, since: null };
    await expect(answers['backup/begin'](begin, tab)).rejects.toMatchObject({ code: 'vault-locked' });
    store.close();
    const none = await open(openTestStore());
    await expect(none.answers['backup/begin'](begin, tab)).rejects.toMatchObject({ code: 'vault-missing' });
    none.store.close();
  });
});
