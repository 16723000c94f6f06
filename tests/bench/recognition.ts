import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { chromium } from 'playwright';
import type { Page } from 'playwright';
import { findChromium } from '../../scripts/browsers.ts';
import { bundleRecogniser } from '../../scripts/recogniser.ts';
import { makePage, seeded } from '../recognition/generator';
import { median, quantile } from './figure';
import type { Figure } from './figure';

const SIZES = [500, 2_000, 5_000, 40_000];
const READINGS = 40;
/** What a reading may cost: 10 ms (95th percentile) on pages of up to 5,000 nodes, 50 ms above; 20 times a bare TreeWalker. */
const SMALL_PAGE = 5_000;
const BUDGET_MS = { small: 10, large: 50 };
const BUDGET_RATIO = 20;

type Times = {
  readonly nodes: number;
  readonly read: readonly number[];
  readonly bare: readonly number[];
  readonly standing: number;
};

/**
 * Reading a record, in milliseconds, on pages of four sizes, against a bare TreeWalker over the same page in the same run.
 * Half of each page is what real records are filled with: a table of events. Layout is made dirty before each reading, as it
 * is when a page has just changed.
 */
export async function benchRecognition(): Promise<Figure[]> {
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const [code, browser] = await Promise.all([
    bundleRecogniser(),
    chromium.launch({ executablePath: findChromium(), args }),
  ]);
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    const figures: Figure[] = [];
    for (const size of SIZES) figures.push(...figuresOf(await timesOn(page, code, recordOf(size))));
    const banner = readFileSync(path.join(import.meta.dirname, '../fixtures/pages/layouts/cui-banner.html'), 'utf8');
    figures.push(...figuresOf(await timesOn(page, code, banner)).slice(0, 2));
    return figures;
  } finally {
    await browser.close();
  }
}

function figuresOf({ nodes, read, bare, standing }: Times): Figure[] {
  const limit = nodes <= SMALL_PAGE ? BUDGET_MS.small : BUDGET_MS.large;
  const floor = median(bare);
  const figure = (name: string, value: number, budget: string, ok: boolean): Figure => ({
    bench: 'recognition',
    figure: `${name}, ${nodes} nodes`,
    value,
    unit: 'ms',
    against: `bare TreeWalker, ${floor.toFixed(3)} ms`,
    ratio: value / floor,
    budget,
    ok,
  });
  const [middle, slow] = [median(read), quantile(read, 0.95)];
  return [
    figure('reading, median', middle, `${BUDGET_RATIO} times`, middle <= floor * BUDGET_RATIO),
    figure('reading, p95', slow, `${limit} ms`, slow <= limit),
    figure('looking whether the client still stands', standing, '0.1 ms', standing <= 0.1),
  ];
}

async function timesOn(page: Page, code: string, html: string): Promise<Times> {
  await page.setContent(html);
  await page.evaluate(code);
  return page.evaluate((readings) => {
    type Shipped = {
      recognise(document: Document, url: string): { reading: { verdict: string }; anchors: readonly unknown[] };
      stillThere(anchors: readonly unknown[]): boolean;
    };
    const { recognise, stillThere } = (globalThis as unknown as { AlongsideRecognition: Shipped }).AlongsideRecognition;
    const read: number[] = [];
    const bare: number[] = [];
    let nodes = 0;
    const passes = 10 + Math.ceil(20_000 / document.querySelectorAll('*').length);
    let anchors: readonly unknown[] = [];
    // The first readings warm the engine up and are not counted.
    for (let i = -5; i < readings; i += 1) {
      document.body.style.paddingTop = `${i & 1}px`;
      let start = performance.now();
      const { reading, anchors: found } = recognise(document, location.href);
      const took = performance.now() - start;
      if (reading.verdict !== 'one') throw new Error(`The page of the bench reads as ${reading.verdict}`);
      anchors = found;
      start = performance.now();
      // Many passes, because the clock of a page has steps of a tenth of a millisecond.
      for (let pass = 0; pass < passes; pass += 1) {
        nodes = 0;
        const walker = document.createTreeWalker(document);
        while (walker.nextNode()) nodes += 1;
      }
      if (i < 0) continue;
      bare.push((performance.now() - start) / passes);
      read.push(took);
    }
    const start = performance.now();
    for (let i = 0; i < 1_000; i += 1) if (!stillThere(anchors)) throw new Error('The client of the bench is gone');
    return { nodes, read, bare, standing: (performance.now() - start) / 1_000 };
  }, READINGS);
}

/** A record with a table of events after it, of about so many nodes. */
function recordOf(nodes: number): string {
  const { html } = makePage(seeded(7), 'definition list', true);
  const rows = Array.from({ length: Math.max(0, Math.round((nodes - 250) / 9)) }, event).join('');
  return html.replace(
    '</main>',
    `<section><h2>Events</h2><table><tr><th>Date</th><th>Type</th><th>By</th><th>Note</th></tr>${rows}</table></section></main>`,
  );
}

function event(_: unknown, i: number): string {
  return `<tr><td>${(i % 28) + 1}/0${(i % 9) + 1}/2026</td><td>Key work</td><td>JH</td><td>Attended. Talked about housing; the practice will phone on day ${i}.</td></tr>`;
}
