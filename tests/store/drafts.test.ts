import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../utils/log/draft';
import { CLIENT, id, WARD } from '../log/support';
import { changeOnDisk } from './on-disk';
import { freshName, openTestStore, openUnlockedStore, PASSPHRASE } from './support';

const OKAFOR = { ...WARD, nhsNumber: '9990000018', familyName: 'Okafor', givenName: 'Ada', dateOfBirth: '1990-07-01' };

function draft(fields: Partial<Draft> = {}): Draft {
  return {
    id: id('draft', 1),
    client: CLIENT,
    identity: WARD,
    clientName: 'WARD, Kieran',
    template: 'ecg',
    version: '1',
    title: 'ECG on methadone',
    record: { fullName: 'Kieran Ward' },
    details: { dose: 110, reasons: ['dose', 'cocaine'], told: true },
    switches: {},
    html: '<p>Dear Doctor</p>',
    startedAt: '2026-11-24T10:00:00.000Z',
    updatedAt: '2026-11-24T10:10:00.000Z',
    ...fields,
  };
}

describe('drafts', () => {
  it('survive a closed browser word for word', async () => {
    const name = freshName();
    const first = await openUnlockedStore({ name });
    await first.drafts.save(draft());
    await first.drafts.save(draft({ html: '<p>Dear Dr Shah</p>', updatedAt: '2026-11-24T10:11:00.000Z' }));
    first.close();
    const { vault, drafts } = await openTestStore({ name });
    await vault.unlock((await vault.users())[0]?.id ?? '', PASSPHRASE);
    const kept = draft({ html: '<p>Dear Dr Shah</p>', updatedAt: '2026-11-24T10:11:00.000Z' });
    expect(await drafts.open(kept.id)).toEqual(kept);
  });

  it('of two tabs do not write over each other, and one that was finished does not come back', async () => {
    const { drafts } = await openUnlockedStore();
    const first = await drafts.save(draft(), null);
    await expect(drafts.save(draft({ html: '<p>A second beginning</p>' }), null)).rejects.toMatchObject({
      code: 'draft-changed',
    });
    const mine = draft({ html: '<p>Mine</p>', updatedAt: '2026-11-24T10:11:00.000Z' });
    await drafts.save(mine, first.updatedAt);
    const theirs = draft({ html: '<p>Theirs</p>', updatedAt: '2026-11-24T10:12:00.000Z' });
    await expect(drafts.save(theirs, first.updatedAt)).rejects.toMatchObject({ code: 'draft-changed' });
    expect((await drafts.open(mine.id)).html).toBe('<p>Mine</p>');
    await drafts.discard(mine.id);
    await expect(drafts.save(theirs, mine.updatedAt)).rejects.toMatchObject({ code: 'draft-missing' });
    await expect(drafts.open(mine.id)).rejects.toMatchObject({ code: 'draft-missing' });
  });

  it('stay with their client: no save moves one to somebody else', async () => {
    const { drafts } = await openUnlockedStore();
    await drafts.save(draft({ client: undefined }));
    await drafts.save(draft());
    const moves = [
      draft({ client: id('cat', 2) }),
      draft({ identity: OKAFOR }),
      draft({ client: undefined }),
      draft({ identity: { familyName: 'Ward', postcode: 'ZZ99 4WW', dateOfBirth: '1999-01-01' } }),
    ];
    for (const move of moves) await expect(drafts.save(move)).rejects.toMatchObject({ code: 'different-client' });
    expect(await drafts.open(draft().id)).toEqual(draft());
  });

  it('are not kept under nobody', async () => {
    const { drafts } = await openUnlockedStore();
    const nobody = draft({ client: undefined, identity: { familyName: 'Ward' } });
    await expect(drafts.save(nobody)).rejects.toMatchObject({ code: 'not-identified' });
  });

  it('are listed for their own client only, latest first', async () => {
    const { drafts } = await openUnlockedStore();
    const second = draft({ id: id('draft', 2), updatedAt: '2026-11-24T11:00:00.000Z' });
    const early = draft({ id: id('draft', 3), client: undefined, updatedAt: '2026-11-20T09:00:00.000Z' });
    const ofOther = draft({ id: id('draft', 4), client: id('cat', 2), identity: OKAFOR });
    const brother = draft({ id: id('draft', 5), client: undefined, identity: { ...WARD, nhsNumber: '9990000026' } });
    for (const one of [draft(), second, early, ofOther, brother]) await drafts.save(one);
    expect(await drafts.ofClient([CLIENT], WARD)).toEqual({ items: [second, draft(), early], unreadable: 0 });
    expect((await drafts.ofClient([], WARD)).items).toEqual([early]);
    const { items } = await drafts.list();
    expect(items.map((one) => one.id)).toEqual([2, 5, 4, 1, 3].map((number) => id('draft', number)));
    expect(items[0]).toEqual({
      id: second.id,
      client: CLIENT,
      clientName: 'WARD, Kieran',
      template: 'ecg',
      title: 'ECG on methadone',
      updatedAt: second.updatedAt,
    });
  });

  it('that are gone or cannot be read are told apart', async () => {
    const name = freshName();
    const { drafts } = await openUnlockedStore({ name });
    await drafts.save(draft());
    await drafts.save(draft({ id: id('draft', 2) }));
    await changeOnDisk(name, 'drafts', (store, [first]) => store.put({ ...first, sealed: new Uint8Array(50) }));
    await expect(drafts.open(id('draft', 1))).rejects.toMatchObject({ code: 'entry-unreadable' });
    expect(await drafts.list()).toMatchObject({ items: [{ id: id('draft', 2) }], unreadable: 1 });
    await drafts.discard(id('draft', 2));
    await drafts.discard(id('draft', 2));
    await expect(drafts.open(id('draft', 2))).rejects.toMatchObject({ code: 'draft-missing' });
  });

  it('are refused where they are not drafts', async () => {
    const { drafts } = await openUnlockedStore();
    await expect(Promise.resolve().then(() => drafts.save({ ...draft(), id: 'x' }))).rejects.toThrow();
    expect((await drafts.list()).items).toEqual([]);
  });
});
