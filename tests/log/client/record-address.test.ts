import { describe, expect, it } from 'vitest';
import { recordAddress } from '../../../utils/log/client/record-address';

const SITE = 'https://casedesk.example.org';
const local = { origin: SITE, id: 'C-1' };
const kept = (path: string) => recordAddress(`${SITE}${path}`, local)?.url.slice(SITE.length) ?? null;

describe('The address of a record', () => {
  it.each([
    '/client/C-1',
    '/client/C-1?tab=notes&q=a%20b',
    '/#/clients/C-1',
    '/record.aspx?ID=77&Episode=2',
    // Words that only look like it
    '/client?id=7&author=Jo&authority=Leeds&sidebar=1&session_type=group&sessions=3',
  ])('is kept as it was written: %s', (path) => {
    expect(kept(path)).toBe(path);
  });

  it.each([
    ['/client;jsessionid=9F3A0?id=7', '/client?id=7'],
    ['/client?id=7&PHPSESSID=abc', '/client?id=7'],
    ['/client?sid=abc&id=7&access_token=x&csrf-token=y', '/client?id=7'],
    ['/client?sessionId=1', '/client'],
    ['/client?id=7&ASP.NET_SessionId=x', '/client?id=7'],
    ['/client?CFID=1&CFTOKEN=2&id=7#notes', '/client?id=7#notes'],
  ])('leaves out what names a session: %s', (path, without) => {
    expect(kept(path)).toBe(without);
  });

  it.each([
    ['javascript:alert(1)', local],
    ['https://elsewhere.example.org/client/C-1', local],
    ['https://user:pass@casedesk.example.org/client/C-1', local],
    [`${SITE}/${'x'.repeat(2_000)}`, local],
    [`${SITE}/client`, undefined],
    ['', local],
  ] as const)('is not %s', (text, of) => {
    expect(recordAddress(text, of)).toBeNull();
  });
});
