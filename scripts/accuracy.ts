// How well the shipped recogniser does on the generated corpus of tests/corpus, in a real browser.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { chromium, type Page } from 'playwright';
import type * as Corpus from '../tests/corpus/corpus.ts';
import type * as Told from '../tests/corpus/tell.ts';
import type * as Merge from '../utils/recognition/merge.ts';
import { ensureChromium } from './browsers.ts';
import { loadModule } from './load.ts';
import { bundleRecogniser, readFrames } from './recogniser.ts';

const { values: options } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    clients: { type: 'string', default: '1' },
    family: { type: 'string', multiple: true },
    adversary: { type: 'string', multiple: true },
    races: { type: 'string', default: '1' },
    show: { type: 'boolean', default: false },
    html: { type: 'string' },
    json: { type: 'boolean', default: false },
    report: { type: 'string' },
  },
});

const [executablePath, code, corpus, { mergeReadings }, tell] = await Promise.all([
  ensureChromium(),
  bundleRecogniser(),
  loadModule<typeof Corpus>('tests/corpus/corpus.ts'),
  loadModule<typeof Merge>('utils/recognition/merge.ts'),
  loadModule<typeof Told>('tests/corpus/tell.ts'),
]);
const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
try {
  const page = await browser.newPage();
  const choice = {
    seed: options.seed,
    clients: Number(options.clients),
    ...(options.family && { families: options.family }),
    ...(options.adversary && { adversaries: options.adversary }),
  };
  const score = corpus.newScore();
  const start = performance.now();
  const all = corpus.everyState({ ...choice, races: Number(options.races) });
  for await (const judged of corpus.run(page, code, all, wholeReading)) {
    corpus.add(score, judged);
    const shown = options.show && !corpus.isHeldOut(judged.state.family) && tell.isFailure(judged.judgement);
    if (!shown) continue;
    process.stdout.write(`${tell.failure(judged)}\n`);
    if (options.html) keep(options.html, judged.state);
  }
  const seconds = (performance.now() - start) / 1000;
  if (options.json) process.stdout.write(`${JSON.stringify(tell.asJson(score))}\n`);
  else process.stdout.write(tell.inWords(score, seconds));
  if (options.report) writeFileSync(options.report, tell.report(score, choice));
} finally {
  await browser.close();
}

async function wholeReading(page: Page) {
  const { frames, unread } = await readFrames(page, code);
  return mergeReadings(
    frames.map(({ reading }) => reading),
    unread,
  );
}

function keep(
  folder: string,
  { family, adversary, seed, html }: { family: string; adversary: string; seed: string; html: string },
): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, `${family}.${adversary}.${seed}.html`), html);
}
