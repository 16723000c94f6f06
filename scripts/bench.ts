// `npm run bench -- [--json] [name...]`: the benchmarks, each figure beside its floor or peer measured in the same run.
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { ensureChromium } from './browsers.ts';
import type { Figure } from '../tests/bench/figure.ts';
import { loadModule } from './load.ts';

/** `built`: it drives the extension itself. */
const BENCHES: Readonly<Record<string, { file: string; run: string; built?: true }>> = {
  recognition: { file: 'recognition.ts', run: 'benchRecognition' },
  sidebar: { file: 'sidebar.ts', run: 'benchSidebar', built: true },
  letters: { file: 'letters.ts', run: 'benchLetters' },
  typing: { file: 'typing.ts', run: 'benchTyping', built: true },
  worklist: { file: 'worklist.ts', run: 'benchWorklist' },
  search: { file: 'search.ts', run: 'benchSearch' },
  import: { file: 'import.ts', run: 'benchImport' },
  backup: { file: 'backup.ts', run: 'benchBackup' },
  bundle: { file: 'bundle.ts', run: 'benchBundle' },
};

const args = process.argv.slice(2);
const json = args.includes('--json');
const wanted = args.filter((arg) => !arg.startsWith('--'));
const unknown = wanted.filter((name) => !BENCHES[name]);
if (unknown.length > 0) {
  process.stderr.write(
    `There is no bench called ${unknown.join(', ')}. There are: ${Object.keys(BENCHES).join(', ')}.\n`,
  );
  process.exit(1);
}
await ensureChromium();

const running = wanted.length > 0 ? wanted : Object.keys(BENCHES);
if (running.some((name) => BENCHES[name]?.built)) {
  const wxt = path.join('node_modules', 'wxt', 'bin', 'wxt.mjs');
  execFileSync(process.execPath, [wxt, 'build'], { stdio: ['ignore', 'ignore', 'inherit'] });
}
for (const name of running) {
  const { file, run } = BENCHES[name] ?? { file: '', run: '' };
  const module = await loadModule(path.join('tests', 'bench', file));
  const bench = module[run];
  if (typeof bench !== 'function') throw new Error(`${file} has no ${run}`);
  print((await bench()) as Figure[]);
}
process.exit(0);

function print(figures: readonly Figure[]): void {
  for (const figure of figures) {
    if (json) {
      process.stdout.write(`${JSON.stringify(figure)}\n`);
      continue;
    }
    const { bench, figure: what, value, unit, against, ratio, budget, ok } = figure;
    const times = ratio === null ? '' : `${round(ratio)} × ${against}`;
    process.stdout.write(
      `${ok ? 'ok  ' : 'OVER'} ${bench.padEnd(12)} ${what.padEnd(46)} ${`${round(value)} ${unit}`.padStart(14)}  ${times}  (budget ${budget})\n`,
    );
  }
}

function round(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
