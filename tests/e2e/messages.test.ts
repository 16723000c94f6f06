import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Frame, Page } from 'playwright';
import { openBeside } from './world';
import type { World } from './world';

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

type Reply = { ok: boolean; code?: string };

describe('The background', () => {
  let world: World;
  let sidebar: Frame;
  let dashboard: Page;
  const send = (from: Page | Frame, message: unknown) =>
    from.evaluate((one) => chrome.runtime.sendMessage(one) as Promise<Reply>, message);

  beforeAll(async () => {
    ({ world, sidebar } = await openBeside('casedesk', '/clients/T-20418/details'));
    await sidebar.getByTestId('client-name').waitFor();
    dashboard = await world.browser.openView('dashboard.html');
  });
  afterAll(() => world?.close());

  it.each([
    ['data of the wrong shape', { to: 'background', name: 'worklist/page', data: { offset: 'first' } }],
    ['no data', { to: 'background', name: 'worklist/page' }],
    ['a question there is not', { to: 'background', name: 'worklist/everything', data: {} }],
    ['a name of every object', { to: 'background', name: 'toString', data: {} }],
    ['no name', { to: 'background', data: {} }],
  ])('refuses %s, and says so', async (_, message) => {
    expect(await send(dashboard, message)).toMatchObject({ ok: false, code: 'message-not-understood' });
  });

  it('answers a framed view only with the token it was given', async () => {
    const ask = (token?: string) => send(sidebar, { to: 'background', name: 'session/state', token, data: {} });
    expect(await ask()).toMatchObject({ ok: false, code: 'view-not-trusted' });
    expect(await ask('0123456789abcdef0123456789abcdef')).toMatchObject({ ok: false, code: 'view-not-trusted' });
  });

  it('takes a ticket that was never issued for nothing', async () => {
    const opened = await send(sidebar, { to: 'background', name: 'view/open', data: { ticket: 'made-up' } });
    expect(opened).toMatchObject({ ok: false, code: 'view-not-trusted' });
  });

  it('answers no view what only a page may ask', async () => {
    const ticket = await send(dashboard, { to: 'background', name: 'frame/ticket', data: {} });
    expect(ticket).toMatchObject({ ok: false, code: 'view-not-trusted' });
  });

  it('shows a framed sidebar opened by itself nothing but a sentence', async () => {
    const alone = await world.browser.openView('sidebar.html#made-up');
    await alone.getByText('This view has expired').waitFor();
    expect(await alone.getByTestId('client-name').count()).toBe(0);
  });

  it('cannot speak to any address but its own: the browser refuses', async () => {
    const refused = await dashboard.evaluate(
      () =>
        new Promise((resolve) => {
          document.addEventListener(
            'securitypolicyviolation',
            ({ effectiveDirective }) => resolve(effectiveDirective),
            {
              once: true,
            },
          );
          fetch('https://example.org/').catch(() => undefined);
        }),
    );
    expect(refused).toBe('connect-src');
  });

  it('says that the log is newer than the program, and leaves it alone', async () => {
    await dashboard.evaluate(
      () =>
        new Promise((resolve, reject) => {
          const opening = indexedDB.open('alongside', 99_999);
          opening.addEventListener('success', () => {
            opening.result.close();
            resolve(null);
          });
          opening.addEventListener('error', () => reject(opening.error));
        }),
    );
    await world.browser.killBackground();
    await dashboard.reload();
    await dashboard.getByText('written by a newer version of Alongside').waitFor();
    const version = await dashboard.evaluate(async () =>
      (await indexedDB.databases()).find(({ name }) => name === 'alongside'),
    );
    expect(version).toMatchObject({ version: 99_999 });
  });
});
