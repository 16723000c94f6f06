import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'vite';
import { medplumDefinitions } from './medplum-definitions.ts';

const PROJECT = path.resolve(import.meta.dirname, '../..');
const STAMP = 'built-from.txt';
/** What is built besides a system's own folder. */
const SHARED = ['build.ts', 'medplum-definitions.ts', 'shown.ts', 'casedesk/clients.json'];

/** The systems that are bundled for a browser. */
export type BuiltSystem = 'medplum' | 'rjsf' | 'vaadin' | 'w2ui' | 'datatables' | 'notepads';

/**
 * Bundles a system for a browser and returns the folder. Does nothing where the folder was already built from the same
 * sources, this file and package-lock.json.
 */
export async function buildSystem(name: BuiltSystem): Promise<string> {
  const source = path.join(import.meta.dirname, name);
  const out = path.join(PROJECT, '.output/case-systems', name);
  const hash = await hashOfInputs(source);
  const stamp = path.join(out, STAMP);
  if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === hash) return out;

  // Built beside and moved into place, so that a build cut short or two at once never leave half a bundle.
  const beside = `${out}-${process.pid}-${Date.now()}`;
  await build({
    configFile: false,
    root: source,
    logLevel: 'error',
    mode: 'production',
    plugins: name === 'medplum' ? [medplumDefinitions()] : [],
    resolve: { alias: aliasesOf(name, source) },
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
  await rm(out, { recursive: true, force: true });
  await rename(beside, out).catch(async (error: unknown) => {
    // Another build of the same sources got there first.
    await rm(beside, { recursive: true, force: true });
    if (!existsSync(stamp)) throw error;
  });
  return out;
}

function aliasesOf(name: BuiltSystem, source: string): Record<string, string> {
  if (name === 'medplum') return { 'react-router': path.join(source, 'src/react-router.ts') };
  // Vaadin's count of who uses it would ask another host.
  const counting = '@vaadin/vaadin-usage-statistics/vaadin-usage-statistics.js';
  return name === 'vaadin' ? { [counting]: path.join(source, 'src/no-statistics.js') } : {};
}

async function hashOfInputs(source: string): Promise<string> {
  const names = await readdir(source, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  const shared = SHARED.map((name) => path.join(import.meta.dirname, name));
  const hash = createHash('sha256');
  for (const file of [...files.toSorted(), ...shared, path.join(PROJECT, 'package-lock.json')]) {
    hash
      .update(path.relative(PROJECT, file))
      .update('\0')
      .update(await readFile(file))
      .update('\0');
  }
  return hash.digest('hex');
}
