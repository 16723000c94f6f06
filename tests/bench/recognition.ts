import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { chromium } from 'playwright';
import type { Page } from 'playwright';
import { build } from 'vite';
import { findChromium } from '../../scripts/browsers.ts';
import { buildSystem } from '../case-systems/build.ts';
import { median, quantile } from './figure';
import type { Figure } from './figure';
import { recordOf } from './record-page';
import type * as InPage from './recognition-in-page';

const SIZES = [500, 2_000, 5_000, 40_000];
const READINGS = 60;
const OPENINGS = 5;
/** What a reading may cost: 10 ms (95th percentile) on pages of up to 5,000 nodes, 50 ms above; 20 times a bare TreeWalker. */
const SMALL_PAGE = 5_000;
const BUDGET_MS = { small: 10, large: 50 };
const BUDGET_RATIO = 20;
/** A slice is 8 ms and the step that goes past them. */
const SLICE_MS = 9;
const CALLBACK_MS = 0.1;

/** Only on a page that is isolated from others has the clock steps of 5 microseconds; a bare pass takes some tens of them. */
const ISOLATED = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' };

type Real = { readonly system: string; readonly root: string; readonly address: string; readonly ready: string };

/** Pages whose markup is not of the bench. */
const realPages = async (): Promise<readonly Real[]> => [
  {
    system: 'casedesk',
    root: path.resolve('tests/case-systems/casedesk'),
    address: '/clients/T-20418/details',
    ready: '9994182072',
  },
  {
    system: 'medplum',
    root: await buildSystem('medplum'),
    address: '/Patient/7c1e0a40-5d2b-4f6e-9a10-000000000001/details',
    ready: 'Patient since',
  },
];

/**
 * Reading a record, in milliseconds: on pages of four sizes, half of each a table of events, which is what real records are
 * filled with, and on pages of two case systems. The floor is one bare TreeWalker pass over the same page, timed right before
 * each reading in the same state of the page; beside it what other extensions read pages with.
 */
export async function benchRecognition(): Promise<Figure[]> {
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const [code, browser] = await Promise.all([bundle(), chromium.launch({ executablePath: findChromium(), args })]);
  try {
    const figures: Figure[] = [];
    for (const size of SIZES) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      const body = recordOf(size);
      await page.route('**/*', (route) => route.fulfill({ body, contentType: 'text/html', headers: ISOLATED }));
      figures.push(...(await figuresOf(page, code, () => page.goto('https://bench.example.org/record'))));
      await page.close();
    }
    for (const { system, root, address, ready } of await realPages()) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, bypassCSP: true });
      await page.route('**/*', (route) => {
        const file = path.join(root, new URL(route.request().url()).pathname);
        // What is no file is the page itself, as the system's own server has it.
        const at = path.extname(file) && existsSync(file) ? file : path.join(root, 'index.html');
        return route.fulfill({ path: at, headers: ISOLATED });
      });
      const open = async () => {
        await page.goto(`https://${system}.example.org${address}`);
        await page.getByText(ready).filter({ visible: true }).first().waitFor();
      };
      figures.push(...(await figuresOf(page, code, open, `${system}, `)));
      await page.close();
    }
    return figures;
  } finally {
    await browser.close();
  }
}

async function figuresOf(page: Page, code: string, open: () => Promise<unknown>, of = ''): Promise<Figure[]> {
  const first: number[] = [];
  for (let opening = 0; opening < OPENINGS; opening += 1) {
    await open();
    if (!(await page.evaluate(() => crossOriginIsolated))) throw new Error('The clock of this page is too coarse');
    await page.evaluate(code);
    first.push(await inPage(page, 'readFirst'));
  }
  const { nodes, bare, read, dirty, reflow } = await inPage(page, 'readOften', READINGS);
  const { longest, sum } = await inPage(page, 'readInSlices', READINGS / 4);
  const { callback, glance } = await inPage(page, 'watchBatches', READINGS);
  const { readability, defuddle } = await inPage(page, 'peers', nodes <= SMALL_PAGE ? 10 : 3);

  const isSmall = nodes <= SMALL_PAGE * 1.1;
  const limit = isSmall ? BUDGET_MS.small : BUDGET_MS.large;
  const floor = median(bare);
  const figure = (name: string, value: number, budget?: string, ok = true): Figure => ({
    bench: 'recognition',
    figure: `${of}${nodes} nodes: ${name}`,
    value,
    unit: 'ms',
    against: `bare TreeWalker, ${floor.toFixed(3)} ms`,
    ratio: value / floor,
    budget: budget ?? 'none, told for comparison',
    ok,
  });
  const [middle, slow] = [median(read), quantile(read, 0.95)];
  const slice = median(longest);
  return [
    figure('reading, median', middle, `${BUDGET_RATIO} times`, middle <= floor * BUDGET_RATIO),
    figure('reading, p95', slow, `${limit} ms`, slow <= limit),
    figure('first reading of the page, all cold', median(first)),
    figure('reading with layout dirty', median(dirty)),
    figure('reflow alone', median(reflow)),
    ...(isSmall
      ? []
      : [
          figure('longest slice, median', slice, `${SLICE_MS} ms`, slice <= SLICE_MS),
          figure('longest slice, p95', quantile(longest, 0.95)),
          figure('sum of slices, p95', quantile(sum, 0.95), `${limit} ms`, quantile(sum, 0.95) <= limit),
        ]),
    ...Object.entries(callback).flatMap(([kind, times]) => {
      const calledBack = median(times);
      return [
        figure(`callback, ${kind}, median`, calledBack, `${CALLBACK_MS} ms`, calledBack <= CALLBACK_MS),
        figure(`callback, ${kind}, p95`, quantile(times, 0.95)),
      ];
    }),
    figure('glance before a frame, p95', quantile(glance, 0.95)),
    figure('@mozilla/readability', median(readability)),
    figure('defuddle', median(defuddle)),
  ];
}

type Measures = Omit<typeof InPage, 'prototype'>;

async function inPage<Name extends keyof Measures>(
  page: Page,
  name: Name,
  times = 0,
): Promise<Awaited<ReturnType<Measures[Name]>>> {
  return page.evaluate(
    ([measure, count]) => {
      const { AlongsideBench } = globalThis as unknown as { AlongsideBench: Record<string, (times: number) => never> };
      return AlongsideBench[measure]?.(count);
    },
    [name, times] as const,
  ) as Promise<Awaited<ReturnType<Measures[Name]>>>;
}

/** The recogniser, the content script's watch and the peers, with what measures them, as one script for a page. */
async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      lib: {
        entry: path.join(import.meta.dirname, 'recognition-in-page.ts'),
        formats: ['iife'],
        name: 'AlongsideBench',
      },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (!chunk) throw new Error('Vite gave back no bundle');
  return chunk.code;
}
