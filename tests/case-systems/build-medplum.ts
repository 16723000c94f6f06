import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'vite';
import { medplumDefinitions } from './medplum-definitions.ts';

const PROJECT = path.resolve(import.meta.dirname, '../..');
const SOURCE = path.join(import.meta.dirname, 'medplum');
const OUT = path.join(PROJECT, '.output/case-systems/medplum');
const STAMP = 'built-from.txt';

/**
 * Bundles the Medplum patient page for a browser and returns the folder. Does nothing where the folder was already built
 * from the same sources, this file and package-lock.json.
 */
export async function buildMedplum(): Promise<string> {
  const hash = await hashOfInputs();
  const stamp = path.join(OUT, STAMP);
  if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === hash) return OUT;

  // Built beside and moved into place, so that a build cut short or two at once never leave half a bundle.
  const beside = `${OUT}-${process.pid}-${Date.now()}`;
  await build({
    configFile: false,
    root: SOURCE,
    logLevel: 'error',
    mode: 'production',
    plugins: [medplumDefinitions()],
    resolve: { alias: { 'react-router': path.join(SOURCE, 'src/react-router.ts') } },
    build: {
      outDir: beside,
      emptyOutDir: true,
      target: 'es2022',
      // Medplum's style sheet holds a media query that the minifier refuses (an unreplaced $mantine-breakpoint-xs).
      cssMinify: false,
      chunkSizeWarningLimit: 5000,
    },
  });
  await writeFile(path.join(beside, STAMP), hash);
  await rm(OUT, { recursive: true, force: true });
  await rename(beside, OUT).catch(async (error: unknown) => {
    // Another build of the same sources got there first.
    await rm(beside, { recursive: true, force: true });
    if (!existsSync(stamp)) throw error;
  });
  return OUT;
}

async function hashOfInputs(): Promise<string> {
  const names = await readdir(SOURCE, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  const tools = ['build-medplum.ts', 'medplum-definitions.ts'].map((name) => path.join(import.meta.dirname, name));
  const hash = createHash('sha256');
  for (const file of [...files.toSorted(), ...tools, path.join(PROJECT, 'package-lock.json')]) {
    hash
      .update(path.relative(PROJECT, file))
      .update('\0')
      .update(await readFile(file))
      .update('\0');
  }
  return hash.digest('hex');
}
