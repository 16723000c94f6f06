import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { worklistAnswers } from '../../entrypoints/background/answers/worklist';
import { Notices } from '../../entrypoints/background/notices';
import { Scribe } from '../../entrypoints/background/scribe';
import { withSeen } from '../../entrypoints/background/seen';
import { newId } from '../../utils/log/id';
import { addDays, dateOf } from '../../utils/client/date';
import { EVERYTHING } from '../../utils/log/worklist/list-query';
import { QUESTIONS } from '../../utils/messages';
import type { PageState } from '../../utils/messages';
import { chased, CLIENT, entry, id, identified, outcome, REFERRAL, sent, WARD } from '../log/support';
import { openUnlockedStore, rejection } from '../store/support';
import { world } from './worklist-browser';

vi.mock('../../utils/browser', () => import('./worklist-browser'));

const view = { kind: 'view', tab: null } as const;
const ORIGIN = 'https://casedesk.example.org';
const LOCAL = { origin: ORIGIN, id: 'C-1' };
const marksFor = (...referrals: string[]) => referrals.map((referral) => ({ referral, entry: newId(new Date()) }));
const chase = { kind: 'chased', how: 'phone', note: 'Rang', chaseOn: '2027-01-04' } as const;

async function open() {
  const store = await openUnlockedStore();
  const scribe = new Scribe(store);
  const written = vi.fn();
  const answers = worklistAnswers(store, scribe, written);
  const state = async (referral = REFERRAL) => await store.log.referral(referral);
  return { store, scribe, answers, written, state };
}

beforeEach(() => {
  world.reset();
});

describe('What is written by id', () => {
  it('stays with its client: no correction of, and nothing under, what is somebody else’s', async () => {
    const { store, scribe } = await open();
    const other = id('cat', 2);
    const theirs = entry(sent(), { client: other, referral: id('ref', 2) });
    await store.log.append([entry(sent()), theirs]);
    const refused = { code: 'different-client' };
    expect(await rejection(scribe.write({ client: CLIENT }, chase, { supersedes: theirs.id }))).toMatchObject(refused);
    expect(await rejection(scribe.write({ client: CLIENT }, chase, { referral: id('ref', 2) }))).toMatchObject(refused);
    expect((await scribe.write({ client: CLIENT }, chase, { referral: REFERRAL })).client).toBe(CLIENT);
    expect((await store.log.entriesOfReferral(id('ref', 2))).items).toHaveLength(1);
  });
});

describe('What is asked for again because its answer was lost', () => {
  const about = { identity: WARD, name: 'WARD, Kieran' };

  it('is written once, for a client known or new, and answered as before', async () => {
    const { store, scribe } = await open();
    const need = { kind: 'need', title: 'Dentist', note: '' } as const;
    const writing = { id: newId(new Date()), referral: newId(new Date()) };
    const first = await scribe.write(about, need, writing);
    expect(await scribe.write(about, need, writing)).toEqual(first);
    // Both on their way at once
    const twice = { ...writing, id: newId(new Date()) };
    await Promise.all([
      scribe.write({ client: first.client }, chase, twice),
      scribe.write({ client: first.client }, chase, twice),
    ]);
    expect((await store.log.entriesOfReferral(writing.referral)).items.map(({ happening }) => happening.kind)).toEqual([
      'need',
      'chased',
    ]);
  });

  it('is not taken for something else that has its id', async () => {
    const { scribe } = await open();
    const writing = { id: newId(new Date()), referral: REFERRAL };
    await scribe.write(about, chase, writing);
    const other = scribe.write(about, { ...chase, note: 'Wrote' }, writing);
    expect(await rejection(other)).toMatchObject({ code: 'unexpected' });
  });
});

describe('A day on which it cannot have been', () => {
  it('is refused whoever asks, by what the page says of the birth or what the log knows', async () => {
    const { store, scribe } = await open();
    const about = { identity: WARD, name: 'WARD, Kieran' };
    const call = { kind: 'action', action: 'phone-call', text: 'Rang' } as const;
    const ahead = scribe.write(about, call, { happenedOn: addDays(dateOf(new Date()), 1) });
    expect(await rejection(ahead)).toMatchObject({ code: 'date-ahead' });
    const early = scribe.write(about, call, { happenedOn: '1981-03-13' });
    expect(await rejection(early)).toMatchObject({ code: 'date-before-birth' });
    expect((await store.log.everything()).items).toEqual([]);
    const client = await scribe.clientId(about);
    expect(await rejection(scribe.write({ client }, call, { happenedOn: '1981-03-13' }))).toMatchObject({
      code: 'date-before-birth',
    });
    await scribe.write({ client }, call, { happenedOn: '1981-03-14' });
  });
});

