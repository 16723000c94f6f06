import type { Frame, Locator, Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { choosePassphrase, fillEcgDetails, giveOwnDetails, importPractices, newLetter } from './journey';
import { untilClient } from './sidebar-states';
import { openBeside } from './world';
import type { World } from './world';

/** Lines of the letter that every box has to hold, and one that stands in a list. */
const LINES = ['Plan and requested actions', '999 400 1019', 'Quarry Bank Pharmacy, Tidewell'];

/** Somebody who puts letters into the boxes of a case system. */
class Writer {
  constructor(
    readonly page: Page,
    readonly view: Frame,
  ) {}

  /** Presses Insert, and waits until the page is pointed in. */
  async begin(press = 'letter-export-insert'): Promise<void> {
    await this.view.locator(`[data-testid="${press}"]:not([aria-disabled])`).click();
    await this.view.getByTestId('put-in-pointing').waitFor();
    await this.page.waitForFunction(() => document.elementFromPoint(4, 4)?.hasAttribute('data-alongside-host'));
  }

  async clickAt(box: Locator): Promise<void> {
    await box.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    const place = await box.boundingBox();
    if (!place) throw new Error('the box is not on the page');
    const [x, y] = [place.x + Math.min(20, place.width / 2), place.y + Math.min(12, place.height / 2)];
    await this.page.mouse.move(x + 1, y);
    await this.page.mouse.click(x, y);
  }

  async pick(box: Locator, press?: string): Promise<string> {
    await this.begin(press);
    await this.clickAt(box);
    await this.view.getByTestId('put-in').waitFor();
    return (await this.view.getByTestId('put-in').textContent()) ?? '';
  }

  /** Agrees, and waits until it is said that the letter left. */
  async agree(): Promise<void> {
    await this.view.getByTestId('put-in-confirm').click();
    await this.view.getByText('Letter put into the case system at').waitFor();
  }

  async back(): Promise<void> {
    await this.view.getByRole('button', { name: 'Back to the letter', exact: true }).click();
    await this.view.getByTestId('letter-export-insert').waitFor();
  }
}

describe('A letter put into a box of the case system', () => {
  let world: World;
  let page: Page;
  let sidebar: Frame;
  let writer: Writer;

  beforeAll(async () => {
    const served = { headers: { 'X-Frame-Options': 'SAMEORIGIN' } };
    ({ world, page, sidebar } = await openBeside('notepads', '/', { served }));
    await page.locator('body[data-ready]').waitFor();
    writer = new Writer(page, sidebar);
    const dashboard = await world.browser.openView('dashboard.html');
    await importPractices(dashboard, 'tests/fixtures/directory/practices-small.csv');
    await page.bringToFront();
    await untilClient(sidebar, 'ASHWORTH');
    await newLetter(sidebar, 'ecg-on-methadone');
    await fillEcgDetails(sidebar);
    // With a second QTc the letter has a table of them.
    await sidebar.getByLabel('Never, or not known').uncheck();
    await sidebar.getByLabel('Last ECG', { exact: true }).fill('2 June 2026');
    await sidebar.getByLabel('QTc on that ECG').fill('455');
    await sidebar.getByLabel('An ECG before that').fill('9 January 2026');
    await sidebar.getByLabel('QTc on that earlier ECG').fill('441');
    await sidebar.getByRole('button', { name: 'Choose a passphrase' }).click();
    await choosePassphrase(sidebar);
    await giveOwnDetails(sidebar);
  });
  afterAll(() => world?.close());
  // What one test left open is not the next one's.
  beforeEach(async () => {
    const stop = sidebar.getByRole('button', { name: /^(Stop|Cancel)$/ });
    if (await stop.count()) await stop.first().click();
    if (await sidebar.getByTestId('sent-save').count()) await writer.back();
  });

  const valueOf = (selector: string) =>
    page.locator(selector).evaluate((box) => (box as HTMLTextAreaElement).value ?? (box as HTMLElement).innerText);
  const all = (text: string) => {
    for (const line of LINES) expect(text).toContain(line);
    expect(text.split('Plan and requested actions')).toHaveLength(2);
  };

  it('is said to go where, as what, and after what', async () => {
    const asked = await writer.pick(page.locator('#area'));
    expect(asked).toContain('Progress note');
    expect(asked).toContain('Plain text, its lines kept');
    expect(asked).toContain('15 characters');
    expect(await valueOf('#area')).toBe('Seen at clinic.');
    await writer.agree();
    const text = await valueOf('#area');
    expect(text.startsWith('Seen at clinic.\n\n')).toBe(true);
    all(text);
    expect(await page.locator('[data-alongside-host]').count()).toBe(1);
    await writer.back();
  });

  const FIELDS: readonly (readonly [what: string, box: () => Locator, as: RegExp, text: () => Promise<string>])[] = [
    [
      'one that React holds',
      () => page.locator('#controlled'),
      /Note held by React.*Plain text/,
      () => valueOf('#controlled'),
    ],
    [
      'an editable part of the page',
      () => page.locator('#editable'),
      /Case note.*Headings and lists/,
      () => valueOf('#editable'),
    ],
    [
      'one that holds something',
      () => page.locator('#held'),
      /Note begun.*Headings and lists.*15 characters/,
      () => valueOf('#held'),
    ],
    ['one of words only', () => page.locator('#words-only'), /Words only.*Plain text/, () => valueOf('#words-only')],
    ['one that pastes in its own way', () => page.locator('#own-paste'), /Pastes words/, () => valueOf('#own-paste')],
    [
      'one in a component',
      () => page.locator('x-note textarea'),
      /Note in a component/,
      () => valueOf('x-note textarea'),
    ],
    [
      'one in a frame',
      () => page.frameLocator('#framed').locator('#inner'),
      /Note in a frame/,
      () => page.frameLocator('#framed').locator('#inner').inputValue(),
    ],
    [
      'a frame that is written in as a whole',
      () => page.frameLocator('#designed').locator('html'),
      /Old editor.*Headings and lists/,
      () => page.frameLocator('#designed').locator('body').innerText(),
    ],
    [
      'TipTap',
      () => page.locator('#tiptap > div'),
      /TipTap.*Headings and lists.*15 characters/,
      () => ofEditor('tiptap.getText()'),
    ],
    [
      'Quill',
      () => page.locator('#quill .ql-editor'),
      /Quill.*Headings and lists.*15 characters/,
      () => ofEditor('quill.getText()'),
    ],
    [
      'Lexical',
      () => page.locator('#lexical'),
      /Lexical.*Headings and lists.*15 characters/,
      () => ofEditor('lexicalText()'),
    ],
    [
      'TinyMCE',
      () => page.frameLocator('#tiny_ifr').locator('body'),
      /Headings and lists.*15 characters/,
      () => ofEditor("tiny.getContent({ format: 'text' })"),
    ],
  ];
  const ofEditor = (expression: string) => page.evaluate<string>(expression);

  it.each(FIELDS)('goes whole into %s', async (_, box, as, text) => {
    const held = (await text()).trim();
    expect(await writer.pick(box())).toMatch(as);
    await writer.agree();
    await expect.poll(text).toContain(LINES[0]);
    const now = await text();
    all(now);
    expect(now.trim().startsWith(held)).toBe(true);
    expect(await sidebar.getByText('Only part of the letter').count()).toBe(0);
    await writer.back();
  });

  it('keeps its headings and lists where they can be kept', async () => {
    for (const selector of ['#editable', '#held', '#tiptap > div', '#quill .ql-editor']) {
      expect([selector, await page.locator(`${selector} h2`).count()]).not.toEqual([selector, 0]);
      expect([selector, await page.locator(`${selector} li`).count()]).not.toEqual([selector, 0]);
    }
    const tiny = page.frameLocator('#tiny_ifr');
    expect(await tiny.locator('h2').count()).toBeGreaterThan(0);
    expect(await page.locator('#held > :first-child').innerText()).toBe('Seen at clinic.');
  });

  it('keeps its tables where they are kept, and elsewhere each row in one line', async () => {
    const rows = ['ECG', 'QTc', '2 June 2026', '455 ms', '9 January 2026', '441 ms'];
    const tiny = page.frameLocator('#tiny_ifr').locator('body');
    for (const box of [page.locator('#editable'), page.locator('#held'), tiny])
      expect(await box.locator('th, td').allInnerTexts()).toEqual(rows);
    for (const box of ['#tiptap > div', '#quill .ql-editor', '#lexical', '#area', '#controlled', '#own-paste']) {
      const lines = (await valueOf(box)).split('\n');
      expect([box, lines]).toEqual([box, expect.arrayContaining(['2 June 2026: 455 ms', '9 January 2026: 441 ms'])]);
    }
  });

  it('is what React holds, drawn again', async () => {
    await page.locator('#controlled-draw').click();
    all(await valueOf('#controlled'));
    expect(await page.locator('#controlled-state').textContent()).toBe(await valueOf('#controlled'));
  });

  it('can be undone as one step', async () => {
    const held = await valueOf('#area');
    await writer.pick(page.locator('#area'));
    await writer.agree();
    expect((await valueOf('#area')).length).toBeGreaterThan(held.length + 500);
    await page.locator('#area').focus();
    await page.keyboard.press('Control+z');
    await expect.poll(() => valueOf('#area')).toBe(held);
    await writer.back();
  });

  it('is told of where only part of it is there', async () => {
    await writer.pick(page.locator('#cut'));
    await writer.agree();
    await sidebar.getByText('Only part of the letter is in that box').waitFor();
    expect(await valueOf('#cut')).toHaveLength(200);
    await writer.back();
  });

  it.each([
    ['read only', '#locked', 'This box cannot be written in'],
    ['switched off', '#off', 'This box cannot be written in'],
    ['of one line', '#line', 'A box of one line'],
    ['for a password', '#secret', 'Click the box'],
    ['none at all', 'h1', 'Click the box'],
  ])('cannot be put into a box that is %s', async (_, selector) => {
    await writer.begin();
    await writer.clickAt(page.locator(selector));
    await sidebar.getByTestId('put-in-pointing').waitFor();
    await page.keyboard.press('Escape');
    await sidebar.getByTestId('letter-export-insert').waitFor();
    expect(await page.locator('[data-alongside-host]').count()).toBe(1);
  });

  it('is not offered to a box without the room', async () => {
    expect(await writer.pick(page.locator('#short'))).toMatch(
      /There is room for 113 characters, and the letter has [\d,]+\./,
    );
    expect(await sidebar.getByTestId('put-in-confirm').count()).toBe(0);
    await sidebar.getByTestId('put-in').getByRole('button', { name: 'Cancel' }).click();
    await sidebar.getByTestId('letter-export-insert').waitFor();
    expect(await valueOf('#short')).toBe('Seen.');
  });

  it.each([
    ['takes nothing', '#refuses', 'That box did not take it'],
    ['is gone when it is gone to', '#moving', 'That box is not on the page any more'],
  ])('says so where a box %s, and logs nothing', async (_, selector, sentence) => {
    const before = await exported();
    await writer.pick(page.locator(selector));
    await sidebar.getByTestId('put-in-confirm').click();
    await sidebar.getByTestId('put-in').getByText(sentence).waitFor();
    expect((await valueOf(selector)).trim()).toBe('');
    await sidebar.getByTestId('put-in').getByRole('button', { name: 'Cancel' }).click();
    expect(await exported()).toBe(before);
  });

  it('is walked to and agreed to by keyboard alone', async () => {
    const held = await valueOf('#area');
    await sidebar.getByTestId('letter-export-insert').focus();
    await page.keyboard.press('Enter');
    await sidebar.getByTestId('put-in-pointing').waitFor();
    await page.waitForFunction(() => document.activeElement?.hasAttribute('data-alongside-host'));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await sidebar.getByTestId('put-in').getByText('Progress note').waitFor();
    await sidebar.waitForFunction(() => document.activeElement?.classList.contains('put-in-top'));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await sidebar.getByText('Letter put into the case system at').waitFor();
    expect((await valueOf('#area')).length).toBeGreaterThan(held.length + 500);
    await writer.back();
  });

  it('leaves the line about it for the notes, in a box of one line as well', async () => {
    await writer.pick(page.locator('#area'));
    await writer.agree();
    await sidebar.getByLabel('Not yet').check();
    const note = (await sidebar.getByTestId('case-note').textContent()) ?? '';
    expect(await writer.pick(page.locator('#line'), 'case-note-insert')).toMatch(/the note.*Subject.*one line/);
    await sidebar.getByTestId('put-in-confirm').click();
    await sidebar.getByTestId('case-note-insert').waitFor();
    expect(await valueOf('#line')).toBe(note);
    expect(note).toMatch(/^Letter to Brackenfield Surgery about/);
    await writer.back();
  });

  it('is in the log as put into the case system, with its words', async () => {
    await sidebar.getByRole('button', { name: 'Back to the letters' }).click();
    await sidebar.getByText('Log', { exact: true }).first().click();
    await sidebar.getByText('Letter put into the case system: ECG on methadone').first().waitFor();
    await sidebar.getByText('Letters', { exact: true }).first().click();
    await sidebar.getByText('ECG on methadone').first().click();
    await sidebar.getByTestId('letter-export-insert').waitFor();
  });

  it('is let go of when another record comes on screen', async () => {
    const held = await valueOf('#area');
    await writer.pick(page.locator('#area'));
    const before = await page.evaluate(() => {
      const own = (globalThis as unknown as { swapRecord(): void; ownRecord: string }).swapRecord;
      const record = document.getElementById('record');
      const kept = record?.innerHTML ?? '';
      own();
      return kept;
    });
    await untilClient(sidebar, 'WHITLOCK');
    await expect.poll(() => page.locator('[data-alongside-host]').count()).toBe(1);
    expect(await valueOf('#area')).toBe(held);
    await page.evaluate((html) => {
      const record = document.getElementById('record');
      if (record) record.innerHTML = html;
    }, before);
    await sidebar.getByTestId('letter-export-insert').waitFor();
    expect(await sidebar.getByTestId('put-in').count()).toBe(0);
  });

  it('is written nowhere where the record changes in the moment of writing', async () => {
    const before = await exported();
    await writer.pick(page.locator('#swaps'));
    await sidebar.getByTestId('put-in-confirm').click();
    await untilClient(sidebar, 'WHITLOCK');
    expect(await valueOf('#swaps')).toBe('');
    expect(await page.evaluate(() => document.body.innerText)).not.toContain(
      'Quarry Bank Pharmacy, Tidewell\n\nWHITLOCK',
    );
    expect(await exported()).toBe(before);
    expect(await sidebar.getByTestId('put-in').count()).toBe(0);
  });

  /** How many letters the log knows to have left. */
  const exported = () =>
    sidebar.evaluate(async () => {
      const api = (globalThis as unknown as { chrome: Chrome }).chrome;
      const keys = Object.keys(await api.storage.session.get(null));
      const token = keys.find((key) => key.startsWith('view:'))?.slice('view:'.length) ?? '';
      const identity = { nhsNumber: '9994001019' };
      const reply = await api.runtime.sendMessage({ to: 'background', name: 'client/log', token, data: { identity } });
      return reply.data.entries.filter(({ happening }) => happening.kind === 'letter-exported').length;
    });
});

describe('A page that lets no script write markup', () => {
  let world: World;
  afterAll(() => world?.close());

  it('takes a letter all the same, for it is no script of the page', async () => {
    const policy = "default-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";
    const served = { headers: { 'Content-Security-Policy': policy, 'X-Frame-Options': 'SAMEORIGIN' } };
    const beside = await openBeside('notepads', '/plain', { served });
    world = beside.world;
    const { page, sidebar } = beside;
    await page.locator('body[data-ready]').waitFor();
    const writer = new Writer(page, sidebar);
    await untilClient(sidebar, 'ASHWORTH');
    await newLetter(sidebar, 'ecg-on-methadone');
    await sidebar.getByRole('button', { name: 'Choose a passphrase' }).click();
    await choosePassphrase(sidebar);
    await giveOwnDetails(sidebar);
    await sidebar.getByTestId('letter-export-anyway').click();
    await sidebar.getByTestId('letter-insert-anyway').click();
    await sidebar.getByTestId('put-in-pointing').waitFor();
    await writer.clickAt(page.locator('#editable'));
    await sidebar.getByTestId('put-in').waitFor();
    await writer.agree();
    expect(await page.locator('#editable h2').count()).toBeGreaterThan(0);
    expect(await page.locator('#editable').innerText()).toContain('[not filled in]');
  });
});

type Chrome = {
  storage: { session: { get(key: null): Promise<object> } };
  runtime: { sendMessage(message: unknown): Promise<{ data: { entries: { happening: { kind: string } }[] } }> };
};
