import process from 'node:process';
import { chromium } from 'playwright';
import type { Browser, Frame, Page } from 'playwright';
import { findChromium } from '../../scripts/browsers.ts';
import { bundleRecogniser, readFrame } from '../../scripts/recogniser.ts';
import type { Reading } from '../../utils/recognition/reading';

export type Lab = {
  readonly browser: Browser;
  readonly page: Page;
  /** The recogniser as it ships, as a script. */
  readonly code: string;
  /** Shows a page's HTML and reads it. */
  read(html: string, url?: string): Promise<Reading>;
  /** Reads whatever the page or frame shows now. */
  readNow(where: Page | Frame, url?: string): Promise<Reading>;
  close(): Promise<void>;
};

/** A real browser with the recogniser at hand: layout and visibility are the browser's own. */
export async function openLab(): Promise<Lab> {
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const [code, browser] = await Promise.all([
    bundleRecogniser(),
    chromium.launch({ executablePath: findChromium(), args }),
  ]);
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, bypassCSP: true });
  const readNow = async (where: Page | Frame, url?: string) => (await readFrame(where, code, url)).reading;
  return {
    browser,
    page,
    code,
    readNow,
    async read(html, url) {
      await page.setContent(html);
      return readNow(page, url);
    },
    close: () => browser.close(),
  };
}
