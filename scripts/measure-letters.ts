// `npm run measure-letters -- [--json] [letter...]`: what it takes to write each letter beside a record, in presses of the pointer and of
// keys, and what the same letter takes by hand in a word processor. Drives the extension as it was last built (`npm run build`).
import process from 'node:process';
import type * as Table from '../tests/e2e/letter-count/count-table.ts';
import type * as Count from '../tests/e2e/letter-count/count-letters.ts';
import { ensureChromium } from './browsers.ts';
import { loadModule } from './load.ts';

const args = process.argv.slice(2);
const json = args.includes('--json');
const letters = args.filter((arg) => !arg.startsWith('--'));
await ensureChromium();
const { countLetters } = await loadModule<typeof Count>('tests/e2e/letter-count/count-letters.ts');
const { headOf, rowOf, sumOf } = await loadModule<typeof Table>('tests/e2e/letter-count/count-table.ts');
if (!json) process.stdout.write(headOf());
const counts = await countLetters({
  ...(letters.length > 0 && { letters }),
  baseline: true,
  say: (count) => process.stdout.write(json ? `${JSON.stringify(count)}\n` : rowOf(count)),
});
if (!json) process.stdout.write(`\n${sumOf(counts)}`);
// More than three presses besides what a letter itself says is one too many.
process.exit(counts.every(({ other }) => other.clicks <= 3 && other.keys === 0) ? 0 : 1);
