// `npm run recognise -- [--json] [--evidence] <url or file>...`: what the shipped recogniser reads on each page.
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright';
import type { Page } from 'playwright';
import type * as Client from '../utils/client/fields.ts';
import type { Reading } from '../utils/recognition/reading.ts';
import type * as Merge from '../utils/recognition/merge.ts';
import type * as Sentences from '../utils/recognition/sentences.ts';
import { ensureChromium } from './browsers.ts';
import { loadModule } from './load.ts';
import { bundleRecogniser, readFrames, shippedRecogniser } from './recogniser.ts';

const QUIET_MS = 1_000;
const LONGEST_MS = 5_000;
const LOOK_MS = 200;

const args = process.argv.slice(2);
const json = args.includes('--json');
const withEvidence = args.includes('--evidence');
const sources = args.filter((arg) => !arg.startsWith('--'));
const unknown = args.filter((arg) => arg.startsWith('--') && arg !== '--json' && arg !== '--evidence');
if (sources.length === 0 || unknown.length > 0) {
  process.stderr.write(
    `${unknown.length > 0 ? `There is no option ${unknown.join(', ')}. ` : ''}Use: npm run recognise -- [--json] [--evidence] <url or file>...\n`,
  );
  process.exit(1);
}

const [executablePath, code, { FIELD_NAMES }, { mergeReadings }, { evidenceSentence, findingSentence, writtenValue }] =
  await Promise.all([
    ensureChromium(),
    shippedRecogniser().then(bundleRecogniser),
    loadModule<typeof Client>('utils/client/fields.ts'),
    loadModule<typeof Merge>('utils/recognition/merge.ts'),
    loadModule<typeof Sentences>('utils/recognition/sentences.ts'),
  ]);
// Whoever reads the answer may have read enough (`| head`).
process.stdout.on('error', () => process.exit(0));
const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
let failed = false;
try {
  for (const source of sources) {
    // A context of its own, so that one page leaves nothing to the next.
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, bypassCSP: true });
    try {
      const page = await context.newPage();
      await page.goto(addressOf(source), { waitUntil: 'domcontentloaded', timeout: 30_000 });
      const { reading, ms } = await settledReading(page);
      process.stdout.write(json ? `${asJson(source, reading, ms)}\n` : inWords(source, reading, ms));
    } catch (error) {
      failed = true;
      process.stderr.write(
        `${source}: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}\n`,
      );
    } finally {
      await context.close();
    }
  }
} finally {
  await browser.close();
}
process.exit(failed ? 1 : 0);

/** Reads the page until it has said the same for a second, and gives up waiting after five. */
async function settledReading(page: Page): Promise<{ reading: Reading; ms: number }> {
  const start = performance.now();
  let since = start;
  let before = '';
  for (;;) {
    const { frames, unread } = await readFrames(page, code).catch(() => ({ frames: [], unread: false }));
    const now = performance.now();
    const look = JSON.stringify([page.url(), await markup(page), frames.map(({ reading }) => reading)]);
    if (look !== before) since = now;
    before = look;
    if ((now - since >= QUIET_MS && frames.length > 0) || now - start >= LONGEST_MS) {
      if (frames.length === 0) throw new Error('the page could not be read');
      const reading = mergeReadings(
        frames.map((frame) => frame.reading),
        unread,
      );
      return { reading, ms: frames.reduce((sum, frame) => sum + frame.ms, 0) };
    }
    await sleep(LOOK_MS);
  }
}

/** Enough to notice that a page is still being built. */
async function markup(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement?.innerHTML.length ?? 0).catch(() => -1);
}

function addressOf(source: string): string {
  return existsSync(source) || !/^[a-z][a-z+.-]*:/i.test(source) ? pathToFileURL(path.resolve(source)).href : source;
}

function asJson(source: string, reading: Reading, ms: number): string {
  const fields = reading.verdict === 'one' ? reading.fields : {};
  const { verdict, incomplete } = reading;
  const more =
    'findings' in reading ? { findings: reading.findings } : 'count' in reading ? { count: reading.count } : {};
  return JSON.stringify({ source, verdict, fields, ms: Math.round(ms * 10) / 10, incomplete, ...more });
}

function inWords(source: string, reading: Reading, ms: number): string {
  const lines = [
    `${source}\n  ${reading.verdict}${reading.verdict === 'multiple' ? ` (${reading.count})` : ''}${reading.incomplete ? ', part of the page could not be read' : ''}, ${ms.toFixed(1)} ms`,
  ];
  if (reading.verdict === 'one') {
    for (const [field, value] of Object.entries(reading.fields)) {
      const name = field as keyof typeof FIELD_NAMES;
      lines.push(`  ${FIELD_NAMES[name].padEnd(16)} ${writtenValue(name, value.value)}`);
      if (withEvidence) lines.push(`  ${''.padEnd(16)}   ${evidenceSentence(value.evidence, value.confidence)}`);
    }
  }
  if ('findings' in reading) {
    for (const finding of reading.findings) {
      if (finding.kind === 'agrees' && !withEvidence) continue;
      const { lead, rest } = findingSentence(finding);
      lines.push(`  ${lead} ${rest}`);
    }
  }
  return `${lines.join('\n')}\n`;
}
