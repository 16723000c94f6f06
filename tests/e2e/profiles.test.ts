import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeProfiles } from '../../utils/recognition/profiles/file';
import type { Profile } from '../../utils/recognition/profiles/profile';
import { profile } from '../store/profile-support';
import { pushPolicy } from './policy';
import { openWorld } from './world';
import type { World } from './world';

const FOLDER = mkdtempSync(path.join(tmpdir(), 'alongside-profiles-'));

describe('The site profiles of a site', () => {
  let world: World;
  let dashboard: Page;
  let site: Locator;
  let details: Profile;
  let banner: Profile;

  const file = (name: string, text: string) => {
    const at = path.join(FOLDER, name);
    writeFileSync(at, text);
    return at;
  };
  const choose = async (at: string) => {
    const another = dashboard.getByRole('button', { name: 'Choose another file' });
    if (await another.isVisible()) await another.click();
    else if (!(await dashboard.getByRole('dialog').isVisible()))
      await dashboard.getByRole('button', { name: 'Import site profiles' }).click();
    await dashboard.locator('input[type=file]').setInputFiles(at);
  };
  const names = () =>
    site
      .getByTestId('profile-row')
      .locator('th')
      .evaluateAll((all) => all.map((one) => one.firstChild?.textContent));
  const exported = async (press: () => Promise<void>) => {
    const [download] = await Promise.all([dashboard.waitForEvent('download'), press()]);
    return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
  };

  beforeAll(async () => {
    world = await openWorld('casedesk');
    const { origin, host } = new URL(world.url);
    details = profile('casedesk-details', { name: 'CaseDesk details', origins: [origin] });
    banner = profile('casedesk-banner', { name: 'CaseDesk banner', origins: [origin], path: '/clients/**' });
    await world.turnOn(await world.open('/caseload'));
    dashboard = await world.browser.openView('dashboard.html#sites');
    site = dashboard.getByRole('region', { name: host });
  });
  afterAll(async () => {
    await world?.close();
    rmSync(FOLDER, { recursive: true, force: true });
  });

  it('are none at first, and what one is is explained', async () => {
    await dashboard.getByText('There are no site profiles').waitFor();
    await dashboard.getByRole('cell', { name: 'By their labels' }).waitFor();
  });

  it('do not come from a file that is something else', async () => {
    await choose(file('clients.csv', 'name,born\nWARD,1981\n'));
    await dashboard.getByText('This file is not a site profile').waitFor();
  });

  it('come from a file after a preview; one that holds something of a client stays out, and why is said', async () => {
    const leaking = { ...banner, id: 'leaking', name: 'Search', container: 'label[for="nhs-9994182072"]' };
    await choose(file('casedesk.json', JSON.stringify([details, leaking, banner])));
    const dialog = dashboard.getByRole('dialog', { name: 'Import 2 profiles?' });
    await dialog
      .getByRole('button', { name: /^Search – Container: this selector seems to hold an? NHS number$/ })
      .click();
    expect(await dialog.textContent()).not.toContain('9994182072');
    expect(await dialog.getByTestId('incoming-profile').count()).toBe(2);
    expect(await dashboard.getByTestId('profile-row').count()).toBe(0);
    await dialog.getByRole('button', { name: 'Import 2 profiles' }).click();
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(names).toEqual(['CaseDesk details', 'CaseDesk banner']);
    expect(await site.getByText('Never matched yet').count()).toBe(2);
    await dashboard.getByRole('cell', { name: 'By 2 profiles, then by their labels' }).waitFor();
  });

  it('change their order by the keyboard, and keep it when the browser has put the background to sleep', async () => {
    await site.getByRole('button', { name: 'Move CaseDesk details down' }).press('Enter');
    await expect.poll(names).toEqual(['CaseDesk banner', 'CaseDesk details']);
    await expect
      .poll(() => dashboard.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toBe('Move CaseDesk details down');
    await world.browser.killBackground();
    await dashboard.bringToFront();
    await dashboard.reload();
    await expect.poll(names).toEqual(['CaseDesk banner', 'CaseDesk details']);
  });

  it('leave as a file, byte for byte what a file of them is, which brings nothing new here', async () => {
    const all = await exported(() => site.getByRole('button', { name: 'Export all 2' }).click());
    expect(all.text).toBe(writeProfiles([banner, details]));
    expect(all.name).toMatch(/^alongside-profiles-[\w.-]+\.json$/);
    const one = await exported(() => site.getByRole('button', { name: 'Export CaseDesk details' }).click());
    expect(one).toEqual({ name: 'alongside-profile-casedesk-details.json', text: writeProfiles([details]) });
    await choose(file(all.name, all.text));
    await dashboard.getByRole('dialog', { name: 'There is nothing to import' }).waitFor();
    await dashboard.getByRole('button', { name: 'Cancel' }).click();
  });

  it('are turned off and on', async () => {
    await site.getByRole('button', { name: /^Turn off CaseDesk banner/ }).click();
    await dashboard.getByRole('cell', { name: 'By 1 profile, then by their labels' }).waitFor();
    await site.getByRole('button', { name: /^Turn on CaseDesk banner/ }).click();
    await dashboard.getByRole('cell', { name: 'By 2 profiles' }).waitFor();
  });

  it('come first, and stay as they are, where the organisation sets them; what it sets wrongly is refused by name', async () => {
    const good = { ...profile('trust', { name: 'Set by the trust', origins: details.origins }) };
    const bad = { ...good, id: 'trust-two', name: 'Half a profile', path: undefined };
    const policy = await pushPolicy(world.browser, 'profiles', [JSON.stringify(good), JSON.stringify(bad), 'not JSON']);
    await dashboard.bringToFront();
    await expect.poll(names).toEqual(['Set by the trust', 'CaseDesk banner', 'CaseDesk details']);
    const row = site.getByTestId('profile-row').first();
    await row.getByText('Always on').waitFor();
    expect(await row.getByRole('button').evaluateAll((all) => all.map((one) => one.ariaLabel))).toEqual([
      'Export Set by the trust',
    ]);
    await dashboard.getByText('Half a profile: Path: is missing, or is not text').waitFor();
    await dashboard.getByText('Profile 3: It is not a site profile').waitFor();
    // Not by a message past the buttons, either
    const reply = await dashboard.evaluate(
      (id) =>
        chrome.runtime.sendMessage({ to: 'background', name: 'profiles/remove', data: { id } }) as Promise<unknown>,
      good.id,
    );
    expect(reply).toMatchObject({ ok: false, code: 'profile-set-by-organisation' });
    await policy.close();
    await (await pushPolicy(world.browser, 'profiles', [])).close();
    await dashboard.bringToFront();
    await expect.poll(names).toEqual(['CaseDesk banner', 'CaseDesk details']);
  });

  it('are removed after a question', async () => {
    await site.getByRole('button', { name: 'Remove CaseDesk banner' }).click();
    await dashboard.getByRole('dialog', { name: 'Remove this site profile?' }).getByText('CaseDesk banner').waitFor();
    await dashboard.getByTestId('remove-profile').click();
    await expect.poll(names).toEqual(['CaseDesk details']);
  });
});

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
