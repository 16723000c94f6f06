// The project's own code is written for Vite (paths without extension, globs, raw files), so Vite loads it for the command lines.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { runnerImport } from 'vite';

const root = path.dirname(import.meta.dirname);

/** A module of the project. @param file its path from the project's root */
export async function loadModule<Module = Record<string, unknown>>(file: string): Promise<Module> {
  // WXT writes what our tsconfig extends; a bare clone has none yet.
  if (!existsSync(path.join(root, '.wxt/tsconfig.json')))
    execFileSync(process.execPath, ['node_modules/wxt/bin/wxt.mjs', 'prepare'], { cwd: root, stdio: 'ignore' });
  const { module } = await runnerImport<Module>(path.join(root, file), { configFile: false, root, logLevel: 'silent' });
  return module;
}
