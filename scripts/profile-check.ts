// What every shipped site profile has to stand: its schema, and its own pages in a real browser.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright';
import type * as File from '../utils/recognition/profiles/file.ts';
import type { Profile } from '../utils/recognition/profiles/profile.ts';
import type { Fields } from '../utils/recognition/reading.ts';
import { loadModule } from './load.ts';
import type * as InPage from './profiles-in-page.ts';

const root = path.dirname(import.meta.dirname);
export const PROFILES = path.join(root, 'utils/recognition/profiles');
export const PAGES = path.join(root, 'tests/fixtures/profiles');

/** Where a profile and its pages are. */
export type ProfilePlace = { readonly name: string; readonly profile: string; readonly pages: string };
export const placeOf = (name: string): ProfilePlace => ({
  name,
  profile: path.join(PROFILES, name),
  pages: path.join(PAGES, name),
});

/** A record that is read, one that must not be, and another client's record. */
export const PAGE_NAMES = ['positive', 'near-miss', 'switch'] as const;
/** `pages.json`: the address each page is taken to have, and what is to be read of it. */
type Pages = {
  readonly [name in (typeof PAGE_NAMES)[number]]?: { readonly url: string; readonly fields?: Record<string, string> };
};

/** The names of the profiles that ship. */
export function shippedNames(): string[] {
  return readdirSync(PROFILES, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
}

/** The profiles of a file. @throws Error with everything that has to be mended */
export async function profilesIn(file: string): Promise<readonly Profile[]> {
  const { readProfiles } = await loadModule<typeof File>('utils/recognition/profiles/file.ts');
  try {
    return readProfiles(readFileSync(file, 'utf8'));
  } catch (error) {
    const { detail } = error as { detail?: string };
    throw new Error(detail ?? String(error), { cause: error });
  }
}

/** What is missing of a shipped profile's files; empty where all is there. */
export function missingFiles({ profile, pages: folder }: ProfilePlace): string[] {
  const pages = [...PAGE_NAMES.map((page) => `${page}.html`), 'pages.json'];
  return [path.join(profile, 'profile.json'), ...pages.map((file) => path.join(folder, file))]
    .filter((file) => !existsSync(file))
    .map((file) => path.relative(root, file));
}

/**
 * Reads the pages of a shipped profile by it, and says what is not as it should be.
 * @param page a browser page in which `bundleProfiles()` runs before everything
 */
export async function checkPages({ name, profile: folder, pages: own }: ProfilePlace, page: Page): Promise<string[]> {
  const problems: string[] = [];
  const [profile] = await profilesIn(path.join(folder, 'profile.json'));
  if (!profile) return ['The file holds no profile'];
  if (profile.id !== name) problems.push(`The id is “${profile.id}”, the folder “${name}”`);
  const pages = JSON.parse(readFileSync(path.join(own, 'pages.json'), 'utf8')) as Pages;
  const readings: Partial<Record<string, Fields>> = {};
  for (const which of PAGE_NAMES) {
    const html = readFileSync(path.join(own, `${which}.html`), 'utf8');
    problems.push(...realPeopleIn(html).map((what) => `${which}: ${what}`));
    const { url = '', fields = {} } = pages[which] ?? {};
    if (!URL.canParse(url)) {
      problems.push(`${which}: pages.json gives no address`);
      continue;
    }
    await page.goto('about:blank');
    await page.setContent(html);
    const { profile: read, reading } = await page.evaluate(([one, address]) => AlongsideProfiles.read([one], address), [
      profile,
      url,
    ] as const);
    if (which === 'near-miss') {
      if (read?.reading.verdict === 'one' || reading.verdict === 'one') problems.push('near-miss: a client is named');
      continue;
    }
    if (read?.reading.verdict !== 'one') {
      problems.push(`${which}: ${read ? JSON.stringify(read.reading) : 'not a page of this profile'}`);
      continue;
    }
    if (reading.verdict !== 'one') problems.push(`${which}: with the recogniser ${JSON.stringify(reading)}`);
    readings[which] = read.reading.fields;
    if (Object.keys(fields).length === 0) problems.push(`${which}: pages.json says no values to expect`);
    for (const [field, expected] of Object.entries(fields)) {
      const value = read.reading.fields[field as keyof Fields]?.value;
      if (value !== expected) problems.push(`${which}: ${field} is read as ${value ?? 'nothing'}, not ${expected}`);
    }
  }
  // The page of the second client is still in the browser, in place of the first.
  const url = pages.switch?.url;
  if (readings.positive && readings.switch && url) {
    const trial = await page.evaluate(([one, first, address]) => AlongsideProfiles.second(one, first, address), [
      profile,
      readings.positive,
      url,
    ] as const);
    if (!trial.passed) problems.push(`switch: ${trial.why} ${[...trial.same, ...trial.missing].join(', ')}`.trim());
  }
  return problems;
}

/** Pages are of invented people: NHS numbers begin with 999, numbers and addresses are of ranges nobody has. */
function realPeopleIn(html: string): string[] {
  const text = html.replace(/<(?:script|style)[\s\S]*?<\/(?:script|style)>|<[^>]+>/g, ' ');
  const found: string[] = [];
  for (const [number] of text.matchAll(/(?<![\d-])\d{3}[ -]?\d{3}[ -]?\d{4}(?![\d-])/g))
    if (!number.startsWith('999') && !number.startsWith('0'))
      found.push(`${number} may be somebody’s number: invented NHS numbers begin with 999`);
  for (const [mail] of text.matchAll(/[^\s@]+@[^\s@]+\.[a-z]{2,}/gi))
    if (!/@(?:[\w-]+\.)*example\.(?:org|com|net)$/i.test(mail)) found.push(`${mail} is not of example.org`);
  for (const [phone] of text.matchAll(/(?<!\d)0[127]\d{2,4} ?\d{3} ?\d{3,4}(?!\d)/g))
    if (!/^(?:07700 ?900|01632 ?960|0113 ?496|020 ?7946)/.test(phone))
      found.push(`${phone} is not of the numbers kept for invention`);
  return found;
}

declare global {
  var AlongsideProfiles: typeof InPage;
}
