import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Frame, Page } from 'playwright';
import { openBeside } from './world';
import type { World } from './world';

describe('A script of the page that tries', () => {
  let world: World;
  let page: Page;
  let sidebar: Frame;

  beforeAll(async () => {
    ({ world, page, sidebar } = await openBeside('casedesk', '/clients/T-20418/details'));
    await sidebar.getByTestId('client-name').waitFor();
  });
  afterAll(() => world?.close());

  it('sees a host element with nothing in it', async () => {
    const seen = await page.evaluate(() => {
      const host = document.querySelector('[data-alongside-host]');
      const attributes = host?.getAttributeNames().toSorted();
      return { attributes, children: host?.childNodes.length, root: host?.shadowRoot ?? null, text: host?.textContent };
    });
    expect(seen).toEqual({ attributes: ['data-alongside-host', 'style'], children: 0, root: null, text: '' });
  });

  it('finds no frame to read, to navigate or to send messages to', async () => {
    const reached = await page.evaluate(() => ({
      frames: window.frames.length,
      iframes: document.querySelectorAll('iframe').length,
      named: Object.keys(window).filter((key) => /alongside/i.test(key)),
    }));
    expect(reached).toEqual({ frames: expect.any(Number), iframes: 0, named: [] });
    const before = sidebar.url();
    await page.evaluate(() => {
      for (let at = 0; at < window.frames.length; at += 1) {
        const frame = window.frames[at];
        frame?.postMessage({ to: 'views', topic: 'page', tab: 1, epoch: 99, settled: true }, '*');
        try {
          if (frame) frame.location.href = 'about:blank#taken';
        } catch {
          // What it hopes for, it does not get.
        }
      }
    });
    expect(sidebar.isDetached()).toBe(false);
    expect(sidebar.url()).toBe(before);
    expect(await sidebar.getByTestId('client-name').isVisible()).toBe(true);
  });

  it('hears no key typed in the sidebar and sees no selection of it', async () => {
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      for (const kind of ['keydown', 'keyup', 'input', 'copy', 'selectionchange', 'beforeinput']) {
        document.addEventListener(kind, () => heard.push(kind), true);
      }
    });
    await sidebar.getByTestId('client-name').click();
    await sidebar.getByTestId('client-name').selectText();
    await page.keyboard.press('Control+C');
    const told = await page.evaluate(() => ({
      heard: (window as unknown as { heard: string[] }).heard,
      selected: String(document.getSelection()),
    }));
    expect(told.selected).toBe('');
    expect(told.heard.filter((kind) => kind !== 'selectionchange')).toEqual([]);
  });

  it('cannot hide or move the sidebar by its own style sheet', async () => {
    const seen = await page.evaluate(async () => {
      const sheet = document.createElement('style');
      const rules =
        'opacity:.01!important;transform:translate(-600px)!important;pointer-events:none!important;display:none!important';
      sheet.textContent = `[data-alongside-host]{${rules}}`;
      document.head.append(sheet);
      const host = document.querySelector<HTMLElement>('[data-alongside-host]');
      host?.style.setProperty('opacity', '0', 'important');
      host?.setAttribute('inert', '');
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      const { opacity, transform, pointerEvents, display } = getComputedStyle(host ?? document.body);
      sheet.remove();
      return { opacity, transform, pointerEvents, display, inert: host?.hasAttribute('inert') };
    });
    expect(seen).toEqual({ opacity: '1', transform: 'none', pointerEvents: 'auto', display: 'block', inert: false });
  });

  it('cannot fetch or frame the extension by its id', async () => {
    const { id } = world.browser;
    const outcome = await page.evaluate(async (extension) => {
      const address = `chrome-extension://${extension}/sidebar.html`;
      const fetched = await fetch(address).then(
        () => 'fetched',
        () => 'refused',
      );
      const frame = document.createElement('iframe');
      frame.src = address;
      document.body.append(frame);
      await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
      const { length } = frame.contentWindow ?? { length: -1 };
      frame.remove();
      return { fetched, length };
    }, id);
    expect(outcome.fetched).toBe('refused');
  });

  it('leaves no word of the client in the page’s storage, address or console', async () => {
    const kept = await page.evaluate(async () => ({
      local: JSON.stringify({ ...localStorage }),
      session: JSON.stringify({ ...sessionStorage }),
      cookies: document.cookie,
      databases: (await indexedDB.databases()).map(({ name }) => name),
      caches: await caches.keys(),
    }));
    expect(JSON.stringify(kept)).not.toMatch(/999\s?418\s?2072|Featherstonehaugh|Oluwaseun/i);
    expect(kept.databases).toEqual([]);
  });
});
