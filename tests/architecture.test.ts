import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '..');
const ROOMS = ['utils', 'components', 'entrypoints'];
const PURE = ['client', 'recognition', 'letters', 'log', 'directory'];

function filesUnder(folder: string, ending = /\.tsx?$/): string[] {
  return readdirSync(path.join(ROOT, folder)).flatMap((name) => {
    const inside = `${folder}/${name}`;
    if (statSync(path.join(ROOT, inside)).isDirectory()) return filesUnder(inside, ending);
    return ending.test(name) ? [inside] : [];
  });
}

type Import = { readonly file: string; readonly from: string; readonly target: string };

function importsOf(file: string): Import[] {
  const text = readFileSync(path.join(ROOT, file), 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, from = '']) => ({
    file,
    from,
    target: from.startsWith('.') ? path.posix.join(path.posix.dirname(file), from) : from,
  }));
}

const imports = ROOMS.flatMap((room) => filesUnder(room)).flatMap(importsOf);
const offenders = (rule: (one: Import) => boolean) =>
  imports.filter(rule).map(({ file, from }) => `${file} -> ${from}`);
const roomOf = (file: string) => file.split('/')[0] ?? '';
const pureRoomOf = (file: string) => PURE.find((room) => file.startsWith(`utils/${room}/`));

describe('The house', () => {
  it('has imports to look at', () => {
    expect(imports.length).toBeGreaterThan(100);
  });

  it('lets arrows run one way: entrypoints -> components -> utils', () => {
    const rank: Record<string, number> = { utils: 0, components: 1, entrypoints: 2 };
    expect(
      offenders(({ file, target }) => (rank[roomOf(target)] ?? -1) > (rank[roomOf(file)] ?? Number.POSITIVE_INFINITY)),
    ).toEqual([]);
  });

  it('keeps the pure rooms pure', () => {
    const forbidden = /^utils\/(store|browser|messages)\b|^(dexie|webextension-polyfill|wxt)\b/;
    expect(offenders(({ file, target }) => pureRoomOf(file) !== undefined && forbidden.test(target))).toEqual([]);
  });

  it('lets the room of the client record import nothing but itself', () => {
    expect(
      offenders(({ file, target }) => file.startsWith('utils/client/') && !target.startsWith('utils/client/')),
    ).toEqual([]);
  });

  it('keeps components away from the browser, the store and the messages', () => {
    const forbidden = /^utils\/(store|browser)\b|^utils\/messages\/(ask|told)\b|^(dexie|webextension-polyfill|wxt)\b/;
    expect(offenders(({ file, target }) => roomOf(file) === 'components' && forbidden.test(target))).toEqual([]);
  });

  it('imports Dexie in the store alone, and the browser through one door', () => {
    expect(offenders(({ file, from }) => from === 'dexie' && !file.startsWith('utils/store/'))).toEqual([]);
    expect(
      offenders(({ file, from }) => /^(webextension-polyfill|wxt\/browser)$/.test(from) && file !== 'utils/browser.ts'),
    ).toEqual([]);
  });

  it('asks the network through one door, and never from a page of its own', () => {
    const asks =
      /\b(?:fetch\s*\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts|WebTransport|RTCPeerConnection)/;
    // The second is given its way out by whoever calls it.
    const doors = ['entrypoints/background/outside.ts', 'utils/directory/services/feed/request.ts'];
    const code = ROOMS.flatMap((room) => filesUnder(room));
    expect(code.filter((file) => asks.test(readFileSync(path.join(ROOT, file), 'utf8'))).toSorted()).toEqual(doors);
    const pages = filesUnder('entrypoints', /\.html$/);
    expect(pages.length).toBeGreaterThan(3);
    const open = pages.filter((file) => {
      const [head = ''] = readFileSync(path.join(ROOT, file), 'utf8').split('<script');
      return !head.includes(`http-equiv="Content-Security-Policy" content="connect-src 'self'"`);
    });
    expect(open).toEqual([]);
  });

  it('takes zod in its small form only', () => {
    expect(offenders(({ from }) => from === 'zod')).toEqual([]);
  });

  it('has a rendered example for every letter', () => {
    const letters = filesUnder('utils/letters/templates', /\.md$/).filter((file) => !file.includes('/blocks/'));
    const names = letters.map((file) => path.basename(file, '.md'));
    const examples = filesUnder('tests/letters/examples', /\.html$/).map((file) => path.basename(file, '.html'));
    expect(names.length).toBeGreaterThanOrEqual(3);
    expect(names.filter((name) => !examples.some((example) => example.startsWith(name)))).toEqual([]);
  });

  it('keeps files small: a median under 80 lines, none past 250', () => {
    const lengths = ROOMS.flatMap((room) => filesUnder(room)).map((file) => ({
      file,
      lines: readFileSync(path.join(ROOT, file), 'utf8').split('\n').length,
    }));
    const sorted = lengths.map(({ lines }) => lines).toSorted((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(80);
    expect(lengths.filter(({ lines }) => lines > 250)).toEqual([]);
  });

  it('holds no characters that nobody sees', () => {
    const files = [...ROOMS, 'scripts', 'tests', 'docs'].flatMap((room) =>
      filesUnder(room, /\.(?:tsx?|m?js|md|css|html)$/),
    );
    // oxlint-disable-next-line no-control-regex -- a regular expression once had a backspace for a word's edge, and matched nothing
    const unseen = /[\0-\x08\x0b\x0c\x0e-\x1f]/;
    expect(files.filter((file) => unseen.test(readFileSync(path.join(ROOT, file), 'utf8')))).toEqual([]);
  });
});
