import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Register } from '../../entrypoints/background/register';
import type { Practice } from '../../utils/directory/practice';
import { ordAnswer } from '../directory/register/ord-answer';
import { json, serveFeed } from '../directory/services/feed-server';
import type { FeedServer } from '../directory/services/feed-server';
import { rejection } from '../store/support';
import { world } from './worklist-browser';

vi.mock('../../utils/browser', () => import('./worklist-browser'));

const practice: Practice = {
  code: 'Z99418',
  name: 'Brackenfield Surgery',
  addressLines: ['2 Mill Road', 'Tidewell'],
  postcode: 'BZ4 1AB',
  phone: '01632 960419',
  status: 'active',
  kind: 'gp-practice',
};

describe('The national register, asked about one practice', () => {
  let server: FeedServer;
  let register: Register;
  beforeAll(async () => {
    server = await serveFeed(() => undefined);
  });
  afterAll(() => server.close());
  beforeEach(() => {
    world.reset();
    world.allowed = true;
    server.asked.length = 0;
    server.headers.length = 0;
    server.answer = (_, response) => json(response, ordAnswer({}));
    register = new Register(() => Promise.resolve(server.url));
  });

  it('is asked by code alone, once, and says where the list differs', async () => {
    const first = await register.check(practice);
    expect(first.differences).toEqual([{ field: 'phone', list: '01632 960419', register: '01632 960418' }]);
    expect(await register.check(practice)).toEqual(first);
    expect(server.asked).toEqual(['/organisations/Z99418']);
    expect(server.headers[0]).not.toHaveProperty('cookie');
    expect(server.headers[0]).not.toHaveProperty('referer');
  });

  it('is not asked without leave', async () => {
    world.allowed = false;
    expect(await rejection(register.check(practice))).toMatchObject({ code: 'register-not-allowed' });
    expect(server.asked).toEqual([]);
  });

  it('is asked at most twice a second', async () => {
    server.answer = (url, response) => {
      const code = url.pathname.split('/').at(-1);
      json(response, ordAnswer({ OrgId: { extension: code } }));
    };
    const begun = performance.now();
    await Promise.all(['Z99418', 'Z99419', 'Z99420'].map((code) => register.check({ ...practice, code })));
    // Two pauses of half a second, less what a timer may come early
    expect(performance.now() - begun).toBeGreaterThan(990);
  });

  it('may not have the code', async () => {
    server.answer = (_, response) => json(response, { errorCode: 404, errorText: 'Not found' }, 404);
    expect(await register.check(practice)).toMatchObject({ entry: null, differences: [] });
  });

  it.each([
    ['another practice', 200, JSON.stringify(ordAnswer({ OrgId: { extension: 'Z99419' } })), 'register-strange'],
    ['a web page', 200, '<!doctype html><title>Sign in</title>', 'register-strange'],
    ['half an answer', 200, '{"Organisation": {', 'register-strange'],
    ['far too much', 200, `"${'x'.repeat(600_000)}"`, 'register-strange'],
    ['that it is busy', 429, '{}', 'register-busy'],
    ['that it is broken', 500, '{}', 'register-silent'],
    ['that it is elsewhere', 302, '', 'register-strange'],
    ['a refusal', 403, '{}', 'register-strange'],
  ])('says %s: nothing is taken over, and it is asked again the next time', async (_, status, body, code) => {
    server.answer = (_url, response) => {
      response.writeHead(status, { 'content-type': 'application/json', location: '/elsewhere' });
      response.end(body);
    };
    expect(await rejection(register.check(practice))).toMatchObject({ code });
    server.answer = (_url, response) => json(response, ordAnswer({}));
    expect((await register.check(practice)).entry?.code).toBe('Z99418');
    expect(server.asked).toHaveLength(2);
  });

  it('may not be there', async () => {
    const gone = await serveFeed(() => undefined);
    await gone.close();
    register = new Register(() => Promise.resolve(gone.url));
    expect(await rejection(register.check(practice))).toMatchObject({ code: 'register-silent' });
  });
});
