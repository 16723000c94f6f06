// `npm run races`: the whole sweep of interleavings. `npm test` runs a slice of the same seed.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    /** Interleavings of page, messages and background; those with a database beside. */
    runs: { type: 'string', default: '10000' },
    'log-runs': { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
  },
});
const root = path.dirname(import.meta.dirname);
const { status } = spawnSync(
  path.join(root, 'node_modules', '.bin', 'vitest'),
  ['run', '--project', 'unit', 'tests/race', '--testTimeout', '7200000'],
  {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, RACE_RUNS: values.runs, RACE_LOG_RUNS: values['log-runs'], RACE_SEED: values.seed },
  },
);
process.exit(status ?? 1);
