import { chromium } from 'playwright';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium, QUIET_ARGS } from '../../scripts/browsers';
import { caseDeskClient, medplumPatients } from './people';
import type { CaseSystem } from './server';
import { serveCaseSystem } from './server';

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: findChromium(), args: [...QUIET_ARGS] });
}, 60_000);
afterAll(() => browser.close());

describe('CaseDesk in a browser', () => {
  let system: CaseSystem;
  let page: Page;
  const heading = () => page.locator('.record:visible .su #ctl00_cphMain_lblRef');
  const born = () => page.locator('.record:visible #ctl00_cphMain_lblDob');
  const step = () =>
    page.evaluate(() => (globalThis as unknown as { caseDesk: { step(): Promise<string> } }).caseDesk.step());
  const drive = (expression: string) => page.evaluate(`void caseDesk.${expression}`);

  beforeAll(async () => {
    system = await serveCaseSystem('casedesk');
    page = await browser.newPage();
  });
  afterAll(async () => {
    await page.close();
    await system.close();
  });

  it('changes the heading before the body, and says where it stands', async () => {
    await page.goto(`${system.url}/clients/T-18802/details`);
    await expect.poll(() => heading().textContent()).toBe('[T-18802]');
    await drive('setManual(true)');
    await drive("go('/clients/T-20127/details')");
    expect(new URL(page.url()).pathname).toBe('/clients/T-20127/details');
    expect(await heading().textContent()).toBe('[T-18802]');
    expect(await step()).toBe('heading');
    expect(await heading().textContent()).toBe('[T-20127]');
    expect(await born().textContent()).toBe('21/11/1990');
    expect(await step()).toBe('skeleton');
    expect(await born().count()).toBe(0);
    expect(await step()).toBe('body');
    expect(await born().textContent()).toBe('02/06/1979');
    expect(await step()).toBe(null);
  });

  it('keeps the record opened before, hidden, with its own client', async () => {
    expect(await page.locator('.record:not(:visible) .su #ctl00_cphMain_lblRef').textContent()).toBe('[T-18802]');
  });

  it('swaps the record without a change of address', async () => {
    await drive("swapRecord('T-20655', { heading: false })");
    expect(new URL(page.url()).pathname).toBe('/clients/T-20127/details');
    expect(await heading().textContent()).toBe('[T-20127]');
    expect(await born().textContent()).toBe('03/04/1972');
    expect(caseDeskClient('T-20655').dateOfBirth).toBe('1972-04-03');
  });
});

describe('Medplum in a browser', () => {
  it('shows each patient by name and asks nobody else for anything', async () => {
    const system = await serveCaseSystem('medplum');
    const page = await browser.newPage();
    const elsewhere: string[] = [];
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('websocket', (socket) => elsewhere.push(socket.url()));
    page.on('request', (request) => {
      if (!request.url().startsWith(`${system.url}/`) && !request.url().startsWith('data:'))
        elsewhere.push(request.url());
    });
    for (const { id, givenName, familyName, nhsNumber, localId } of medplumPatients()) {
      await page.goto(`${system.url}/Patient/${id}/details`);
      await page.getByText(`${givenName} ${familyName}`).first().waitFor();
      await page
        .getByText(nhsNumber || localId)
        .first()
        .waitFor();
    }
    await page.goto(`${system.url}/Patient`);
    await page.getByText('Ramaswami').click();
    await page.waitForURL(/\/Patient\/[0-9a-f-]{36}$/);
    await page.close();
    await system.close();
    expect(elsewhere).toEqual([]);
    expect(faults).toEqual([]);
  }, 90_000);
});
