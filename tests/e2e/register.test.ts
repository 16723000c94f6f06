import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ordAnswer } from '../directory/register/ord-answer';
import { json, serveFeed } from '../directory/services/feed-server';
import type { FeedServer } from '../directory/services/feed-server';
import { launch } from './chromium';
import type { Browser } from './chromium';
import { importPractices } from './journey';
import { pushPolicy } from './policy';

describe('One practice, checked with the register', () => {
  let register: FeedServer;
  let browser: Browser;
  let dashboard: Page;
  const check = () => dashboard.getByTestId('check-register').click();

  beforeAll(async () => {
    register = await serveFeed((_, response) => json(response, ordAnswer({})));
    browser = await launch();
    await browser.preGrant(register.url);
    dashboard = await browser.openView('dashboard.html');
    await importPractices(dashboard, 'tests/fixtures/directory/practices-small.csv');
    // A mirror an organisation has set: the register itself is not asked from a test
    await pushPolicy(browser, 'practiceRegister', register.url);
    await dashboard.bringToFront();
    await dashboard.reload();
    await dashboard.getByRole('link', { name: 'Directory' }).click();
    await dashboard.getByLabel('Find a practice').fill('Z99418');
    await dashboard.getByRole('cell', { name: 'Brackenfield Surgery' }).first().click();
    await dashboard.getByText(`Asks ${new URL(register.url).host} about code Z99418.`).waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await register?.close();
  });

  it('is not asked about until somebody presses for it, and then by its code alone', async () => {
    expect(register.asked).toEqual([]);
    await check();
    await dashboard.getByText('The register says').waitFor();
    expect(register.asked).toEqual(['/organisations/Z99418']);
  });

  it('is shown as the register has it, beside what the list says', async () => {
    // Asked again: what was answered an hour ago or less is kept, until the background ends
    await browser.killBackground();
    register.answer = (_, response) => json(response, ordAnswer({ Status: 'Inactive', Name: 'MARSH LANE SURGERY' }));
    await dashboard.bringToFront();
    await check();
    await dashboard.getByText('The register says something else').waitFor();
    const said = await dashboard.locator('.check-register-differences').innerText();
    expect(said).toMatch(/Marsh Lane Surgery\s+in the list: Brackenfield Surgery/);
    expect(said).toMatch(/closed\s+in the list: open/);
  });

  it('stays as the list has it where the register is broken', async () => {
    await browser.killBackground();
    register.answer = (_, response) => json(response, { fault: 'internal' }, 500);
    await dashboard.bringToFront();
    await check();
    await dashboard.getByText('The NHS register did not answer').waitFor();
    await dashboard.getByText('01632 960418').first().waitFor();
  });
});
