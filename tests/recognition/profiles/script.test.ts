import process from 'node:process';
import { chromium } from 'playwright';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../../../scripts/browsers.ts';
import { bundleTeach } from '../../../scripts/profiles.ts';
import { TEACHING } from '../../../utils/messages/teach';
import type { TeachAnswer, TeachName } from '../../../utils/messages/teach';
import { Reply } from '../../../utils/messages';
import type { Pick } from '../../../utils/recognition/teaching';
import { DEAN, KAREN, RECORD_PROFILE, recordPage } from './pages';

let browser: Browser;
let page: Page;
const ADDRESS = 'https://records.example.org/clients/T-20418/details';
const LIST = '<h1>Caseload</h1><ul><li>Ann Lee</li><li>Bob Fox</li></ul>';
beforeAll(async () => {
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const [code, opened] = await Promise.all([bundleTeach(), chromium.launch({ executablePath: findChromium(), args })]);
  browser = opened;
  page = await browser.newPage({ viewport: { width: 1000, height: 700 } });
  // The browser's own messages, as far as the script uses them.
  await page.addInitScript(() => {
    const listeners = new Set<(message: unknown, sender: unknown, respond: (reply: unknown) => void) => unknown>();
    globalThis.wire = { listeners, sent: [] };
    Object.assign(globalThis, {
      chrome: {
        runtime: {
          sendMessage: async (message: unknown) => void wire.sent.push(message),
          onMessage: { addListener: listeners.add.bind(listeners), removeListener: listeners.delete.bind(listeners) },
        },
      },
    });
  });
  await page.addInitScript(code);
  await page.route('**/*', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: route.request().url().includes('caseload')
        ? LIST
        : recordPage(route.request().url().includes('T-20418') ? KAREN : DEAN),
    }),
  );
  await open(ADDRESS);
}, 60_000);
afterAll(() => browser.close());

async function open(address: string): Promise<void> {
  await page.goto(address);
  await page.evaluate(() => AlongsideTeach.run());
}

async function send(message: unknown): Promise<unknown> {
  return page.evaluate(
    (given) =>
      new Promise((resolve) => {
        const taken = [...wire.listeners].map((listener) => listener(given, {}, resolve));
        if (!taken.includes(true)) resolve('nobody answers');
      }),
    message,
  );
}

async function ask<N extends TeachName>(name: N, data: unknown): Promise<TeachAnswer<N>> {
  const reply = Reply.parse(await send({ to: 'teach', name, data }));
  if (!reply.ok) throw new Error(reply.code);
  return TEACHING[name].answer.parse(reply.data) as TeachAnswer<N>;
}

describe('The script in a taught page', () => {
  it('goes the whole way from a pick to three trials, every answer as the messages say', async () => {
    expect(await ask('state', {})).toMatchObject({
      picking: false,
      proposal: null,
      path: '/clients/*/details',
      origin: 'https://records.example.org',
    });
    const picks: Pick[] = [];
    for (const name of ['who', 'born', 'nhs']) {
      await ask('pick', { what: 'value', frames: [], focus: true });
      const box = await page.locator(`.${name}`).boundingBox();
      if (!box) return expect.fail(name);
      await page.mouse.click(box.x + 10, box.y + box.height / 2);
      const { proposal } = await ask('state', {});
      if (!proposal?.field || !proposal.select) return expect.fail(name);
      picks.push({ field: proposal.field, select: proposal.select, label: proposal.label });
    }
    expect(await page.evaluate(() => wire.sent)).toEqual(
      Array.from({ length: 3 }, () => ({ to: 'background', name: 'teach/changed', data: {} })),
    );
    const { profile, reading, problems } = await ask('draft', {
      id: 'records',
      name: 'Records',
      origins: ['https://records.example.org'],
      path: '/clients/*/details',
      picks,
      excludes: ['header'],
      dateFormat: null,
    });
    expect(problems).toEqual([]);
    if (!profile || reading?.verdict !== 'one') return expect.fail();
    const first = reading.fields;
    expect(await ask('second', { profile, first })).toMatchObject({ passed: false, why: 'same-page' });
    await open('https://records.example.org/clients/T-20499/details');
    expect(await ask('second', { profile, first })).toMatchObject({ passed: true });
    expect(await ask('list', { profile })).toMatchObject({ passed: false, profile: 'one' });
    await open('https://records.example.org/caseload');
    expect(await ask('list', { profile })).toMatchObject({ passed: true, profile: 'not-its-page' });
  });

  it('answers nothing that is not meant for it, and says where it does not understand', async () => {
    expect(await send({ to: 'page', name: 'state', cleared: null })).toBe('nobody answers');
    expect(await send({ to: 'teach', name: 'storage', data: {} })).toBe('nobody answers');
    expect(await send({ to: 'teach', name: 'draft', data: { id: 1 } })).toEqual({
      ok: false,
      code: 'message-not-understood',
    });
    const holding = { ...RECORD_PROFILE, container: '[id="9994182072"]' };
    expect(await send({ to: 'teach', name: 'list', data: { profile: holding } })).toEqual({
      ok: false,
      code: 'message-not-understood',
    });
    await expect(ask('show', { select: '..[' })).resolves.toEqual({ matches: 0 });
  });

  it('is in a page once, and leaves it whole', async () => {
    await page.evaluate(() => AlongsideTeach.run());
    expect(await page.evaluate(() => wire.listeners.size)).toBe(1);
    expect(await ask('end', {})).toEqual({});
    expect(
      await page.evaluate(() => [wire.listeners.size, document.querySelectorAll('[data-alongside-host]').length]),
    ).toEqual([0, 0]);
    await page.evaluate(() => AlongsideTeach.run());
    expect(await ask('state', {})).toMatchObject({ picking: false });
  });
});

declare global {
  var wire: {
    readonly listeners: Set<(message: unknown, sender: unknown, respond: (reply: unknown) => void) => unknown>;
    readonly sent: unknown[];
  };
}
