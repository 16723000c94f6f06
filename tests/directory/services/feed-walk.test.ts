import { existsSync, readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { detailAddress, pageAddress, readAddress } from '../../../utils/directory/services/feed/address';
import { startReading } from '../../../utils/directory/services/feed/reading';
import type { FeedReading } from '../../../utils/directory/services/feed/reading';
import { cautionsOf, step } from '../../../utils/directory/services/feed/walk';
import type { Staged, WalkOptions } from '../../../utils/directory/services/feed/walk';
import { honest, items, json, serveFeed } from './feed-server';
import type { FeedServer } from './feed-server';

const NOW = Date.parse('2026-11-24T10:00:00Z');
const MOCK = '../shared/data/oruk/v3_service_list_mock_inconsistent.json';

let server: FeedServer | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

type Kept = Map<string, Staged>;
type Walked = { reading: FeedReading; kept: Kept; names: string[]; steps: number };

/** Reads a feed to its end, or until it has to wait, as the background does: each step is written down and read back. */
async function walk(
  url: string,
  options: Partial<WalkOptions> & { inUse?: Kept; start?: Partial<FeedReading>; steps?: number; from?: Walked } = {},
): Promise<Walked> {
  const kept: Kept = options.from?.kept ?? new Map();
  let reading: FeedReading = options.from?.reading ?? {
    ...startReading({ source: 'feed-a', generation: 'g', mode: 'whole', at: new Date(NOW) }),
    ...options.start,
  };
  let steps = 0;
  while (
    reading.state === 'going' &&
    reading.phase !== 'whole' &&
    reading.notBefore <= NOW &&
    steps < (options.steps ?? 500)
  ) {
    const next = await step(url, structuredClone(reading), {
      fetch,
      now: () => NOW,
      keeper: {
        staged: async (_, ids) => new Set(ids.filter((id) => kept.has(id))),
        inUse: async (_, ids) =>
          new Map(
            ids.flatMap((id) => {
              const one = options.inUse?.get(id);
              return one ? [[id, one] as const] : [];
            }),
          ),
        nextToDo: async () => [...kept.values()].find(({ needsDetail }) => needsDetail) ?? null,
      },
      ...options,
    });
    for (const one of next.staged) kept.set(one.service.id, one);
    reading = next.reading;
    steps += 1;
  }
  return { reading, kept, names: [...kept.values()].map(({ service }) => service.name), steps };
}

const serve = async (answer: FeedServer['answer']) => (server = await serveFeed(answer));
const page = (contents: unknown[], more: object = {}) => ({
  total_items: contents.length,
  total_pages: 1,
  last_page: true,
  contents,
  ...more,
});
const raw = (response: ServerResponse, type: string, body: string) => {
  response.writeHead(200, { 'content-type': type });
  response.end(body);
};

describe('An honest feed', () => {
  it('is read page by page, then service by service', async () => {
    const { url, asked, headers } = await serve(honest(() => items(7)));
    const { reading, kept } = await walk(url);
    expect(reading).toMatchObject({
      phase: 'whole',
      state: 'going',
      listed: 7,
      toDo: 0,
      withoutDetails: 0,
      knowsChanges: false,
      newest: '2026-09-01T00:00:00',
    });
    expect([...kept.values()].every(({ service, needsDetail }) => service.phones.length === 1 && !needsDetail)).toBe(
      true,
    );
    expect(asked.slice(0, 4)).toEqual(
      [1, 2, 3].map((at) => `/services?page=${at}&per_page=50`).concat('/services/id-1'),
    );
    expect(asked).toHaveLength(3 + 7 + 1);
    expect(cautionsOf(reading)).toEqual([]);
    for (const one of headers) {
      expect(Object.keys(one)).not.toContain('cookie');
      expect(Object.keys(one)).not.toContain('referer');
    }
  });

  it('is gone on with from any request, and gives the same', async () => {
    const { url, asked } = await serve(honest(() => items(5)));
    const whole = await walk(url);
    const many = asked.length;
    for (let at = 1; at < whole.steps; at += 1) {
      asked.length = 0;
      const begun = await walk(url, { steps: at });
      const again = await walk(url, { from: structuredClone(begun) });
      expect([...again.kept.values()]).toEqual([...whole.kept.values()]);
      // Nothing is asked for twice.
      expect(asked).toHaveLength(many);
    }
  });

  it('is asked for the details of what has changed alone', async () => {
    const now = items(6);
    const { url, asked } = await serve(honest(() => now));
    const first = await walk(url);
    asked.length = 0;
    now[2] = { id: 'id-3', name: 'Renamed Food Bank', last_modified: '2026-10-01', phone: '01632 960555' };
    const second = await walk(url, { inUse: first.kept, start: { knowsChanges: false } });
    expect(asked.filter((one) => one.startsWith('/services/'))).toEqual(['/services/id-3']);
    expect(second.kept.get('feed-a:id-3')?.service).toMatchObject({
      name: 'Renamed Food Bank',
      phones: [{ number: '01632 960555' }],
    });
    expect(second.kept.get('feed-a:id-1')?.service.phones).toHaveLength(1);
  });

  it('that knows of changes is found out, and asked for them alone', async () => {
    const now = items(6);
    const { url, asked } = await serve(honest(() => now, 3, true));
    const first = await walk(url);
    expect(first.reading.knowsChanges).toBe(true);
    asked.length = 0;
    now[5] = { id: 'id-6', name: 'Renamed', last_modified: '2026-10-01' };
    const start = { mode: 'changes', since: '2026-09-15', knowsChanges: true } as const;
    const second = await walk(url, { inUse: first.kept, start });
    expect(second.names).toEqual(['Renamed']);
    expect(asked).toEqual(['/services?page=1&per_page=50&modified_after=2026-09-15', '/services/id-6']);
    asked.length = 0;
    const none = await walk(url, { start: { ...start, since: '2026-11-01' } });
    expect([none.reading.phase, none.names.length]).toEqual(['whole', 0]);
  });

  it('of version 1, counting its pages from 0, is read whole', async () => {
    const all = items(6).map((one) => ({ ...one, contacts: [{ phones: [{ number: '01632 960123' }] }] }));
    const { url } = await serve((to, response) => {
      const at = Number(to.searchParams.get('page'));
      json(response, {
        content: all.slice(at * 2, at * 2 + 2),
        totalElements: 6,
        totalPages: 3,
        number: at,
        first: at === 0,
        last: at >= 2,
      });
    });
    const { names, reading } = await walk(url, { start: { knowsChanges: false } });
    expect(names.toSorted()).toEqual(all.map(({ name }) => name));
    expect(reading).toMatchObject({ phase: 'whole', listed: 6 });
  });
});

describe('A hostile feed', () => {
  const ending = async (answer: FeedServer['answer'], options: Parameters<typeof walk>[1] = {}) => {
    const { url } = await serve(answer);
    return walk(url, options);
  };

  it.each<[string, FeedServer['answer'], string]>([
    [
      'gives the same page for ever',
      (_, response) => json(response, { total_items: 900, total_pages: 300, last_page: false, contents: items(3) }),
      'feed-repeats',
    ],
    [
      'goes round its pages',
      (url, response) =>
        json(response, {
          total_items: 900,
          contents: items(9)
            .slice((Number(url.searchParams.get('page')) % 3) * 3)
            .slice(0, 3),
        }),
      'feed-repeats',
    ],
    [
      'gives a web page',
      (_, response) => raw(response, 'text/html', '<!doctype html><title>Sign in</title>'),
      'feed-is-web-page',
    ],
    [
      'gives a web page and calls it JSON',
      (_, response) => raw(response, 'application/json', '<html></html>'),
      'feed-is-web-page',
    ],
    ['has nothing', (_, response) => json(response, page([])), 'feed-empty'],
    ['has only what is no service', (_, response) => json(response, page([1, null, {}])), 'feed-empty'],
    [
      'sends on to another host',
      (_, response) => {
        response.writeHead(302, { location: 'http://192.0.2.1/' });
        response.end();
      },
      'feed-redirects',
    ],
    ['is not there', (_, response) => json(response, {}, 404), 'feed-not-found'],
    ['asks for a sign-in', (_, response) => json(response, {}, 401), 'feed-refuses'],
  ])('that %s: %s', async (_, answer, failure) => {
    const { reading } = await ending(answer);
    expect(reading).toMatchObject({ state: 'failed', failure });
  });

  it('that goes round is asked no more than it has to be', async () => {
    const { url, asked } = await serve((_, response) => json(response, { total_items: 900, contents: items(3) }));
    await walk(url);
    expect(asked.length).toBe(2);
  });

  it('whose body grows and grows is left, also where it says that it is small', async () => {
    let written = 0;
    const { url } = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const more = () => {
        while (!response.destroyed && response.write('['.repeat(65_536))) written += 65_536;
        if (!response.destroyed) response.once('drain', more);
      };
      more();
    });
    const { reading } = await walk(url, { list: { timeoutMs: 20_000, mostBytes: 1_000_000 } });
    expect(reading.failure).toBe('feed-too-large');
    expect(written).toBeLessThan(50_000_000);
    await server?.close();
    const claims = await ending((_, response) => {
      response.writeHead(200, { 'content-length': '999999999' });
      response.write('{');
    });
    expect(claims.reading.failure).toBe('feed-too-large');
  });

  it.each<[string, FeedServer['answer'], number]>([
    ['never answers', () => undefined, 5_000],
    [
      'begins an answer and goes silent',
      (_, response) => {
        response.writeHead(200);
        response.write('{"contents":[');
      },
      5_000,
    ],
    [
      'breaks off',
      (_, response) => {
        response.writeHead(200, { 'content-length': '100' });
        response.write('{"con', () => response.destroy());
      },
      5_000,
    ],
    ['is in trouble', (_, response) => json(response, {}, 500), 5_000],
    [
      'has had enough',
      (_, response) => {
        response.writeHead(429, { 'retry-after': '120' });
        response.end();
      },
      120_000,
    ],
    [
      'is closed for now',
      (_, response) => {
        response.writeHead(503, { 'retry-after': 'soon' });
        response.end();
      },
      5_000,
    ],
    ['gives broken JSON', (_, response) => raw(response, 'application/json', '{"contents":[{'), 5_000],
  ])('that %s is tried again later, and not for ever', async (_, answer, wait) => {
    const { reading } = await ending(answer, { list: { timeoutMs: 300, mostBytes: 1_000 } });
    expect(reading).toMatchObject({ state: 'going', tries: 1, notBefore: NOW + wait });
    const tired = await walk(server?.url ?? '', {
      start: { ...reading, tries: 5, notBefore: 0 },
      list: { timeoutMs: 300, mostBytes: 1_000 },
    });
    expect(tired.reading.state).toBe('failed');
  });

  it('whose server comes back is gone on with, and the tries forgotten', async () => {
    let down = true;
    const { url } = await serve((to, response) =>
      down ? json(response, {}, 503) : honest(() => items(4))(to, response),
    );
    const first = await walk(url);
    expect(first.reading.tries).toBe(1);
    down = false;
    const second = await walk(url, { from: { ...first, reading: { ...first.reading, notBefore: 0 } } });
    expect(second.reading).toMatchObject({ phase: 'whole', listed: 4, tries: 0 });
  });

  it('that lies about its count is taken for what it gives, and that is said', async () => {
    const { reading, names } = await ending((to, response) =>
      to.searchParams.has('modified_after') || to.pathname !== '/services'
        ? json(response, {}, 404)
        : json(response, page([...items(2), ...items(1)], { total_items: 31 })),
    );
    expect(names).toHaveLength(2);
    expect(cautionsOf(reading)).toEqual([
      'The feed says that it has 31 services, and gave 2.',
      '1 item came more than once.',
      'Of 2 only what the list says is known.',
    ]);
    expect(reading.phase).toBe('whole');
  });

  it.skipIf(!existsSync(MOCK))(
    'claims 31, holds 128 of one id: one service (skipped where ../shared/data is absent)',
    async () => {
      const mock = readFileSync(MOCK, 'utf8');
      const { reading, names } = await ending((to, response) =>
        to.pathname === '/services' ? raw(response, 'application/json', mock) : json(response, {}, 404),
      );
      expect(names).toHaveLength(1);
      expect(reading).toMatchObject({ phase: 'whole', repeated: 127, claimed: 31 });
    },
  );

  it('with strange ids stays within its address', async () => {
    const ids = ['a/b', '../admin', '..', '.', 'a?x=1', 'a#b', '%2e%2e', 'é 中', 'a:b'];
    const { url, asked } = await serve(honest(() => ids.map((id) => ({ id, name: `Named ${id}` })), 50));
    const { reading, kept } = await walk(url);
    expect(reading).toMatchObject({ phase: 'whole', listed: ids.length, withoutDetails: 2 });
    expect(kept.size).toBe(ids.length);
    expect(asked.filter((one) => !one.startsWith('/services'))).toEqual([]);
    expect(kept.get('feed-a:a:b')?.service.phones).toHaveLength(1);
  });

  it('of which one service is broken loses its details alone; of which all are, it is not taken', async () => {
    const bad =
      (ids: RegExp): FeedServer['answer'] =>
      (to, response) =>
        ids.test(to.pathname) ? raw(response, 'text/html', '<html>') : honest(() => items(40), 50)(to, response);
    const one = await ending(bad(/id-2$/));
    expect(one.reading).toMatchObject({ phase: 'whole', listed: 40, withoutDetails: 1, refusedCount: 0 });
    expect(one.reading.refused[0]?.which).toBe('Harbour Food Bank 2');
    await server?.close();
    const all = await ending(bad(/id-/));
    expect(all.reading).toMatchObject({ state: 'failed', failure: 'feed-fails-often' });
  });

  it('that gives another service for the one asked is not believed', async () => {
    const { kept } = await ending((to, response) =>
      to.pathname === '/services/id-1'
        ? json(response, { id: 'id-2', name: 'Swapped', phones: [{ number: '01632 960999' }] })
        : honest(() => items(2))(to, response),
    );
    expect(kept.get('feed-a:id-1')?.service.phones).toEqual([]);
    expect(kept.get('feed-a:id-2')?.service).toMatchObject({
      name: 'Harbour Food Bank 2',
      phones: [{ number: '01632 960123' }],
    });
  });
});

