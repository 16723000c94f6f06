import process from 'node:process';
import { chromium } from 'playwright';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findChromium } from '../../../scripts/browsers.ts';
import { bundleTeach } from '../../../scripts/profiles.ts';
import type * as InPage from '../../../scripts/teach-in-page';
import { TeachState } from '../../../utils/messages/teach';
import type { Reach } from '../../../utils/messages/teach';
import type { Lesson } from '../../../entrypoints/teach/lesson';
import { KAREN, recordPage } from './pages';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const [code, opened] = await Promise.all([bundleTeach(), chromium.launch({ executablePath: findChromium(), args })]);
  browser = opened;
  page = await browser.newPage({ viewport: { width: 1000, height: 700 }, bypassCSP: true });
  await page.addInitScript(code);
}, 60_000);
afterAll(() => browser.close());

/** The page counts every press and key that reaches it, first of all listeners on its window. */
const SPY = `<script>
  window.heard = [];
  for (const name of ['pointerdown','mousedown','click','pointerup','mouseup','keydown','keyup'])
    addEventListener(name, (event) => event.key === 'Shift' || heard.push(name + ' ' + (event.target.className || event.target.nodeName)));
</script>`;
const SHADOW = `<app-x><template shadowrootmode="open"><p>E-mail</p><p class="mail">karen@example.org</p></template></app-x>`;
const FRAME = `<iframe id="f" width="400" height="80" srcdoc="<p>Postcode</p><p class='pc'>BZ4 2TT</p>"></iframe>`;

beforeEach(async () => {
  await page.goto('about:blank');
  await page.setContent(SPY + recordPage(KAREN, { extra: SHADOW + FRAME }));
  await page.waitForFunction(() => document.querySelector('iframe')?.contentDocument?.querySelector('.pc'));
  await page.evaluate(() => {
    globalThis.lesson = AlongsideTeach.begin();
    document.querySelector('.nhs')?.addEventListener('click', () => heard.push('own click'));
  });
});

const state = async () => TeachState.parse(await page.evaluate(() => lesson.state({})));
const pick = (what: 'value' | 'part' = 'value', frames: readonly Reach[] = []) =>
  page.evaluate(([which, reach]) => lesson.pick({ what: which, frames: [...reach], focus: true }), [
    what,
    frames,
  ] as const);
const heardByPage = () => page.evaluate(() => heard);
const centreOf = async (selector: string, frame?: string) => {
  const box = await (frame ? page.frameLocator(frame).locator(selector) : page.locator(selector)).boundingBox();
  if (!box) throw new Error(`no box of ${selector}`);
  return [box.x + Math.min(20, box.width / 2), box.y + box.height / 2] as const;
};

/** A frame that the page cannot look into, as one of another site is. */
const CLOSED = `<iframe id="c" sandbox width="300" height="90" srcdoc="<p>NHS No</p><p>999 400 1019</p>"></iframe>`;

