// `npm run demo`: builds the extension, starts the demonstration case system, and does the main job in a real browser.
// With a display the browser stays open for you to go on; without one it leaves pictures, the letter and a summary.
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { walkThrough } from '../tests/e2e/walk-through.ts';
import { ensureChromium } from './browsers.ts';

const root = path.dirname(import.meta.dirname);
const output = path.join(root, 'demo-output');
const headless = !hasDisplay() || process.argv.includes('--headless');

try {
  await ensureChromium();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
process.chdir(root);
process.stdout.write('Building the extension\n');
execFileSync(process.execPath, [path.join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs'), 'build'], {
  cwd: root,
  stdio: ['ignore', 'ignore', 'inherit'],
});
for (const name of ['pictures', 'letter.html', 'letter.txt', 'letter.pdf', 'summary.md', 'summary.json']) {
  rmSync(path.join(output, name), { recursive: true, force: true });
}
mkdirSync(path.join(output, 'pictures'), { recursive: true });

const { steps, letter, browser } = await walkThrough({
  headless,
  say: (step) =>
    process.stdout.write(`${step.done ? 'ok  ' : 'FAIL'} ${step.title}${step.why ? `: ${step.why}` : ''}\n`),
  keep: (name, picture) => writeFileSync(path.join(output, 'pictures', name), picture),
});

if (letter) {
  writeFileSync(path.join(output, 'letter.html'), letter.html);
  writeFileSync(path.join(output, 'letter.txt'), letter.plain);
  if (letter.pdf) writeFileSync(path.join(output, 'letter.pdf'), letter.pdf);
}
const failed = steps.filter(({ done }) => !done);
writeFileSync(path.join(output, 'summary.json'), `${JSON.stringify({ ok: failed.length === 0, steps }, null, 2)}\n`);
writeFileSync(
  path.join(output, 'summary.md'),
  [
    '# What the walk-through did',
    '',
    ...steps.map(
      ({ title, done, why, picture, seen }) =>
        `- ${done ? '[x]' : '[ ]'} **${title}**${seen ? `: ${seen}` : ''}${why ? `. ${why}` : ''}${picture ? ` ([picture](pictures/${picture}))` : ''}`,
    ),
    '',
    'Everybody in it is invented. The letter: [letter.html](letter.html), [letter.txt](letter.txt), [letter.pdf](letter.pdf).',
    '',
  ].join('\n'),
);
process.stdout.write(`\n${steps.length - failed.length} of ${steps.length} steps done. See demo-output/summary.md\n`);
if (!headless && failed.length === 0) {
  process.stdout.write('The browser is yours now: close it to end the demo.\n');
  await new Promise((resolve) => browser.context.on('close', resolve));
} else {
  await browser.close();
}
process.exit(failed.length > 0 ? 1 : 0);

function hasDisplay(): boolean {
  if (process.platform === 'win32' || process.platform === 'darwin') return process.env.CI !== 'true';
  return Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}
