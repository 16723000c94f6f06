// `npm run profile -- new <name> --origin <origin> [--path <pattern>]` lays out a site profile with its pages;
// `npm run profile -- check [name or file]...` tries them, every shipped one by default.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { chromium } from 'playwright';
import { ensureChromium } from './browsers.ts';
import { checkPages, missingFiles, placeOf, profilesIn, shippedNames } from './profile-check.ts';
import { newProfile } from './profile-new.ts';
import { bundleProfiles } from './profiles.ts';

const USE = `Use: npm run profile -- new <name> --origin https://system.example.org [--path '/clients/*'] [--under <folder>]
     npm run profile -- check [name or file]...`;

const [command, ...rest] = process.argv.slice(2);
const option = (name: string) => {
  const at = rest.indexOf(`--${name}`);
  return at < 0 ? undefined : rest[at + 1];
};
if (command === 'new') makeNew(rest[0]);
else if (command === 'check') process.exitCode = await check(rest);
else stop(USE);

function makeNew(name = ''): void {
  const origin = option('origin') ?? '';
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name)) stop(`A name is lower case words and dashes.\n${USE}`);
  if (!/^https?:\/\/[^/\s]+$/.test(origin)) stop(`An origin is like https://system.example.org.\n${USE}`);
  const under = option('under');
  const { profile, pages } = under
    ? { profile: path.join(under, 'profile'), pages: path.join(under, 'pages') }
    : placeOf(name);
  if (existsSync(profile) || existsSync(pages)) stop(`There is a profile “${name}” already.`);
  const files = newProfile(name, origin, option('path') ?? '/clients/*');
  for (const [folder, contents] of [
    [profile, files.profile],
    [pages, files.pages],
  ] as const) {
    mkdirSync(folder, { recursive: true });
    for (const [file, text] of Object.entries(contents)) {
      writeFileSync(path.join(folder, file), text);
      process.stdout.write(`${path.relative(process.cwd(), path.join(folder, file))}\n`);
    }
  }
  process.stdout.write(
    `Put pages of your system in, with invented people, then make the rules fit:\n  npm run profile -- check ${name}\n`,
  );
}

async function check(wanted: readonly string[]): Promise<number> {
  const names = wanted.length > 0 ? wanted : shippedNames();
  const [executablePath, code] = await Promise.all([ensureChromium(), bundleProfiles()]);
  const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  let failed = 0;
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, bypassCSP: true });
    await page.addInitScript(code);
    for (const name of names) {
      const problems = await problemsOf(name, page);
      failed += problems.length;
      process.stdout.write(
        `${name}: ${problems.length === 0 ? 'holds' : ''}\n${problems.map((one) => `  ${one}\n`).join('')}`,
      );
    }
  } finally {
    await browser.close();
  }
  return failed > 0 ? 1 : 0;
}

async function problemsOf(name: string, page: Parameters<typeof checkPages>[1]): Promise<readonly string[]> {
  try {
    if (!shippedNames().includes(name)) {
      // A file from elsewhere has no pages of its own: what can be checked is what it holds.
      await profilesIn(name);
      return [];
    }
    const missing = missingFiles(placeOf(name));
    return missing.length > 0 ? missing.map((file) => `${file} is missing`) : await checkPages(placeOf(name), page);
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

function stop(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
