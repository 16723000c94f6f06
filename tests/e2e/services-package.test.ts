import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from './chromium';
import type { Browser } from './chromium';
import { choosePassphrase } from './journey';

const TABLES = {
  'services.csv':
    'id,organization_id,name,description,status\ns1,o1,Harbour Night Shelter,Beds for tonight,active\ns2,o1,Harbour Food Bank,Parcels,active\n',
  'organizations.csv': 'id,name\no1,Harbour Trust\n',
  'phones.csv': 'id,service_id,location_id,number\np1,s1,,01632 960123\np2,,l1,01632 960124\n',
  'service_at_locations.csv': 'id,service_id,location_id\na1,s1,l1\na2,s2,l1\n',
  'locations.csv': 'id,name\nl1,The Harbour\n',
  'addresses.csv': 'id,location_id,address_1,city,postal_code\nx1,l1,1 Harbour Lane,Zedbury,ZZ99 4WW\n',
  'schedules.csv': 'id,service_id,byday,opens_at,closes_at\nh1,s1,"MO,TU,WE,TH,FR",20:00:00,08:00:00\n',
  'datapackage.json': JSON.stringify({
    title: 'Zedbury directory',
    resources: [{ name: 'services', path: 'services.csv' }],
  }),
};

/** An Open Referral package whose CSV files lie loose in a folder. The steps build on each other. */
describe('A package of services in loose files', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'alongside-package-'));
  const at = (name: string) => path.join(folder, name);
  let browser: Browser;
  let dashboard: Page;
  const choose = (names: readonly string[]) => dashboard.locator('input[type=file]').setInputFiles(names.map(at));
  const row = (name: string) => dashboard.getByTestId('service-row').filter({ hasText: name });

  beforeAll(async () => {
    for (const [name, text] of Object.entries(TABLES)) writeFileSync(at(name), text);
    browser = await launch();
    dashboard = await browser.openView('dashboard.html#settings');
    await choosePassphrase(dashboard);
    await dashboard.getByRole('link', { name: 'Services' }).click();
    await dashboard.getByRole('button', { name: 'Import a file' }).click();
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('says of one file which part it is, and what to choose', async () => {
    await choose(['phones.csv']);
    await dashboard.getByText('This is the phones part of an Open Referral package.').waitFor();
    await choose(['phones.csv', 'locations.csv']);
    await dashboard.getByText('services.csv is not among them').waitFor();
    await choose(['datapackage.json']);
    await dashboard.getByText('This only describes an Open Referral package.').waitFor();
  });

  it('says what is missing where some are left out', async () => {
    await choose(['services.csv', 'phones.csv', 'organizations.csv', 'schedules.csv']);
    await dashboard.getByText('Not among the files: service_at_locations.csv').waitFor();
    await dashboard.getByRole('button', { name: 'Choose another file' }).click();
  });

  it('is put together from all of them, under its own name', async () => {
    await choose(Object.keys(TABLES));
    await dashboard.getByText(/and 7 more files\. Nothing is kept/).waitFor();
    expect(await dashboard.getByText('Not among the files').count()).toBe(0);
    await dashboard.getByTestId('import-services').click();
    await row('Harbour Food Bank').getByText('01632 960124').waitFor();
    await row('Harbour Night Shelter').getByRole('button').first().click();
    const drawer = dashboard.getByRole('complementary', { name: 'Harbour Night Shelter' });
    await drawer.getByText('01632 960123').waitFor();
    await drawer.getByText('1 Harbour Lane').waitFor();
    await dashboard.getByRole('button', { name: 'Where they are from', exact: true }).click();
    await dashboard.getByTestId('service-source-row').filter({ hasText: 'Zedbury directory' }).waitFor();
  });

  it('is known again: nothing new the second time', async () => {
    await dashboard.getByRole('button', { name: 'Import a file' }).click();
    await choose(Object.keys(TABLES));
    await dashboard.getByRole('dialog', { name: 'There is nothing to import' }).waitFor();
  });
});
