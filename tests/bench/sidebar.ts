import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Frame, Page } from 'playwright';
import { EXTENSION } from '../e2e/chromium';
import { openBeside } from '../e2e/world';
import { median } from './figure';
import type { Figure } from './figure';

const ROUNDS = 15;
/** The most that showing the client may take, as a multiple of an empty frame of the same extension. */
const BUDGET = 4;

/**
 * From putting a frame into a page to its first painted frame: the sidebar with the client recognised, and an empty page of the same
 * extension as the floor, by turns in the same tab.
 */
export async function benchSidebar(): Promise<Figure[]> {
  const extension = withEmptyPage();
  const { world, page, sidebar } = await openBeside('casedesk', '/clients/T-20418/details', { extension });
  try {
    await sidebar.getByTestId('client-name').waitFor();
    const floor: number[] = [];
    const first: number[] = [];
    const client: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const { painted, shown } = await timeSidebar(page);
      floor.push(await timeEmptyFrame(page, world.browser.id));
      first.push(painted);
      client.push(shown);
    }
    const base = median(floor);
    const figure = (what: string, values: readonly number[], budget: number | null): Figure => ({
      bench: 'sidebar',
      figure: what,
      value: median(values),
      unit: 'ms',
      against: 'an empty frame of the extension',
      ratio: median(values) / base,
      budget: budget === null ? 'the floor' : `${budget} × the floor`,
      ok: budget === null || median(values) <= budget * base,
    });
    return [
      figure('empty frame, first paint (median)', floor, null),
      figure('sidebar, first paint (median)', first, BUDGET),
      figure('sidebar, client recognised on screen (median)', client, BUDGET * 4),
    ];
  } finally {
    await world.close();
    rmSync(extension, { recursive: true, force: true });
  }
}

/** A copy of the built extension with one empty page in it that pages may frame. */
function withEmptyPage(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'alongside-bench-'));
  cpSync(EXTENSION, folder, { recursive: true });
  writeFileSync(path.join(folder, 'empty.html'), '<!doctype html><title>Empty</title><p>Empty</p>');
  const file = path.join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { web_accessible_resources: { resources: string[] }[] };
  manifest.web_accessible_resources.push({ resources: ['empty.html'], matches: ['http://*/*'] } as never);
  writeFileSync(file, JSON.stringify(manifest));
  return folder;
}

/** Milliseconds from the frame's own start to its first paint with content. */
async function firstPaint(frame: Frame): Promise<number> {
  return frame.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const paint = list.getEntriesByName('first-contentful-paint')[0];
          if (paint) resolve(paint.startTime);
        }).observe({ type: 'paint', buffered: true });
      }),
  );
}

async function timeEmptyFrame(page: Page, id: string): Promise<number> {
  const navigated = page.waitForEvent('framenavigated', (frame) => frame.url().includes('/empty.html'));
  await page.evaluate((extension) => {
    const frame = document.createElement('iframe');
    frame.id = 'floor';
    frame.style.cssText = 'position:fixed;right:0;top:0;width:380px;height:600px;z-index:9';
    frame.src = `chrome-extension://${extension}/empty.html`;
    document.documentElement.append(frame);
  }, id);
  const painted = await firstPaint(await navigated);
  await page.evaluate(() => document.getElementById('floor')?.remove());
  return painted;
}

/** Loads the page anew: the sidebar, left open, comes back by itself. */
async function timeSidebar(page: Page): Promise<{ painted: number; shown: number }> {
  const navigated = page.waitForEvent('framenavigated', (frame) => frame.url().includes('/sidebar.html'));
  await page.reload();
  const frame = await navigated;
  await frame.getByTestId('client-name').waitFor();
  const shown = await frame.evaluate(() => performance.now());
  return { painted: await firstPaint(frame), shown };
}
