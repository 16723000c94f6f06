import type { Frame, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SNIPPETS } from '../../utils/letters/snippets/built-in';
import { newLetter } from './journey';
import { openBeside } from './world';
import type { World } from './world';

const textOf = (id: string) => SNIPPETS.find(({ word }) => word === id)?.text ?? '';

describe('Short texts in a letter', () => {
  let world: World;
  let page: Page;
  let sidebar: Frame;
  const letter = () => sidebar.getByTestId('letter-editor');
  const list = () => sidebar.getByTestId('snippet-list');
  const active = () =>
    sidebar.evaluate(() => {
      const holder = document.activeElement?.getAttribute('aria-activedescendant') ?? '';
      return document.getElementById(holder)?.querySelector('strong')?.textContent ?? null;
    });

  /** The editor hears of a caret that was moved with the next drawing; keys pressed before would go where it was. */
  const atTheEnd = () =>
    sidebar.evaluate(
      () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))),
    );

  beforeAll(async () => {
    ({ world, page, sidebar } = await openBeside('casedesk', '/clients/T-20418/details'));
    await newLetter(sidebar, 'gp-health-concern');
    await sidebar.getByText('Letter', { exact: true }).click();
    await letter().waitFor();
    await page.bringToFront();
  });
  afterAll(() => world?.close());

  it('cannot be put in before there is a place for one', async () => {
    expect(await sidebar.getByRole('button', { name: 'Short texts' }).getAttribute('aria-disabled')).toBe('true');
  });

  it('come by a slash and a word, by keys alone', async () => {
    await letter().locator('p').first().click();
    await page.keyboard.press('Control+End');
    await atTheEnd();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Also: /me');
    await list().waitFor();
    // Names first, then other words.
    const names = await list().locator('strong').allTextContents();
    expect(names.length).toBeGreaterThan(1);
    await expect.poll(active).toBe(names[0]);
    await page.keyboard.press('ArrowDown');
    await expect.poll(active).toBe(names[1]);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect.poll(active).toBe(names.at(-1));
    for (const _ of 'me') await page.keyboard.press('Backspace');
    await page.keyboard.type('nalox');
    await expect.poll(active).toBe('Naloxone given');
    await page.keyboard.press('Enter');
    await list().waitFor({ state: 'detached' });
    await expect.poll(() => letter().locator('p').last().innerText()).toBe(`Also: ${textOf('naloxone')}`);
    await page.keyboard.type(' Thank you.');
    await expect.poll(() => letter().locator('p').last().innerText()).toBe(`Also: ${textOf('naloxone')} Thank you.`);
  });

  it('are reached by Tab as well while a slash is typed', async () => {
    await page.keyboard.type(' /res');
    await list().waitFor();
    await page.keyboard.press('Tab');
    expect(await sidebar.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('listbox');
    await expect.poll(active).toBe('Copy of the results');
    await page.keyboard.press('Enter');
    await page.keyboard.type(' Yes.');
    await expect.poll(() => letter().locator('p').last().innerText()).toContain(`Thank you. ${textOf('results')} Yes.`);
  });

  it('leave a slash alone after Esc, and after what is no word', async () => {
    await page.keyboard.press('Enter');
    await page.keyboard.type('/nal');
    await list().waitFor();
    await page.keyboard.press('Escape');
    await list().waitFor({ state: 'detached' });
    await page.keyboard.type('o and/or 120/80');
    expect(await list().count()).toBe(0);
    await expect.poll(() => letter().locator('p').last().innerText()).toBe('/nalo and/or 120/80');
  });

  it('come by the button, and go where the caret was', async () => {
    await page.keyboard.press('Enter');
    await page.keyboard.type('Before.');
    await sidebar.getByRole('button', { name: 'Short texts' }).click();
    await list().waitFor();
    await expect.poll(active).toBe(SNIPPETS[0]?.name);
    await page.keyboard.press('i');
    await expect.poll(active).toBe('Interpreter needed');
    await page.keyboard.press('Home');
    await page.keyboard.press('End');
    await expect.poll(active).toBe(SNIPPETS.at(-1)?.name);
    await page.keyboard.press('Escape');
    await list().waitFor({ state: 'detached' });
    await page.keyboard.type(' Back.');
    await sidebar.getByRole('button', { name: 'Short texts' }).click();
    await list().getByText('Interpreter needed').click();
    await list().waitFor({ state: 'detached' });
    await expect.poll(() => letter().locator('p').last().innerText()).toBe(`Before. Back. ${textOf('interpreter')}`);
    await page.keyboard.press('Control+z');
    await expect.poll(() => letter().locator('p').last().innerText()).toBe('Before. Back.');
  });
});
