import type { Frame, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { finishedHtml } from '../../utils/letters/finished';
import { renderLetter } from '../../utils/letters/render';
import { EXAMPLES } from '../letters/examples';
import { pdfPages } from '../letters/pdf-pages';
import { choosePassphrase, newLetter, printLetter } from './journey';
import { comparable, paperCount, viewedPages } from './page-view';
import { untilClient } from './sidebar-states';
import { openBeside } from './world';
import type { World } from './world';

const ADEBAYO = 'ADÉBÁYỌ̀-FEATHERSTONEHAUGH';
const OWN_TEXT = Array.from(
  { length: 30 },
  (_, at) =>
    `<p>Own words, part ${at + 1}. ${'She asks to be told in writing and by telephone. '.repeat(2 + ((at * 7) % 9))}</p>` +
    `<ul>${'<li>An item of a list that came with them</li>'.repeat(at % 4)}</ul>`,
).join('');

/** The letter of an example, as if it were the client’s on screen, with words of the writer’s own at its end or none. */
function letterHtml(id: string, own = ''): string {
  const example = EXAMPLES.find(({ template }) => template.id === id);
  if (!example) throw new Error(`no example of ${id}`);
  const record = { ...example.facts.record, dateOfBirth: '1981-03-14', nhsNumber: '9994182072' };
  const html = finishedHtml(renderLetter(example.template, { ...example.facts, record }).html);
  return html.replace(/<h2>/, `${own}<h2>`);
}

const CASES = [
  { what: 'a short letter', id: 'chaser', own: '', pages: [1, 1] },
  { what: 'a letter of two pages', id: 'hepatitis-c-treatment', own: '', pages: [2, 2] },
  { what: 'a same-day letter with its banner', id: 'possible-dvt', own: '', pages: [2, 2] },
  { what: 'a letter with long words of one’s own', id: 'ecg-on-methadone', own: OWN_TEXT, pages: [4, 9] },
  { what: 'a paper for the client, in large print', id: 'appointment-card', own: '', pages: [1, 1] },
  { what: 'a long paper for the client', id: 'appointment-card', own: OWN_TEXT.slice(0, 6_000), pages: [3, 9] },
] as const;

describe('The page view', () => {
  let world: World;
  let page: Page;
  let sidebar: Frame;

  beforeAll(async () => {
    ({ world, page, sidebar } = await openBeside('casedesk', '/clients/T-20418/details'));
    await newLetter(sidebar, 'chaser');
    await sidebar.getByRole('button', { name: 'Choose a passphrase' }).click();
    await choosePassphrase(sidebar);
    await sidebar.getByRole('button', { name: 'Back to the letters' }).click();
  });
  afterAll(() => world?.close());

  const show = (side: 'Letter' | 'Page') => sidebar.getByRole('button', { name: side, exact: true }).click();
  const editor = () => sidebar.getByTestId('letter-editor');
  const paper = () => sidebar.frameLocator('.page-view iframe');
  /** Puts a letter in the place of what the editor holds, as a paste does. */
  const write = async (html: string) => {
    await show('Letter');
    await editor().click();
    await page.keyboard.press('Control+A');
    await editor().evaluate((element, pasted) => {
      const data = new DataTransfer();
      data.setData('text/html', pasted);
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    }, html);
  };
  const leave = () => sidebar.getByRole('button', { name: 'Back to the letters' }).click();

  it.each(CASES)(
    'breaks $what where printing does',
    { timeout: 120_000 },
    async ({ id, own, pages: [least, most] }) => {
      await newLetter(sidebar, id);
      await write(letterHtml(id, own));
      await show('Page');
      const viewed = await viewedPages(sidebar);
      const printed = await printLetter(world, page, sidebar);
      const pdf = await pdfPages(await printed.pdf({ preferCSSPageSize: true }));
      await printed.close();
      expect(viewed).toEqual(pdf.map(({ text }) => comparable(text)));
      expect(viewed.length).toBeGreaterThanOrEqual(least);
      expect(viewed.length).toBeLessThanOrEqual(most);
      await sidebar.getByRole('button', { name: 'Back to the letter', exact: true }).click();
      await leave();
    },
  );

  it('cannot be written in or reached by Tab, and says how many pages there are', async () => {
    await newLetter(sidebar, 'chaser');
    await write(letterHtml('chaser'));
    await show('Page');
    await expect.poll(() => sidebar.getByTestId('page-count').innerText()).toBe('1 page');
    const frame = sidebar.locator('.page-view iframe');
    expect(await frame.getAttribute('aria-hidden')).toBe('true');
    expect(await frame.getAttribute('tabindex')).toBe('-1');
    expect(await paper().locator('[contenteditable], [tabindex], input, button, a').count()).toBe(0);
    // By keys it is scrolled, from outside.
    await sidebar.locator('.page-view-room').focus();
    await page.keyboard.press('End');
    await sidebar.waitForFunction(() => (document.querySelector('.page-view-room')?.scrollTop ?? 0) > 0);
    await leave();
  });

  it('is read at full size', async () => {
    await newLetter(sidebar, 'chaser');
    await show('Page');
    await sidebar.getByTestId('page-zoom').click();
    const width = () => sidebar.locator('.page-view iframe').evaluate((frame) => frame.getBoundingClientRect().width);
    expect(Math.round(await width())).toBe(794);
    await sidebar.getByRole('button', { name: 'Fit the width' }).click();
    expect(await width()).toBeLessThan(380);
    await leave();
  });

  it('shows what is missing, and leads to it', async () => {
    await newLetter(sidebar, 'dental-care');
    await show('Page');
    const gap = paper().locator('[data-gap]').first();
    const id = await gap.getAttribute('data-gap');
    await gap.click();
    await sidebar.waitForFunction(
      (named) => document.activeElement?.closest('.letter-details') !== null || document.activeElement?.id === named,
      `letter-${id}`,
    );
    expect(await sidebar.getByTestId('page-view').count()).toBe(0);
    await leave();
  });

  describe('beside the editor, in a wide sidebar', () => {
    beforeAll(async () => {
      await page.bringToFront();
      await page.mouse.move(1366 - 380 + 1, 400);
      await page.mouse.down();
      await page.mouse.move(300, 400, { steps: 4 });
      await page.mouse.up();
      await newLetter(sidebar, 'ecg-on-methadone');
      await write(letterHtml('ecg-on-methadone', OWN_TEXT));
      await paperCount(sidebar);
    });

    it('stands there by itself, with nothing to switch', async () => {
      expect(await sidebar.getByRole('button', { name: 'Page', exact: true }).count()).toBe(0);
      expect(await editor().isVisible()).toBe(true);
      expect(await sidebar.getByTestId('page-view').isVisible()).toBe(true);
    });

    it('follows what is typed and where, and stays where it was scrolled to meanwhile', async () => {
      const scrolled = () => sidebar.locator('.page-view-room').evaluate((room) => room.scrollTop);
      await editor().locator('p', { hasText: 'Own words, part 24.' }).click();
      await sidebar.waitForFunction(() => (document.querySelector('.page-view-room')?.scrollTop ?? 0) > 300);
      const place = await scrolled();
      await page.keyboard.press('End');
      await page.keyboard.type(' Kestrel lamp.');
      await paper().getByText('Kestrel lamp.').first().waitFor();
      expect(await scrolled()).toBe(place);
      expect(await sidebar.evaluate(isInView, 'Kestrel lamp.')).toBe(true);
    });

    it('touches nothing of the page that did not change', async () => {
      const first = paper().locator('.paper').first().locator('#letter > :first-child');
      await first.evaluate((part) => Object.assign(part, { kept: true }));
      await page.keyboard.type(' Quarry.');
      await paper().getByText('Quarry.').first().waitFor();
      expect(await first.evaluate((part) => (part as unknown as { kept?: boolean }).kept)).toBe(true);
    });

    it('goes with the letter’s text, in the very change in which that goes', async () => {
      await watchTogether(sidebar);
      await page.evaluate(
        (to) => (window as unknown as { caseDesk: { go(path: string): void } }).caseDesk.go(to),
        '/clients/T-20533/details',
      );
      await untilClient(sidebar, 'KOWALCZYK');
      expect(await together(sidebar)).toEqual(['both', 'none']);
    });

    it('is the held letter’s own beside another client, and goes with it', async () => {
      await sidebar.getByText('Open it').click();
      await sidebar.getByTestId('letter-held').waitFor();
      await paperCount(sidebar);
      expect(await paper().locator('#identity').first().innerText()).toContain(ADEBAYO);
      await watchTogether(sidebar);
      await sidebar.getByRole('button', { name: 'Close this draft' }).click();
      await sidebar.getByTestId('new-letter').waitFor();
      expect(await together(sidebar)).toEqual(['both', 'none']);
    });

    it('goes with the lock', async () => {
      await page.evaluate(
        (to) => (window as unknown as { caseDesk: { go(path: string): void } }).caseDesk.go(to),
        '/clients/T-20418/details',
      );
      await untilClient(sidebar, ADEBAYO);
      await newLetter(sidebar, 'dental-care');
      await paperCount(sidebar);
      await watchTogether(sidebar);
      await sidebar.getByTestId('lock-now').click();
      await sidebar.getByTestId('unlock-passphrase').waitFor();
      expect(await together(sidebar)).toEqual(['both', 'none']);
      expect(sidebar.childFrames()).toHaveLength(0);
    });
  });
});

/** Whether these words of the page can be seen now. Runs in the sidebar. */
function isInView(words: string): boolean {
  const room = document.querySelector('.page-view-room');
  const frame = document.querySelector<HTMLIFrameElement>('.page-view iframe');
  if (!room || !frame?.contentDocument) return false;
  const scale = frame.getBoundingClientRect().width / frame.offsetWidth;
  const { top, bottom } = room.getBoundingClientRect();
  return [...frame.contentDocument.querySelectorAll('.paper')].some((paper) => {
    const clip = paper.querySelector('.paper-clip')?.getBoundingClientRect();
    const part = [...paper.querySelectorAll('#letter p')].find((one) => one.textContent?.includes(words));
    return [...(part?.getClientRects() ?? [])].some((rect) => {
      const down = frame.getBoundingClientRect().top + rect.top * scale;
      return clip && Math.abs(rect.left - clip.left) < 2 && down > top && down < bottom;
    });
  });
}

/** Writes down, at each change of the sidebar, whether it shows a letter’s text, its page, both or none. */
async function watchTogether(sidebar: Frame): Promise<void> {
  await sidebar.evaluate(() => {
    const seen: string[] = [];
    const look = () => {
      const text = document.querySelector('[data-testid="letter-editor"], .letter-details') !== null;
      const paper = document.querySelector('.page-view, iframe') !== null;
      const now = text && paper ? 'both' : text ? 'text' : paper ? 'paper' : 'none';
      if (seen.at(-1) !== now) seen.push(now);
    };
    Object.assign(window, { together: seen });
    look();
    new MutationObserver(look).observe(document, { subtree: true, childList: true });
  });
}

async function together(sidebar: Frame): Promise<string[]> {
  return sidebar.evaluate(() => (window as unknown as { together: string[] }).together);
}
