// Finds, and where it can installs, the browsers that the tests, the demo and the command lines drive.
import { existsSync } from 'node:fs';
import process from 'node:process';
import { aptInstall, onPath, run } from './programs.ts';

const CHROMIUM_NAMES = [
  'chromium',
  'chromium-browser',
  'chrome',
  'google-chrome-for-testing',
  'microsoft-edge',
  'microsoft-edge-stable',
];
const FIREFOX_NAMES = ['firefox-esr', 'firefox'];
const WELL_KNOWN = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Where Chromium (or Edge, or Chrome for Testing) is on this machine, or null. `CHROMIUM_PATH` in the environment wins. */
export function locateChromium(): string | null {
  const named = process.env.CHROMIUM_PATH;
  if (named) return existsSync(named) ? named : null;
  return onPath(CHROMIUM_NAMES) ?? WELL_KNOWN.find((file) => existsSync(file)) ?? null;
}

/** Firefox on this machine, or null. `FIREFOX_PATH` in the environment wins. */
export function locateFirefox(): string | null {
  const named = process.env.FIREFOX_PATH;
  if (named) return existsSync(named) ? named : null;
  return onPath(FIREFOX_NAMES);
}

/** The path of Chromium. @throws Error that says what to install */
export function findChromium(): string {
  const found = locateChromium();
  if (found) return found;
  throw new Error(HOW_TO_GET_ONE);
}

/** Finds Chromium or installs it: Playwright's own download, else the system's package as root on Debian. @throws Error that says what to install */
export async function ensureChromium(): Promise<string> {
  const found = locateChromium() ?? (await playwrightsOwn());
  if (found) return found;
  process.stderr.write('No browser found: trying to get one\n');
  run('npx', ['playwright', 'install', 'chromium']);
  const downloaded = await playwrightsOwn();
  if (downloaded) return use(downloaded);
  aptInstall('chromium', 'fonts-liberation');
  const installed = locateChromium();
  if (installed) return installed;
  throw new Error(HOW_TO_GET_ONE);
}

/** Finds Firefox or installs the system's package as root on Debian. @returns its path, or null where it cannot be had */
export function ensureFirefox(): string | null {
  const found = locateFirefox();
  // One that was named and is not there is not replaced by another.
  if (found || process.env.FIREFOX_PATH) return found;
  process.stderr.write('No Firefox found: trying to get one\n');
  aptInstall('firefox-esr');
  return locateFirefox();
}

export const HOW_TO_GET_FIREFOX =
  'No Firefox: what runs in it is skipped. Install it (Debian: apt install firefox-esr), or set FIREFOX_PATH to one.';

const HOW_TO_GET_ONE =
  'No browser to run in. Install Chromium (Debian, Ubuntu: apt install chromium), Microsoft Edge or Chrome for Testing, ' +
  'or set CHROMIUM_PATH to one. Branded Google Chrome no longer loads extensions from a folder.';

/** Options every launch shares. The sandbox needs a user other than root; the rest keeps the browser from calling home. */
export const QUIET_ARGS: readonly string[] = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];

async function playwrightsOwn(): Promise<string | null> {
  const { chromium } = await import('playwright');
  const file = chromium.executablePath();
  return file && existsSync(file) ? use(file) : null;
}

/** Later calls, and child processes, find the same browser. */
function use(file: string): string {
  process.env.CHROMIUM_PATH = file;
  return file;
}
