import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sentenceFor, ToldError } from '../../../utils/errors';
import type { Entry } from '../../../utils/log/entry';
import { bytesOf } from '../../../utils/store/sealing';
import { keyOfFile, newFile, openFrame, sealFrame } from '../../../utils/store/backup/file-key';
import type { FileKey } from '../../../utils/store/backup/file-key';
import { MOST_UNPACKED, readHeader, writeFrame } from '../../../utils/store/backup/layout';
import { pack } from '../../../utils/store/backup/packing';
import { readEntries, writeEntries } from '../../../utils/store/backup/contents';
import type { Store } from '../../../utils/store/store';
import { wordsIn } from '../on-disk';
import { arbitraryLog } from '../../log/arbitrary';
import { chased, entry, exported, identified, sent, WARD } from '../../log/support';
import { CHEAP, openUnlockedStore, rejection } from '../support';
import { apart, joined, OF_FILE, read, save } from './support';

/** A log of three frames of entries: its letters are long, and do not pack well. */
const noise = (seed: number) =>
  Array.from({ length: 60_000 }, (_, at) => String.fromCharCode(97 + (((at * 7919 + seed) * 104_729) % 26))).join('');
const LOG = [
  entry(identified(WARD, 'WARD, Kieran (Mr)')),
  ...Array.from({ length: 12 }, (_, at) => entry(exported({ html: `<p>${noise(at)}</p>` }))),
  entry(sent()),
  entry(chased('2026-11-30', 'Rang Ozymandias')),
];

let store: Store;
let file: Uint8Array;
/** The same without its letters: every byte of it can be looked at. */
let small: Uint8Array;
const codeOf = async (bytes: Uint8Array, how: 'look' | 'add' = 'look') =>
  ((await rejection(read(store, bytes, how))) as ToldError).code;

beforeAll(async () => {
  store = await openUnlockedStore();
  await store.log.append(LOG);
  file = await save(store);
  const another = await openUnlockedStore();
  await another.log.append(LOG.filter(({ happening }) => happening.kind !== 'letter-exported'));
  small = await save(another);
  another.close();
});
afterAll(() => store.close());

