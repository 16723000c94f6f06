import path from 'node:path';
import puppeteer from 'puppeteer-core';
import type { Browser, Frame, Page } from 'puppeteer-core';
import { vi } from 'vitest';
import { BrowserWindow } from './browser-window';
import { Toolbar } from './toolbar';

export const EXTENSION = path.resolve('.output/firefox-mv3');
const ADDON = 'alongside@example.org';
/** The extension's address is drawn by lot in a profile; given beforehand, its pages can be opened. */
const HOST = '7f1c1d52-5a0e-4c53-9d0b-a1054e51de00';
export const BASE = `moz-extension://${HOST}`;

/** What a person at this computer would wait at most for one thing to happen. */
export const PATIENCE = { timeout: 15_000, interval: 50 } as const;

export type Firefox = {
  readonly window: BrowserWindow;
  readonly toolbar: Toolbar;
  /** Opens an address in a new tab, in front. */
  open(url: string): Promise<Page>;
  /** Opens a page of the extension in a tab. */
  openView(file: string): Promise<Page>;
  /** Ends the background as Firefox does when it idles. */
  endBackground(): Promise<void>;
  /** What the launcher of the tab in front says, and where it stands. */
  launcher(): Promise<{ says: string; x: number; y: number } | null>;
  close(): Promise<void>;
};

/** Starts Firefox with the built extension, in a profile of its own that goes when it closes. */
export async function launchFirefox(executablePath: string): Promise<Firefox> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    defaultViewport: null,
    args: ['--width=1366', '--height=768', '--remote-allow-system-access'],
    extraPrefsFirefox: { 'extensions.webextensions.uuids': JSON.stringify({ [ADDON]: HOST }) },
  });
  try {
    return await withExtension(browser);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

async function withExtension(browser: Browser): Promise<Firefox> {
  await browser.installExtension(EXTENSION);
  const window = await BrowserWindow.of(browser);
  // Installing opens the welcome page, which comes to the front; waited for, so that it does not do so later.
  await vi.waitFor(async () => {
    if (!(await window.run(addressInFront)).includes('dashboard.html#welcome')) throw new Error('no welcome page');
  }, PATIENCE);
  return {
    window,
    toolbar: new Toolbar(window, ADDON),
    async open(url) {
      const page = await browser.newPage();
      await page.goto(url);
      await page.bringToFront();
      return page;
    },
    async openView(file) {
      const page = await browser.newPage();
      // The event that a page of an extension has loaded never comes.
      await page.goto(`${BASE}/${file}`, { waitUntil: [] });
      await page.bringToFront();
      await vi.waitFor(() => page.evaluate(throwUnlessDrawn), PATIENCE);
      return page;
    },
    endBackground: () =>
      window.run(async (id) => {
        await WebExtensionPolicy.getByID(id).extension.terminateBackground();
      }, ADDON),
    launcher: () =>
      window.inside('browser[type="content"][primary="true"]', () => {
        const launcher = content.document
          .querySelector('[data-alongside-host]')
          ?.openOrClosedShadowRoot.querySelector('.launcher');
        if (!launcher) return null;
        const { left, top, width, height } = launcher.getBoundingClientRect();
        return { says: launcher.getAttribute('aria-label') ?? '', x: left + width / 2, y: top + height / 2 };
      }),
    close: () => browser.close(),
  };
}

/** The framed sidebar of a page, once it shows something. */
export async function sidebarOf(page: Page): Promise<Frame> {
  return vi.waitFor(async () => {
    for (const frame of page.frames().slice(1)) {
      // oxlint-disable-next-line no-await-in-loop -- one of them is the sidebar
      if (await frame.evaluate(isSidebar).catch(() => false)) return frame;
    }
    throw new Error('no sidebar in this page');
  }, PATIENCE);
}

const isSidebar = () =>
  location.protocol === 'moz-extension:' && document.querySelector('#root')?.childElementCount !== 0;

const addressInFront = () => gBrowser.selectedBrowser.currentURI.spec;

const throwUnlessDrawn = () => {
  if (location.protocol !== 'moz-extension:' || !document.querySelector('#root > *')) throw new Error('not drawn yet');
};

/** What is there only in the browser's own window, or in a script that runs beside a page. */
declare const gBrowser: { readonly selectedBrowser: { readonly currentURI: { readonly spec: string } } };
declare const WebExtensionPolicy: {
  getByID(id: string): { readonly extension: { terminateBackground(): Promise<void> } };
};
declare const content: {
  readonly document: {
    querySelector(selector: string): { readonly openOrClosedShadowRoot: ShadowRoot } | null;
  };
};
