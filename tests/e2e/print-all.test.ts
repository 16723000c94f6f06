import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headLine } from '../../utils/letters/head-line';
import { renderLetter } from '../../utils/letters/render';
import { EXAMPLES } from '../letters/examples';
import { onPaper } from '../letters/on-paper';
import { packed, pdfPages } from '../letters/pdf-pages';
import { launch } from './chromium';
import type { Browser } from './chromium';
import { choosePassphrase } from './journey';

declare const chrome: { storage: { session: { set(items: object): Promise<void> } } };

const WHO = 'ADÉBÁYỌ̀-FEATHERSTONEHAUGH, Oluwaseun (Ms)';
const FACTS = { dateOfBirth: '1981-03-14', nhsNumber: '9994182072' } as const;
const LETTERS = EXAMPLES.map(({ template, facts }, at) => ({
  name: template.id,
  template,
  html: renderLetter(template, facts).html,
  release: `01ARZ3NDEKTSV4RRFFQ69G5${String(at).padStart(2, '0')}A`,
}));

/** Each letter as if Print had just been pressed: the release waits, and the extension's own page fetches and lays it out. */
describe('Every letter printed', () => {
  let browser: Browser;
  let view: Page;

  beforeAll(async () => {
    browser = await launch();
    view = await browser.openView('dashboard.html#settings');
    await choosePassphrase(view);
  });
  afterAll(() => browser?.close());

  it('is all of them', () => {
    expect(LETTERS.length).toBe(28);
  });

  it.each(LETTERS)('$name: A4, whole, within the margins, with client and number on each page', async (letter) => {
    const pages = await pdfPages(await print(letter));
    const forClient = letter.template.recipientKind === 'client';
    expect(pages.length).toBeLessThanOrEqual(forClient ? 1 : 2);
    const head = packed(headLine(WHO, FACTS, letter.html));
    let body = '';
    for (const [at, { text, width, height, lowest, rightMost, size }] of pages.entries()) {
      expect([width, height]).toEqual([595, 842]);
      expect(text).not.toMatch(/chrome-extension|print\.html|\d\d?\/\d\d?\/\d{2,4}, \d/);
      // A heading, or the closing line, does not end a page.
      expect(text).not.toMatch(/(?:Yours sincerely|Distribution list|Individual requirements) *(?:Page \d|$)/);
      expect(lowest).toBeGreaterThan(20);
      expect(rightMost).toBeGreaterThan(54);
      const foot = `Page${at + 1}of${pages.length}`;
      const words = packed(text);
      if (forClient) {
        expect(text).not.toMatch(/FEATHERSTONEHAUGH|999 ?418|Page \d/);
        expect(size).toBeGreaterThanOrEqual(16);
        body += words;
      } else {
        expect(words.startsWith(head)).toBe(true);
        expect(words.endsWith(foot)).toBe(true);
        body += words.slice(head.length, -foot.length);
      }
    }
    expect(body.replaceAll(/[-•]/g, '')).toBe(packed(onPaper(letter.html)).replaceAll(/[-•]/g, ''));
  });

  async function print({ template, html, release }: (typeof LETTERS)[number]): Promise<Uint8Array> {
    const now = new Date();
    const draft = {
      id: release,
      identity: { familyName: 'Adébáyọ̀-Featherstonehaugh', ...FACTS },
      clientName: WHO,
      template: template.id,
      version: String(template.version),
      title: template.title,
      forClient: template.recipientKind === 'client',
      record: {},
      details: {},
      switches: {},
      html,
      startedAt: now.toISOString(),
      updatedAt: now.toISOString(),
    };
    const waiting = {
      id: release,
      referral: release,
      route: 'print',
      overrides: [],
      draft,
      until: now.getTime() + 60_000,
    };
    await view.evaluate((items) => chrome.storage.session.set(items), { [`release:${release}`]: waiting });
    const printed = await browser.openView(`print.html#${release}`);
    await printed.locator('html[data-printed="yes"]').waitFor();
    const pdf = await printed.pdf({ preferCSSPageSize: true });
    await printed.close();
    return pdf;
  }
});
