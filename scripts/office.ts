// Finds, and where it can installs, LibreOffice: the tests open every Word file with it.
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { aptInstall, onPath } from './programs.ts';

const NAMES = ['soffice', 'libreoffice'];
const WELL_KNOWN = [
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
];

/** LibreOffice on this machine, or null. `SOFFICE_PATH` in the environment wins. */
export function locateOffice(): string | null {
  const named = process.env.SOFFICE_PATH;
  if (named) return existsSync(named) ? named : null;
  return onPath(NAMES) ?? WELL_KNOWN.find((file) => existsSync(file)) ?? null;
}

/** Finds LibreOffice or installs the system's package as root on Debian. @returns its path, or null where it cannot be had */
export function ensureOffice(): string | null {
  const found = locateOffice();
  // One that was named and is not there is not replaced by another.
  if (found || process.env.SOFFICE_PATH) return found;
  process.stderr.write('No LibreOffice found: trying to get one\n');
  aptInstall('libreoffice-writer-nogui', 'fonts-liberation', 'fonts-dejavu-core');
  return locateOffice();
}

export const HOW_TO_GET_OFFICE =
  'No LibreOffice: what opens Word files in it is skipped. Install it (Debian: apt install libreoffice-writer-nogui), or set SOFFICE_PATH to one.';

/**
 * Has LibreOffice turn files into PDFs, all in one run, with a profile of its own: neither a running LibreOffice nor a user's
 * settings matter. A file it cannot open leaves no PDF, and no error either.
 * @param into the folder for the PDFs, which have the files' names
 * @throws Error where LibreOffice does not end well within the time (milliseconds)
 */
export async function toPdf(office: string, files: readonly string[], into: string, timeout = 240_000): Promise<void> {
  const profile = mkdtempSync(path.join(tmpdir(), 'alongside-office-'));
  try {
    const args = [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', '--norestore'];
    await promisify(execFile)(office, [...args, '--convert-to', 'pdf', '--outdir', into, ...files], { timeout });
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  }
}
