// Pictures of the interface, to be looked at: builds every tests/gallery/*.html and photographs what it shows into
// demo-output/gallery/, and says where axe finds fault or something is wider than the window.
//   node scripts/gallery.ts [page...] [--modes light,dark,forced-colours,text-150,narrow] [--only part-of-a-name]
// A page shows states in two ways, one or both: sections with `data-shot="name"`, photographed one by one; and whole
// views, named in `data-views` of its body and each found after its #. `data-viewport="380x768"` on its html is the window.
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { AxeBuilder } from '@axe-core/playwright';
import { preact } from '@preact/preset-vite';
import { chromium } from 'playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { build, preview } from 'vite';
import { ensureChromium, QUIET_ARGS } from './browsers.ts';

const MODES: Readonly<Record<string, BrowserContextOptions & { text?: string; width?: number }>> = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'forced-colours': { colorScheme: 'light', forcedColors: 'active' },
  'text-150': { colorScheme: 'light', text: '150%' },
  narrow: { colorScheme: 'light', width: 320 },
};
const TAKEN_AT = new Date('2026-11-23T10:48:00Z');
/** After this many milliseconds of the page's own clock, whatever it waits to show is shown. */
const SETTLED = 2_500;

const root = path.dirname(import.meta.dirname);
const pages = path.join(root, 'tests', 'gallery');
const output = path.join(root, 'demo-output', 'gallery');
// Of its own for every run, so that two at once do not take each other's away.
const site = mkdtempSync(path.join(tmpdir(), 'alongside-gallery-'));

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { modes: { type: 'string', default: 'light,dark' }, only: { type: 'string', default: '' } },
});
const modes = values.modes.split(',');
const unknown = modes.find((mode) => !(mode in MODES));
if (unknown) throw new Error(`There is no mode ${unknown}: ${Object.keys(MODES).join(', ')}`);
const files = readdirSync(pages).filter((file) => file.endsWith('.html') && wanted(file));
if (files.length === 0) throw new Error(`No page of tests/gallery is called ${positionals.join(' or ')}`);

const options = { root: pages, configFile: false, logLevel: 'warn' } as const;
const built = { outDir: site, emptyOutDir: true, chunkSizeWarningLimit: 4_000 };
await build({
  ...options,
  plugins: [preact()],
  build: { ...built, rolldownOptions: { input: files.map((file) => path.join(pages, file)) } },
});
const server = await preview({ ...options, build: built, preview: { host: '127.0.0.1', port: 0 } });
const address = server.resolvedUrls?.local[0];
if (!address) throw new Error('The gallery is not served');

const faults: string[] = [];
const browser = await chromium.launch({ executablePath: await ensureChromium(), args: [...QUIET_ARGS] });
try {
  for (const file of files) {
    const name = path.basename(file, '.html');
    const folder = path.join(output, name);
    mkdirSync(folder, { recursive: true });
    for (const mode of modes) await photograph(browser, new URL(file, address), name, mode);
  }
} finally {
  await browser.close();
  await server.close();
  rmSync(site, { recursive: true, force: true });
}
for (const fault of faults) process.stdout.write(`${fault}\n`);
process.stdout.write(`${faults.length === 0 ? 'No fault found' : `${faults.length} faults`}. Pictures: ${output}\n`);
process.exit(faults.length === 0 ? 0 : 1);

/** Every section and view of one page, in one mode. */
async function photograph(from: Browser, url: URL, name: string, mode: string): Promise<void> {
  const { text = '100%', width, ...look } = MODES[mode] ?? {};
  const context = await from.newContext({ ...look, reducedMotion: 'reduce', timezoneId: 'Europe/London' });
  await context.clock.install({ time: TAKEN_AT });
  const page = await context.newPage();
  page.on('pageerror', (error) => faults.push(`${name} ${mode}: ${error.message}`));
  const picture = (what: string) => path.join(output, name, `${what}-${mode}.png`);

  const open = async (view: string) => {
    await page.goto('about:blank');
    await page.goto(new URL(`#${view}`, url).href);
    await page.evaluate((size) => (document.documentElement.style.fontSize = size), text);
    await page.clock.runFor(SETTLED);
    const viewport = (await page.locator('html').getAttribute('data-viewport')) ?? '1180x800';
    const [wide = 1180, high = 800] = viewport.split('x').map(Number);
    await page.setViewportSize({ width: width ?? wide, height: high });
    await page.clock.runFor(SETTLED);
  };

  await open('');
  const shots = await page.locator('[data-shot]').all();
  if (shots.length > 0) {
    await page.screenshot({ path: picture('all'), fullPage: true });
    await findFaults(page, `${name} ${mode}`);
  }
  for (const shot of shots) {
    const what = (await shot.getAttribute('data-shot')) ?? '';
    if (!what.includes(values.only)) continue;
    const focus = await shot.getAttribute('data-focus');
    if (focus) await shot.locator(focus).first().focus();
    await shot.screenshot({ path: picture(what) });
  }
  const views = (await page.locator('body').getAttribute('data-views'))?.split(' ') ?? [];
  for (const view of views.filter((one) => one.includes(values.only))) {
    await open(view);
    await page.screenshot({ path: picture(view) });
    await findFaults(page, `${name} #${view} ${mode}`);
  }
  await context.close();
}

async function findFaults(page: Page, where: string): Promise<void> {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (overflow > 0) faults.push(`${where}: ${overflow} px wider than the window`);
  // Where colours are forced, axe still reckons with those of the style sheet.
  const forced = await page.evaluate(() => matchMedia('(forced-colors: active)').matches);
  const passed = ['region', 'landmark-unique', ...(forced ? ['color-contrast'] : [])];
  const { violations } = await new AxeBuilder({ page }).disableRules(passed).analyze();
  for (const { id, nodes } of violations) {
    faults.push(`${where}: ${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  }
}

function wanted(file: string): boolean {
  return positionals.length === 0 || positionals.includes(path.basename(file, '.html'));
}
