import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright';
import type { BrowserContext, Frame, Page, Worker } from 'playwright';
import { findChromium, QUIET_ARGS } from '../../scripts/browsers.ts';
import { RawTarget } from './raw-target.ts';

export const EXTENSION = path.resolve('.output/chrome-mv3');

export type Browser = {
  readonly context: BrowserContext;
  readonly id: string;
  readonly profile: string;
  /** Opens a page of the extension in a tab. */
  openView(file: string): Promise<Page>;
  /** Grants an origin beforehand, so that the real prompt (which nobody can answer without a display) is already answered. */
  preGrant(origin: string): Promise<void>;
  /** Presses the toolbar button on the tab that shows this address: the popup that opens. */
  clickAction(url: string): Promise<RawTarget>;
  /** Kills the background as the browser does when it idles. */
  killBackground(): Promise<void>;
  background(): Worker | undefined;
  close(): Promise<void>;
};

export type LaunchOptions = {
  profile?: string;
  extension?: string;
  headless?: boolean;
  colorScheme?: 'light' | 'dark';
};

/** Starts Chromium with the built extension, in a profile of its own. */
export async function launch(options: LaunchOptions = {}): Promise<Browser> {
  const extension = options.extension ?? EXTENSION;
  const profile = options.profile ?? mkdtempSync(path.join(tmpdir(), 'alongside-profile-'));
  const isNew = !existsSync(path.join(profile, 'Default'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium(),
    headless: options.headless ?? true,
    viewport: options.headless === false ? null : { width: 1366, height: 768 },
    ...(options.colorScheme && { colorScheme: options.colorScheme }),
    // Playwright switches extensions off by default.
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...QUIET_ARGS,
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      '--enable-unsafe-extension-debugging',
    ],
  });
  context.setDefaultTimeout(15_000);
  // With a display the browser's print dialog would wait for a person.
  await context.addInitScript(() => {
    window.print = () => {
      document.documentElement.dataset.printed = 'yes';
    };
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const id = new URL(worker.url()).host;
  // Installing opens the welcome page; waited for, so that it does not come in the way of what a test opens.
  const isWelcome = (page: Page) => page.url().includes('dashboard.html#welcome');
  if (isNew && !context.pages().some(isWelcome)) await context.waitForEvent('page', isWelcome);
  const openView = async (file: string) => {
    const page = await context.newPage();
    await page.goto(`chrome-extension://${id}/${file}`);
    return page;
  };
  return {
    context,
    id,
    profile,
    openView,
    background: () => context.serviceWorkers().find((one) => one.url().includes(id)),
    async preGrant(origin) {
      const page = await context.newPage();
      await page.goto('chrome://extensions');
      await page.evaluate(
        ([extensionId, host]) =>
          // @ts-expect-error only there on this page of the browser
          chrome.developerPrivate.addHostPermission(extensionId, host),
        [id, `${origin}/*`] as const,
      );
      await page.close();
    },
    async clickAction(url) {
      const cdp = await context.browser()?.newBrowserCDPSession();
      if (!cdp) throw new Error('a persistent context without its browser');
      const { targetInfos } = await cdp.send('Target.getTargets', { filter: [{ type: 'tab' }] });
      const target = targetInfos.find((one) => one.url.startsWith(url));
      if (!target) throw new Error('no such tab');
      await cdp.send('Extensions.triggerAction', { id, targetId: target.targetId });
      return RawTarget.attach(cdp, '/popup.html');
    },
    async killBackground() {
      const page = await openView('blank.html').catch(() => context.newPage());
      const cdp = await context.newCDPSession(page);
      await cdp.send('ServiceWorker.enable');
      await cdp.send('ServiceWorker.stopAllWorkers');
      await cdp.send('ServiceWorker.disable');
      await page.close();
    },
    close: () => context.close(),
  };
}

/** The framed sidebar of a page, once it stands. */
export async function sidebarOf(page: Page): Promise<Frame> {
  for (;;) {
    const frame = page.frames().find((one) => one.url().includes('/sidebar.html') && !one.isDetached());
    if (frame) return frame;
    await page.waitForEvent('framenavigated');
  }
}