describe('A file of the log', () => {
  it('has several frames, so that what follows is about them', async () => {
    expect((await apart(file)).frames.length).toBeGreaterThanOrEqual(4);
  });

  it('says what it is, and nothing of anybody', () => {
    const text = new TextDecoder('latin1').decode(file);
    expect(text.slice(0, 400)).toMatch(
      /^Alongside log 1 \{"kdf":\{[^}]*\},"salt":"[0-9a-f]{32}","check":"[0-9a-f]{32}"\} [0-9a-f]{16}\n/,
    );
    expect(
      wordsIn(Buffer.from(file), ['Ward', 'WARD', '9994182072', 'Ozymandias', 'Harbour', 'Priya', OF_FILE]),
    ).toEqual([]);
  });

  it('comes back whole', async () => {
    const { origin, effects, end } = await read(store, file, 'look');
    expect(origin).toMatchObject({ since: null, by: { name: 'Priya Nair' } });
    expect(effects.reduce((sum, { same }) => sum + same, 0)).toBe(LOG.length);
    expect(end).toEqual({ entries: LOG.length, unreadable: 0 });
  });

  it('is refused with any one bit changed, wherever it is', async () => {
    await expect(read(store, small, 'look')).resolves.toBeDefined();
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: small.length - 1 }), fc.nat({ max: 7 }), async (byte, bit) => {
        const bent = Uint8Array.from(small);
        bent[byte] = (bent[byte] ?? 0) ^ (1 << bit);
        const error = await rejection(read(store, bent, 'look'));
        expect(error).toBeInstanceOf(ToldError);
        expect(sentenceFor(error)).not.toMatch(/should not have/);
      }),
      { numRuns: 400 },
    );
  });

  it('is refused cut off anywhere, and says so', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 20, max: small.length - 1 }), async (length) => {
        expect(await codeOf(small.slice(0, length))).toBe('backup-cut-off');
      }),
      { numRuns: 60 },
    );
    // Also where a frame ends, and the rest would be whole
    const { header, frames } = await apart(file);
    for (let kept = 0; kept < frames.length; kept += 1) {
      expect(await codeOf(joined([header, ...frames.slice(0, kept)]))).toBe('backup-cut-off');
    }
  });

  it('is refused with frames swapped, doubled, left out, or another’s', async () => {
    const { header, frames } = await apart(file);
    const [first = header, second = header, third = header, ...rest] = frames;
    const other = (await apart(await save(store))).frames[2] ?? header;
    for (const order of [
      [first, third, second, ...rest],
      [first, second, second, third, ...rest],
      [first, third, ...rest],
      [first, second, other, ...rest],
      [second, first, third, ...rest],
    ]) {
      expect(await codeOf(joined([header, ...order]))).toBe('backup-damaged');
    }
    // One that is not the last, made to look it, does not open as one: nothing is left out of the end unseen
    const short = Uint8Array.from(second);
    short[0] = 1;
    expect(await codeOf(joined([header, first, short]))).toBe('backup-damaged');
    expect(await codeOf(joined([file, bytesOf('more')]))).toBe('backup-damaged');
  });

  it('tells a wrong passphrase, another file and a newer one apart', async () => {
    const wrong = (await rejection(read(store, file, 'look', { passphrase: 'four dry umbrellas' }))) as ToldError;
    expect(wrong.code).toBe('backup-passphrase');
    expect(await codeOf(bytesOf('Code,Name\nZ99991,Harbour Lane'))).toBe('backup-not-one');
    expect(await codeOf(new Uint8Array())).toBe('backup-not-one');
    expect(await codeOf(bytesOf('Alongside log 2 anything at all'))).toBe('backup-newer');
    expect(await codeOf(bytesOf(`Alongside log 1 ${'x'.repeat(2_000)}`))).toBe('backup-damaged');
  });

  it('asks no more of a machine than files ever did', () => {
    const text = new TextDecoder().decode(small.slice(0, 300));
    const greedy = text.replace('"memory":8', '"memory":1048576').split('\n')[0] ?? '';
    expect(() => readHeader(bytesOf(`${greedy}\n`))).toThrow(new ToldError('backup-damaged').message);
  });

  it('opens the passphrase typed on another keyboard', async () => {
    const { header } = await newFile('caf\u00e9 at noon', CHEAP);
    await expect(keyOfFile('cafe\u0301 at noon', header)).resolves.toBeDefined();
  });

  it('stops unpacking what would never end', async () => {
    const { header, file: key } = await newFile(OF_FILE, CHEAP);
    const bomb = await pack(new Uint8Array(MOST_UNPACKED + 1));
    expect(bomb.length).toBeLessThan(100_000);
    const sealed = await sealPacked(key, bomb);
    await expect(openFrame(key, 1, false, sealed)).rejects.toMatchObject({ code: 'backup-too-large' });
    const first = (await apart(file)).frames[0] ?? header;
    expect(await codeOf(joined([header, first]))).toBe('backup-damaged');
  });

  it('holds the same entries however they are divided among frames', async () => {
    const { file: key } = await newFile(OF_FILE, CHEAP);
    await fc.assert(
      fc.asyncProperty(arbitraryLog, fc.array(fc.integer({ min: 1, max: 6 })), async (log, cuts) => {
        const back: Entry[] = [];
        let rest: readonly Entry[] = log;
        for (const [nth, cut] of [...cuts, log.length].entries()) {
          const plain = writeEntries(rest.slice(0, cut).map((one) => JSON.stringify(one)));
          const sealed = await sealFrame(key, nth, false, plain);
          back.push(...readEntries(await openFrame(key, nth, false, sealed)).entries);
          rest = rest.slice(cut);
        }
        expect(back).toEqual(log);
      }),
      { numRuns: 50 },
    );
  });

  it('never loses what this version does not know: it counts as unread, whole', () => {
    const one = entry(sent());
    const newer = [
      { ...one, happening: { kind: 'telepathy', text: 'x' } },
      { ...one, happening: { ...one.happening, weather: 'fog' } },
      { ...one, mood: 'hopeful' },
      { ...one, happening: { ...one.happening, route: 'pigeon' } },
      'not an entry',
      null,
    ];
    const json = [one, ...newer].map((raw) => JSON.stringify(raw));
    expect(readEntries(writeEntries(json))).toEqual({ entries: [one], unknown: newer.length });
  });

  it('frames what it writes with its length', () => {
    expect([...writeFrame(true, Uint8Array.of(7, 8))]).toEqual([1, 0, 0, 0, 2, 7, 8]);
  });
});

/** Seals bytes that are said to be packed already, as a forger with the passphrase could. */
async function sealPacked({ key, digest }: FileKey, packed: Uint8Array): Promise<Uint8Array> {
  const { seal } = await import('../../../utils/store/sealing');
  return seal(key, JSON.stringify(['backup', digest, 1, false]), packed);
}