describe('The address of a feed', () => {
  it.each([
    ['https://feed.example.org', 'https://feed.example.org'],
    [' feed.example.org/api/ ', 'https://feed.example.org/api'],
    ['https://feed.example.org/api/services?page=2&key=k#x', 'https://feed.example.org/api?key=k'],
    ['https://feed.example.org/api/services/123', 'https://feed.example.org/api'],
    ['http://127.0.0.1:8080/', 'http://127.0.0.1:8080'],
  ])('%j is %s', (text, address) => expect(readAddress(text, 'feed')).toBe(address));

  it.each([
    '',
    'http://feed.example.org',
    'ftp://feed.example.org',
    'javascript:alert(1)',
    'https://u:p@feed.example.org',
    'two words',
    'file:///etc',
  ])('%j is none', (text) => expect(() => readAddress(text, 'feed')).toThrow());

  it('leads to pages and services below it, its own parameters kept', () => {
    const feed = readAddress('https://feed.example.org/api?key=k', 'feed');
    expect(pageAddress(feed, 2, null)).toBe('https://feed.example.org/api/services?key=k&page=2&per_page=50');
    expect(detailAddress(feed, 'a/b')).toBe('https://feed.example.org/api/services/a%2Fb?key=k');
    expect(detailAddress(feed, '..')).toBeNull();
  });
});