describe('A frame of another site', () => {
  const covered = (x: number, y: number) =>
    page.evaluate(([left, top]) => document.elementFromPoint(left, top)?.hasAttribute('data-alongside-host') ?? false, [
      x,
      y,
    ] as const);
  /** A hand is never still: until the browser has drawn what lies over a frame of another process, moves go to that frame. */
  const hover = async (x: number, y: number) => {
    await page.mouse.move(x + 2, y);
    await page.mouse.move(x, y);
    return covered(x, y);
  };
  beforeEach(() =>
    page.evaluate((html) => document.querySelector('main')?.insertAdjacentHTML('beforeend', html), CLOSED),
  );

  it('that nothing of ours runs in is picked as such, and hears nothing', async () => {
    const [x, y] = await centreOf('#c');
    await pick();
    await expect.poll(() => hover(x, y)).toBe(true);
    await expect.poll(() => page.mouse.click(x, y).then(state)).toMatchObject({ picking: false });
    expect(await state()).toMatchObject({ picking: false, proposal: null, closed: '' });
    await pick();
    expect((await state()).closed).toBeNull();
  });

  it('that has a script of its own takes the pointer, and gives it back', async () => {
    const [x, y] = await centreOf('#c');
    const reach = { origin: 'https://records.example.org', width: 300, height: 90 };
    await pick('value', [{ ...reach, width: 400 }]);
    await expect.poll(() => hover(x, y)).toBe(true);
    await pick('value', [reach]);
    await expect.poll(() => hover(x, y)).toBe(false);
    await page.mouse.click(x, y);
    expect(await state()).toMatchObject({ picking: true, closed: null });
    const [left, top] = await centreOf('.nhs');
    await expect.poll(() => hover(left, top)).toBe(true);
    await page.mouse.click(left, top);
    expect(await state()).toMatchObject({ picking: false, proposal: { field: 'nhsNumber' } });
    expect(await heardByPage()).toEqual([]);
  });

  it('is gone into by keyboard', async () => {
    await pick('value', [{ origin: 'https://records.example.org', width: 300, height: 90 }]);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('c');
    expect(await state()).toMatchObject({ picking: true, closed: null });
  });
});

