import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  checkPages,
  missingFiles,
  PAGES,
  placeOf,
  PROFILES,
  profilesIn,
  shippedNames,
} from '../../../scripts/profile-check.ts';
import { openProfileLab } from './lab';
import type { ProfileLab } from './lab';

const NAMES = shippedNames();
let lab: ProfileLab;
beforeAll(async () => {
  lab = await openProfileLab();
}, 60_000);
afterAll(() => lab.close());

describe('Every shipped profile', () => {
  it('is found', () => {
    expect(NAMES.length).toBeGreaterThanOrEqual(2);
  });

  it.each(NAMES)('%s has a positive page, a near miss and another client to switch to, and nothing else', (name) => {
    expect(missingFiles(placeOf(name))).toEqual([]);
    expect(readdirSync(path.join(PAGES, name)).toSorted()).toEqual([
      'near-miss.html',
      'pages.json',
      'positive.html',
      'switch.html',
    ]);
  });

  it('has its pages, and no pages are without a profile', () => {
    expect(readdirSync(PAGES).toSorted()).toEqual(NAMES.toSorted());
  });

  it.each(NAMES)('%s reads its pages as it says', async (name) => {
    expect(await checkPages(placeOf(name), lab.page)).toEqual([]);
  });

  it.each(NAMES)('%s reads no page of another profile', async (name) => {
    const [profile] = await profilesIn(path.join(PROFILES, name, 'profile.json'));
    for (const other of NAMES.filter((one) => one !== name)) {
      await lab.page.goto(`file://${path.join(PAGES, other, 'positive.html')}`);
      expect(
        (await lab.read([profile ?? expect.fail()], 'https://x.example.org/clients/1/details')).profile,
      ).toBeNull();
    }
  });
});

describe('A new profile', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'profile-'));
  const run = (...args: string[]) => spawnSync(process.execPath, ['scripts/profile.ts', ...args], { encoding: 'utf8' });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('holds as it is laid out, and cannot be laid out twice', { timeout: 60_000 }, async () => {
    const wanted = [
      'new',
      'tidewell',
      '--origin',
      'https://records.example.org',
      '--path',
      '/people/*/**',
      '--under',
      folder,
    ];
    const made = run(...wanted);
    expect(made.stderr).toBe('');
    expect(made.stdout).toContain('profile.json');
    const place = { name: 'tidewell', profile: path.join(folder, 'profile'), pages: path.join(folder, 'pages') };
    expect(missingFiles(place)).toEqual([]);
    expect(await checkPages(place, lab.page)).toEqual([]);
    expect(run(...wanted).stderr).toContain('already');
    expect(run('new', 'No Name', '--origin', 'https://records.example.org').status).toBe(1);
    expect(run('new', 'tidewell', '--origin', 'records').stderr).toContain('An origin is like');
    expect(run().stderr).toContain('Use:');
  });
});
