import { execFileSync } from 'node:child_process';
import process from 'node:process';
import { ensureChromium, locateFirefox } from '../../scripts/browsers';

/** Builds the extension once before the end-to-end tests, for Firefox too where there is one. `ALONGSIDE_BUILT=1` says that it has just been built. */
export default async function setup(): Promise<void> {
  await ensureChromium();
  if (process.env.ALONGSIDE_BUILT === '1') return;
  const build = (...options: string[]) =>
    execFileSync(process.execPath, ['node_modules/wxt/bin/wxt.mjs', 'build', ...options], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  build();
  if (locateFirefox()) build('-b', 'firefox', '--mv3');
}
