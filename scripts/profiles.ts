// Profiles and teaching as one script for a page, for tests and for `npm run profile`.
import path from 'node:path';
import { build } from 'vite';

const root = path.dirname(import.meta.dirname);

/** A script that defines `AlongsideProfiles`: everything in `scripts/profiles-in-page.ts`. */
export function bundleProfiles(): Promise<string> {
  return bundle('scripts/profiles-in-page.ts', 'AlongsideProfiles');
}

/** A script that defines `AlongsideTeach`: everything in `scripts/teach-in-page.ts`. */
export function bundleTeach(): Promise<string> {
  return bundle('scripts/teach-in-page.ts', 'AlongsideTeach');
}

async function bundle(entry: string, name: string): Promise<string> {
  const built = await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: { entry: path.join(root, entry), formats: ['iife'], name },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (!chunk) throw new Error('Vite gave back no bundle');
  return `${chunk.code};globalThis.${name}=${name}`;
}
