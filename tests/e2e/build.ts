import { execFileSync } from 'node:child_process';
import process from 'node:process';
import { ensureChromium } from '../../scripts/browsers';

/** Builds the extension once before the end-to-end tests. `ALONGSIDE_BUILT=1` says that it has just been built. */
export default async function setup(): Promise<void> {
  await ensureChromium();
  if (process.env.ALONGSIDE_BUILT === '1') return;
  execFileSync(process.execPath, ['node_modules/wxt/bin/wxt.mjs', 'build'], { stdio: ['ignore', 'ignore', 'inherit'] });
}