describe('Writing about several referrals at once', () => {
  it('is taken back once, however often that is pressed', async () => {
    const { store, answers, state } = await open();
    await store.log.append([entry(sent({ chaseOn: '2026-11-16' }))]);
    const { entries } = await answers['worklist/mark']({ marks: marksFor(REFERRAL), mark: chase }, view);
    await answers['worklist/undo']({ entries }, view);
    await answers['worklist/undo']({ entries }, view);
    expect((await store.log.entriesOfReferral(REFERRAL)).items).toHaveLength(3);
    expect(await state()).toMatchObject({ chases: 0, warnings: [] });
  });

  it('writes one entry each in one go, leaves out what it makes no sense for, and takes it back', async () => {
    const { store, answers, written, state } = await open();
    const second = id('ref', 2);
    const closed = id('ref', 3);
    await store.log.append([
      entry(sent({ chaseOn: '2026-11-16' })),
      entry(sent({ chaseOn: '2026-11-17' }), { referral: second }),
      entry(sent(), { referral: closed }),
      entry(outcome(), { referral: closed, at: '2026-11-20T09:00:00.000Z' }),
    ]);
    const append = vi.spyOn(store.log, 'append');
    const marks = marksFor(REFERRAL, second, closed, REFERRAL, id('ref', 9));
    const { entries, skipped } = await answers['worklist/mark']({ marks, mark: chase }, view);
    expect(entries).toHaveLength(2);
    expect(skipped).toBe(2);
    expect(append).toHaveBeenCalledTimes(1);
    expect(await state()).toMatchObject({ chaseOn: '2027-01-04', chases: 1 });
    expect((await state(second))?.chases).toBe(1);

    await answers['worklist/undo']({ entries }, view);
    expect(append).toHaveBeenCalledTimes(2);
    expect(await state()).toMatchObject({ chaseOn: '2026-11-16', chases: 0 });
    expect(written).toHaveBeenCalledTimes(2);
    const { items } = await store.log.entriesOfReferral(REFERRAL);
    expect(items.map(({ happening }) => happening.kind)).toEqual(['sent', 'chased', 'action']);
  });

  it('writes once what is asked for again because the answer was lost', async () => {
    const { store, answers, state } = await open();
    await store.log.append([entry(sent())]);
    const asked = { marks: marksFor(REFERRAL), mark: chase };
    const first = await answers['worklist/mark'](asked, view);
    expect(await answers['worklist/mark'](asked, view)).toEqual(first);
    expect((await state())?.chases).toBe(1);
  });

  it('takes back nothing but what such a press writes', async () => {
    const { store, answers, state } = await open();
    const first = entry(sent());
    await store.log.append([first]);
    await answers['worklist/undo']({ entries: [first.id, id('nothing')] }, view);
    expect((await state())?.state).toBe('sent');
  });
});

describe('The file of one client', () => {
  it('holds all their referrals and entries, the text of no letter, and where their record is', async () => {
    const { store, answers } = await open();
    const record = `${ORIGIN}/client/C-1`;
    await store.log.append([
      entry({ ...identified({ ...WARD, local: LOCAL }), record, keyworker: 'Jo Hargreaves' } as never, {
        referral: undefined,
      }),
      entry(sent()),
      entry(chased('2026-12-01')),
    ]);
    const file = QUESTIONS['worklist/client'].answer.parse(await answers['worklist/client']({ client: CLIENT }, view));
    expect(file).toMatchObject({ records: [ORIGIN], client: { keyworker: 'Jo Hargreaves' } });
    expect(file.referrals).toHaveLength(1);
    expect(file.entries).toHaveLength(3);
    await answers['record/open']({ client: CLIENT, origin: ORIGIN }, view);
    expect(world.opened).toEqual([record]);
    const elsewhere = answers['record/open']({ client: CLIENT, origin: 'https://elsewhere.example.org' }, view);
    expect(await rejection(elsewhere)).toMatchObject({ code: 'record-address-missing' });
    expect(world.opened).toHaveLength(1);
  });

  it('opens no record where it cannot be told who this is', async () => {
    const { store, answers } = await open();
    const record = `${ORIGIN}/client/C-1`;
    const told = (client: string, dateOfBirth: string) =>
      entry({ ...identified({ ...WARD, dateOfBirth, local: LOCAL }), record } as never, {
        client,
        referral: undefined,
      });
    await store.log.append([told(CLIENT, '1981-03-14'), told(id('cat', 2), '1990-07-01')]);
    const file = await answers['worklist/client']({ client: CLIENT }, view);
    expect(file.records).toEqual([]);
    expect(await rejection(answers['record/open']({ client: CLIENT, origin: ORIGIN }, view))).toMatchObject({
      code: 'record-address-missing',
    });
  });
});

