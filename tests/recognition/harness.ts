import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import type { Browser, Frame, Page } from 'playwright';
import { build } from 'vite';
import { findChromium } from '../../scripts/browsers.ts';
import type { Reading } from '../../utils/recognition/reading';

const entry = fileURLToPath(new URL('../../utils/recognition/recognise.ts', import.meta.url));

/** The recogniser as it ships, as one script that defines `AlongsideRecognition`. */
export async function bundleRecogniser(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      lib: { entry, formats: ['iife'], name: 'AlongsideRecognition' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (!chunk) throw new Error('Vite gave back no bundle');
  return chunk.code;
}

export type Lab = {
  readonly browser: Browser;
  readonly page: Page;
  /** Shows a page's HTML and reads it. */
  read(html: string, url?: string): Promise<Reading>;
  /** Reads whatever the page or frame shows now. */
  readNow(where: Page | Frame, url?: string): Promise<Reading>;
  close(): Promise<void>;
};

/** A real browser with the recogniser at hand: layout and visibility are the browser's own. */
export async function openLab(): Promise<Lab> {
  const [code, browser] = await Promise.all([bundleRecogniser(), launch()]);
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });

  async function readNow(where: Page | Frame, url?: string): Promise<Reading> {
    if (!(await where.evaluate(() => 'AlongsideRecognition' in globalThis)))
      await where.evaluate(`${code};globalThis.AlongsideRecognition=AlongsideRecognition`);
    return where.evaluate((address) => {
      const { recognise } = (
        globalThis as unknown as { AlongsideRecognition: { recognise(d: Document, u: string): { reading: Reading } } }
      ).AlongsideRecognition;
      return recognise(document, address ?? location.href).reading;
    }, url);
  }

  return {
    browser,
    page,
    readNow,
    async read(html, url) {
      await page.setContent(html);
      return readNow(page, url);
    },
    close: () => browser.close(),
  };
}

async function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
}
