// `npm test`: everything, in the order in which failing is cheapest; ends with one line that counts.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { ensureChromium, ensureFirefox, HOW_TO_GET_FIREFOX } from './browsers.ts';
import { ensureOffice, HOW_TO_GET_OFFICE } from './office.ts';

type Count = { passed: number; failed: number; skipped: number };
const total: Count = { passed: 0, failed: 0, skipped: 0 };
const reports = mkdtempSync(path.join(tmpdir(), 'alongside-tests-'));
const root = path.dirname(import.meta.dirname);

await ensureChromium();
if (!ensureFirefox()) process.stderr.write(`${HOW_TO_GET_FIREFOX}\n`);
if (!ensureOffice()) process.stderr.write(`${HOW_TO_GET_OFFICE}\n`);
check('format', 'prettier', ['--check', '--log-level', 'warn', '.']);
check('prepare', 'wxt', ['prepare']);
check('lint', 'oxlint', ['--deny-warnings']);
check('types', 'tsc', ['--noEmit', '-p', '.']);
check('build for Chromium', 'wxt', ['build']);
check('build for Firefox', 'wxt', ['build', '-b', 'firefox', '--mv3']);
suite('unit');
suite('e2e');

const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed${skipped}\n`);
process.exit(total.failed > 0 ? 1 : 0);

/** One tool that either passes or fails. */
function check(name: string, command: string, args: readonly string[]): void {
  const started = Date.now();
  const { status, stdout, stderr } = run(command, args, 'pipe');
  const passed = status === 0;
  total[passed ? 'passed' : 'failed'] += 1;
  process.stdout.write(`${passed ? 'ok  ' : 'FAIL'} ${name} (${seconds(started)})\n`);
  if (!passed) process.stdout.write(`${stdout}\n${stderr}\n`);
}

/** One project of vitest; its tests are counted one by one. */
function suite(project: string): void {
  const file = path.join(reports, `${project}.json`);
  const started = Date.now();
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { status } = run('vitest', args, 'inherit');
  const count = read(file);
  total.passed += count.passed;
  total.failed += count.failed;
  total.skipped += count.skipped;
  // A file that fails to load has no failed test in it.
  if (status !== 0 && count.failed === 0) total.failed += 1;
  process.stdout.write(`${status === 0 ? 'ok  ' : 'FAIL'} ${project} (${seconds(started)})\n`);
}

function read(file: string): Count {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8')) as Record<string, number>;
    return {
      passed: report.numPassedTests ?? 0,
      failed: report.numFailedTests ?? 0,
      skipped: (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0),
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

function run(command: string, args: readonly string[], stdio: 'pipe' | 'inherit') {
  return spawnSync(path.join(root, 'node_modules', '.bin', command), args, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', stdio, stdio],
    shell: process.platform === 'win32',
    env: { ...process.env, ALONGSIDE_BUILT: '1' },
  });
}

function seconds(started: number): string {
  return `${((Date.now() - started) / 1000).toFixed(1)} s`;
}
