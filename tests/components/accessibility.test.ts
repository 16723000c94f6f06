import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { preact } from '@preact/preset-vite';
import { chromium } from 'playwright';
import type { Browser, Page } from 'playwright';
import { build, preview } from 'vite';
import type { PreviewServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureChromium, QUIET_ARGS } from '../../scripts/browsers';

/**
 * Every view of the sidebar and of the dashboard's letters, in a browser: nothing axe finds fault with, nothing wider than its
 * window. The dashboard's others and the popup's are looked at by `scripts/gallery.ts`, in more modes.
 */
const GALLERY = path.resolve(import.meta.dirname, '../gallery');
const PAGES = [
  { name: 'sidebar', root: '.sidebar', views: '' },
  { name: 'dashboard', root: '.shell', views: 'letters' },
];
const SITE = mkdtempSync(path.join(os.tmpdir(), 'gallery-'));
const OPTIONS = { root: GALLERY, configFile: false, logLevel: 'error' } as const;
/** The whole of it, in milliseconds: one build, one browser. */
const LIMIT = 300_000;

let browser: Browser;
let server: PreviewServer;
let address: string;

beforeAll(async () => {
  const input = PAGES.map(({ name }) => path.join(GALLERY, `${name}.html`));
  const built = { outDir: SITE, emptyOutDir: true, chunkSizeWarningLimit: 4_000 };
  await build({ ...OPTIONS, plugins: [preact()], build: { ...built, rolldownOptions: { input } } });
  server = await preview({ ...OPTIONS, build: built, preview: { host: '127.0.0.1', port: 0 } });
  address = server.resolvedUrls?.local[0] ?? '';
  browser = await chromium.launch({ executablePath: await ensureChromium(), args: [...QUIET_ARGS] });
}, LIMIT);
afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(SITE, { recursive: true, force: true });
});

describe.each(PAGES)('$name', ({ name, root, views: beginning }) => {
  it.each(['light', 'dark'] as const)(
    'has no fault, %s',
    async (colorScheme) => {
      const context = await browser.newContext({ colorScheme, reducedMotion: 'reduce' });
      const page = await context.newPage();
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(error.message));
      await page.goto(new URL(`${name}.html`, address).href);
      const all = (await page.locator('body').getAttribute('data-views'))?.split(' ') ?? [];
      // In the dark only colours differ, which the views share: every third. All of them, and more modes: `npm run gallery`.
      const views = all
        .filter((view) => view.startsWith(beginning))
        .filter((_, nth) => colorScheme === 'light' || nth % 3 === 0);
      const [width = 1180, height = 800] =
        (await page.locator('html').getAttribute('data-viewport'))?.split('x').map(Number) ?? [];
      await page.setViewportSize({ width, height });
      expect(views.length).toBeGreaterThan(colorScheme === 'light' ? 5 : 1);
      for (const view of views) faults.push(...(await faultsOf(page, { name, root }, view, colorScheme)));
      expect(faults).toEqual([]);
      await context.close();
    },
    LIMIT,
  );
});

async function faultsOf(
  page: Page,
  { name, root }: { name: string; root: string },
  view: string,
  scheme: 'light' | 'dark',
): Promise<string[]> {
  await page.goto(new URL(`${name}.html?${view}#${view}`, address).href);
  // What a view fetches for itself, the letter's editor, has come.
  await page.locator(root).waitFor();
  if (!view.endsWith('-loading')) await page.locator('.loading').waitFor({ state: 'detached' });
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  // Without frames inside the view, axe need not open a second page for each.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  // In the dark only colours differ.
  const asked = scheme === 'dark' ? axe.withRules(['color-contrast']) : axe.disableRules(['region', 'landmark-unique']);
  const { violations } = await asked.analyze();
  return [
    ...(wider > 0 ? [`${view}: ${wider} px wider than the window`] : []),
    ...violations.map(({ id, nodes }) => `${view}: ${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`),
  ];
}
