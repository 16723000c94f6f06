import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { gzipSync } from 'node:zlib';
import { VOCABULARY } from '../../utils/recognition/vocabulary';
import type { Figure } from './figure';

const OUTPUT = '.output/chrome-mv3';
const CONTENT_SCRIPT_BUDGET_KB = 25;

/** Sizes as they are shipped, gzipped at level 9. The content script is what every page of an enabled site pays for. */
export async function benchBundle(): Promise<Figure[]> {
  execFileSync(process.execPath, ['node_modules/wxt/bin/wxt.mjs', 'build'], { stdio: 'ignore' });
  const content = kilobytes('content-scripts/record.js');
  const words = gzipSync(JSON.stringify(VOCABULARY), { level: 9 }).length / 1000;
  const background = kilobytes('background.js');
  const chunks = readdirSync(path.join(OUTPUT, 'chunks')).filter((file) => file.endsWith('.js'));
  const editor = chunks.find((file) => /editor/i.test(file));
  const sidebar = chunks.find((file) => file.startsWith('sidebar'));
  const figure = (what: string, value: number, budget: string, ok: boolean): Figure => ({
    bench: 'bundle',
    figure: what,
    value,
    unit: 'kB gzipped',
    against: `budget of ${CONTENT_SCRIPT_BUDGET_KB} kB`,
    ratio: value / CONTENT_SCRIPT_BUDGET_KB,
    budget,
    ok,
  });
  const told = { budget: 'none, told for comparison', ok: true };
  return [
    figure('content script', content, `${CONTENT_SCRIPT_BUDGET_KB} kB`, content <= CONTENT_SCRIPT_BUDGET_KB),
    figure('site profiles, where one is for the page', kilobytes('profiles.js'), told.budget, told.ok),
    figure('teaching, while somebody teaches', kilobytes('teach.js'), told.budget, told.ok),
    figure('words handed over to it', words, told.budget, told.ok),
    figure('background', background, told.budget, told.ok),
    ...(sidebar ? [figure('sidebar, own chunk', kilobytes(`chunks/${sidebar}`), told.budget, told.ok)] : []),
    ...(editor ? [figure('editor, loaded with a letter', kilobytes(`chunks/${editor}`), told.budget, told.ok)] : []),
  ];
}

function kilobytes(file: string): number {
  return gzipSync(readFileSync(path.join(OUTPUT, file)), { level: 9 }).length / 1000;
}
