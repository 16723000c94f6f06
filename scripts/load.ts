// The project's own code is written for Vite (paths without extension, globs, raw files), so Vite loads it for the command lines.
import path from 'node:path';
import { runnerImport } from 'vite';

const root = path.dirname(import.meta.dirname);

/** A module of the project. @param file its path from the project's root */
export async function loadModule<Module = Record<string, unknown>>(file: string): Promise<Module> {
  const { module } = await runnerImport<Module>(path.join(root, file), { configFile: false, root, logLevel: 'silent' });
  return module;
}