describe('Saved views', () => {
  it('are kept with all they ask for, one a name, and can be removed', async () => {
    const { answers } = await open();
    const query = { ...EVERYTHING, list: 'overdue', keyworker: 'Ana Pereira' } as const;
    await answers['worklist/save-view']({ name: ' Mine ', query }, view);
    await answers['worklist/save-view']({ name: 'Mine', query: { ...query, text: 'ecg' } }, view);
    const { views } = await answers['worklist/views']({}, view);
    expect(views).toMatchObject([{ name: 'Mine', query: { ...query, text: 'ecg' } }]);
    await answers['worklist/remove-view']({ id: views[0]?.id ?? '' }, view);
    expect(await answers['worklist/views']({}, view)).toEqual({ views: [] });
  });
});

describe('What a page says besides who the client is', () => {
  const page = (keyworker?: string, verdict = 'one') =>
    ({
      state: 'read',
      reading: { verdict, fields: keyworker ? { keyworker: { value: keyworker } } : {} },
    }) as unknown as PageState;
  const about = { identity: { ...WARD, local: LOCAL }, name: 'WARD, Kieran' };

  it('is written with the client, again where it has changed, and not over and over', async () => {
    const { store, scribe } = await open();
    const save = async (keyworker: string, url: string) => {
      world.url = url;
      return scribe.clientId(await withSeen(about, 7, page(keyworker)));
    };
    const client = await save('Jo Hargreaves', `${ORIGIN}/client/C-1`);
    await save('Jo Hargreaves', `${ORIGIN}/client/C-1/notes`);
    expect((await store.log.entriesOfClient(client)).items).toHaveLength(1);
    await save('Ana Pereira', `${ORIGIN}/client/C-1`);
    expect((await store.log.entriesOfClient(client)).items).toHaveLength(2);
    expect(await store.log.client(client)).toMatchObject({
      keyworker: 'Ana Pereira',
      records: [{ origin: ORIGIN, url: `${ORIGIN}/client/C-1` }],
    });
  });

  it('is nothing where the page shows no one client, or is of another site', async () => {
    world.url = `${ORIGIN}/client/C-1`;
    expect(await withSeen(about, 7, page('Jo Hargreaves', 'multiple'))).toEqual(about);
    expect(await withSeen(about, null, page('Jo Hargreaves'))).toEqual(about);
    world.url = 'https://elsewhere.example.org/client/C-1';
    expect(await withSeen(about, 7, page())).toEqual({ ...about, seen: {} });
  });
});

describe('The daily notice', () => {
  it('is shown once a day, with a count and nothing else, where it is wanted and allowed', async () => {
    const notices = new Notices();
    await notices.show(3);
    expect(world.shown).toEqual([]);
    world.allowed = true;
    await notices.answers['settings/save-notice']({ on: true }, view);
    await notices.show(null);
    await notices.show(0);
    expect(world.shown).toEqual([]);
    await notices.show(3);
    await notices.show(4);
    expect(world.shown).toEqual([{ title: 'Alongside', message: '3 referrals are overdue a chase' }]);
    world.allowed = false;
    expect(await notices.answers['settings/notice']({}, view)).toEqual({ on: false });
  });

  it('is not switched on where the browser did not allow it', async () => {
    const { answers } = new Notices();
    expect(await rejection(answers['settings/save-notice']({ on: true }, view))).toMatchObject({
      code: 'notice-refused',
    });
    expect(await answers['settings/notice']({}, view)).toEqual({ on: false });
  });
});
