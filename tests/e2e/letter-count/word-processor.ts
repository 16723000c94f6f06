import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright';
import type { World } from '../world';
import type { Blank, WithBlanks } from './blanks';
import { ROWS } from './counted-client';
import { countPresses, minus, NO_PRESSES, plus, pressesIn } from './presses';
import type { Presses } from './presses';
import { typeKeys } from './type-keys';

/** A page to write on, as word processors have one: a press into a blank selects all of it, and typing takes its place. */
const PAGE = `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>Letter</title>
<style>#page { white-space: pre-line; font: 15px/1.5 serif; max-width: 45rem } .blank { background: #ddd }</style>
<div id="page" contenteditable="true"></div>
<script>
  const page = document.getElementById('page');
  page.addEventListener('click', (event) => {
    const blank = event.target.closest('.blank');
    if (blank) getSelection().selectAllChildren(blank);
  });
  // What is pasted keeps the look of the letter.
  page.addEventListener('paste', (event) => {
    event.preventDefault();
    document.execCommand('insertText', false, event.clipboardData.getData('text/plain').trim());
  });
</script></html>`;

/** Nothing moves on these pages: no press waits until it has seen that. */
const AT_ONCE = { force: true } as const;

export type WordProcessor = {
  /** Fills every blank, and says what it took. */
  fill(letter: WithBlanks, record: Page): Promise<{ readonly byHand: Presses; readonly copied: Presses }>;
  close(): Promise<void>;
};

/** Opens the page to write on in a tab of its own. */
export async function openWordProcessor(world: World): Promise<WordProcessor> {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(PAGE);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const page = await world.browser.context.newPage();
  const show = async ({ html }: WithBlanks) => {
    await page.bringToFront();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.locator('#page').evaluate((element, words) => (element.innerHTML = words), html);
    await countPresses(page);
  };

  const at = (blank: number) => page.locator(`[data-blank="${blank}"]`);

  /** Everything is typed into its blank. @returns the presses of each blank */
  const typeAll = async (letter: WithBlanks): Promise<Presses[]> => {
    await show(letter);
    const presses: Presses[] = [];
    for (const [number, { words }] of letter.blanks.entries()) {
      const before = await pressesIn(page);
      await at(number).click(AT_ONCE);
      await typeKeys(page, words);
      presses.push(minus(await pressesIn(page), before));
    }
    await expectFilled(page, letter);
    return presses;
  };

  /** What the record shows is copied from where it stands: three presses select it. */
  const copyRows = async (letter: WithBlanks, record: Page): Promise<Presses> => {
    await show(letter);
    await countPresses(record);
    for (const [number, blank] of letter.blanks.entries()) {
      for (const [nth, row] of rowsOf(blank).entries()) {
        await record.bringToFront();
        await valueOf(record, row).click({ ...AT_ONCE, clickCount: 3 });
        await record.keyboard.press('Control+C');
        await page.bringToFront();
        if (nth === 0) await at(number).click(AT_ONCE);
        else await page.keyboard.press('Space');
        await page.keyboard.press('Control+V');
      }
    }
    return plus(await pressesIn(page), await pressesIn(record));
  };

  return {
    async fill(letter, record) {
      const typed = await typeAll(letter);
      const stillTyped = typed.filter((_, nth) => {
        const blank = letter.blanks[nth];
        return blank && blank.kind !== 'signature' && rowsOf(blank).length === 0;
      });
      return {
        byHand: typed.reduce(plus, NO_PRESSES),
        copied: stillTyped.reduce(plus, await copyRows(letter, record)),
      };
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function rowsOf({ id, kind }: Blank): readonly string[] {
  return kind === 'client' ? (ROWS[id] ?? []) : [];
}

function valueOf(record: Page, row: string) {
  return record.locator(`xpath=//*[self::th or self::td][normalize-space()="${row}"]/following-sibling::td[1]`).first();
}

/** No blank is left, and every word stands where it belongs. */
async function expectFilled(page: Page, { blanks }: WithBlanks): Promise<void> {
  const text = (await page.locator('#page').innerText()).replace(/\s+/g, ' ');
  const lost = blanks.find(({ words }) => !text.includes(words.replace(/\s+/g, ' ').trim()));
  if (lost || text.includes('[fill in]')) throw new Error(`the blank ${lost?.id ?? ''} was not filled`);
}