describe('Pointing at a value', () => {
  it('picks what is clicked, and the page hears nothing of it', async () => {
    await pick();
    expect(await state()).toMatchObject({ picking: true, proposal: null });
    const [x, y] = await centreOf('.nhs');
    await page.mouse.move(x, y);
    await page.mouse.click(x, y);
    expect(await state()).toMatchObject({
      picking: false,
      proposal: {
        field: 'nhsNumber',
        select: '.nhs',
        text: KAREN.nhs,
        label: { text: 'NHS No', at: 'before' },
      },
    });
    expect(await heardByPage()).toEqual([]);
    expect(await page.evaluate(() => AlongsideTeach.changed())).toBe(1);
    // Afterwards the page is its own again.
    await page.mouse.click(x, y);
    expect(await heardByPage()).toContain('own click');
  });

  it('keeps the second press of a double click from the page as well', async () => {
    await pick();
    const [x, y] = await centreOf('.nhs');
    await page.mouse.dblclick(x, y);
    expect((await state()).proposal).toMatchObject({ field: 'nhsNumber' });
    expect((await heardByPage()).filter((name) => !name.startsWith('pointer'))).toEqual([]);
  });

  it.each<readonly [string, string, string | undefined, string, unknown]>([
    ['an open shadow root', '.mail', undefined, 'email', ['app-x', '.mail']],
    ['a frame of the same origin', '.pc', '#f', 'postcode', ['#f', '.pc']],
  ])('reaches into %s', async (_, selector, frame, field, select) => {
    await pick();
    const [x, y] = await centreOf(selector, frame);
    await page.mouse.move(x, y);
    await page.mouse.click(x, y);
    expect((await state()).proposal).toMatchObject({ field, select });
    expect(await heardByPage()).toEqual([]);
  });

  it('walks through the values by keyboard, into shadow roots and frames, and picks with Enter', async () => {
    await pick();
    const fields: (string | undefined)[] = [];
    for (let i = 0; i < 8; i += 1) {
      for (let step = 0; step <= i; step += 1) await page.keyboard.press(step % 2 ? 'ArrowDown' : 'Tab');
      await page.keyboard.press('Enter');
      fields.push((await state()).proposal?.field ?? undefined);
      await pick();
    }
    expect(fields).toEqual([
      'fullName',
      'givenName',
      'familyName',
      'dateOfBirth',
      'nhsNumber',
      'phone',
      expect.anything(),
      expect.anything(),
    ]);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    expect((await state()).proposal?.field).toBe('postcode');
    expect(await heardByPage()).toEqual([]);
  });

  it('stops with Escape and picks nothing', async () => {
    await pick();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    expect(await state()).toMatchObject({ picking: false, proposal: null });
    await page.keyboard.press('Tab');
    expect(await heardByPage()).toEqual(expect.arrayContaining([expect.stringContaining('keydown')]));
  });

  it('is stopped by the view, and leaves nothing behind at the end', async () => {
    await pick();
    expect(await page.evaluate(() => lesson.stop({}))).toMatchObject({ picking: false });
    expect(await page.locator('[data-alongside-host]').count()).toBe(1);
    await page.evaluate(() => lesson.end({}));
    expect(await page.locator('[data-alongside-host]').count()).toBe(0);
    expect(await page.evaluate(() => AlongsideTeach.isOver())).toBe(true);
    const [x, y] = await centreOf('.nhs');
    await page.mouse.click(x, y);
    expect(await heardByPage()).toContain('own click');
  });

  it('is not fooled by presses that scripts of the page make', async () => {
    await pick();
    await page.evaluate(() => (document.querySelector('.nhs') as HTMLElement).click());
    expect(await state()).toMatchObject({ picking: true, proposal: null });
    expect(await heardByPage()).toContain('own click');
  });

  it('puts nothing of the client, nor of itself, where the page can read it', async () => {
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await pick();
    const [x, y] = await centreOf('.nhs');
    await page.mouse.move(x, y);
    await page.keyboard.press('Tab');
    const after = await page.evaluate(() => {
      const host = document.querySelector('[data-alongside-host]');
      const open = host?.shadowRoot === null && host.childNodes.length === 0;
      const own = host?.outerHTML ?? '';
      return { open, own, rest: document.documentElement.outerHTML.replace(own, '') };
    });
    expect(after.open).toBe(true);
    expect(after.own).not.toMatch(/Karen|Whitlock|999|NHS/);
    expect(after.rest).toBe(before.replace(/<div data-alongside-host.*?<\/div>/, ''));
  });

  it('works where a dialog of the page is open', async () => {
    await page.evaluate(() => {
      const dialog = document.createElement('dialog');
      dialog.innerHTML = '<p>NHS number</p><p class="in-dialog">999 400 1019</p>';
      document.body.append(dialog);
      dialog.showModal();
    });
    await pick();
    const [x, y] = await centreOf('.in-dialog');
    await page.mouse.move(x, y);
    await page.mouse.click(x, y);
    expect((await state()).proposal).toMatchObject({ field: 'nhsNumber', select: '.in-dialog' });
    expect(await heardByPage()).toEqual([]);
  });

  it('leaves the sidebar beside the page free', async () => {
    await page.evaluate(() => {
      const bar = document.createElement('div');
      bar.setAttribute('data-alongside-host', '');
      bar.style.cssText = 'position:fixed;right:0;top:0;bottom:0;width:300px;z-index:2147483647';
      document.documentElement.append(bar);
      document.documentElement.style.setProperty('margin-inline-end', '300px', 'important');
      bar.addEventListener('click', () => heard.push('sidebar'));
    });
    await pick();
    await page.mouse.move(900, 300);
    await page.mouse.click(900, 300);
    expect(await heardByPage()).toContain('sidebar');
    expect((await state()).picking).toBe(true);
  });

  it('picks a part of the page, by pointer and by keyboard, with the boxes around it', async () => {
    await pick('part');
    const [x, y] = await centreOf('.kin h3');
    await page.mouse.move(x, y);
    await page.mouse.click(x, y);
    expect((await state()).proposal).toMatchObject({
      select: 'h3',
      text: '',
      field: null,
      around: ['.kin', '.record', 'main'],
    });
    await pick('part');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect((await state()).proposal).toMatchObject({ select: 'header', text: '' });
    expect(await heardByPage()).toEqual([]);
  });

  it('outlines what a selector matches, and answers with the count', async () => {
    expect(await page.evaluate(() => lesson.show({ select: 'td' }))).toEqual({ matches: 5 });
    expect(await page.evaluate(() => lesson.show({ select: null }))).toEqual({ matches: 0 });
  });
});

declare global {
  var AlongsideTeach: typeof InPage;
  var lesson: Lesson;
  var heard: string[];
}
