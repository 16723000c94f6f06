import type { Frame, Page } from 'playwright';
import { newLetter } from '../e2e/journey';
import { untilClient } from '../e2e/sidebar-states';
import { openBeside } from '../e2e/world';
import { finishedHtml } from '../../utils/letters/finished';
import { renderLetter } from '../../utils/letters/render';
import { EXAMPLES } from '../letters/examples';
import { quantile } from './figure';
import type { Figure } from './figure';

const KEYS = 250;
/** One more frame of a usual screen than without the page. */
const BUDGET_MS = 16;
/** A letter of two pages. */
const LETTER = 'hepatitis-c-treatment';

/**
 * From a key to the end of the frame that shows it, in a letter of two pages in a wide sidebar: with its page beside it, and in a
 * sidebar too narrow for that. And how long the page takes to follow.
 */
export async function benchTyping(): Promise<Figure[]> {
  const { world, page, sidebar } = await openBeside('casedesk', '/clients/T-20418/details');
  try {
    await untilClient(sidebar, 'ADÉBÁYỌ̀');
    await newLetter(sidebar, LETTER);
    await sidebar.getByRole('button', { name: 'Letter', exact: true }).click();
    await writeLetter(page, sidebar);
    await makeWide(page, sidebar, 700);
    const { took: alone } = await typed(page, sidebar);
    await makeWide(page, sidebar, 1_000);
    await sidebar.getByTestId('page-count').filter({ hasText: 'pages' }).waitFor();
    const { took: beside, followed } = await typed(page, sidebar);
    const figure = (what: string, share: number): Figure[] => {
      const [base, value] = [quantile(alone, share), quantile(beside, share)];
      const told = { bench: 'typing', unit: 'ms', against: 'without the page' } as const;
      return [
        { ...told, figure: `key to paint, no page, ${what}`, value: base, ratio: null, budget: 'the floor', ok: true },
        {
          ...told,
          figure: `key to paint, page beside it, ${what}`,
          value,
          ratio: value / base,
          budget: `${BUDGET_MS} ms more`,
          ok: value <= base + BUDGET_MS,
        },
      ];
    };
    const after: Figure = {
      bench: 'typing',
      figure: 'key to the page changed, p95',
      value: quantile(followed, 0.95),
      unit: 'ms',
      against: 'without the page',
      ratio: null,
      budget: 'none, told for comparison',
      ok: true,
    };
    return [...figure('median', 0.5), ...figure('p95', 0.95), after];
  } finally {
    await world.close();
  }
}

async function writeLetter(page: Page, sidebar: Frame): Promise<void> {
  const example = EXAMPLES.find(({ template }) => template.id === LETTER);
  if (!example) throw new Error(`no example of ${LETTER}`);
  const editor = sidebar.getByTestId('letter-editor');
  await editor.click();
  await page.keyboard.press('Control+A');
  await editor.evaluate(
    (element, html) => {
      const data = new DataTransfer();
      data.setData('text/html', html);
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    },
    finishedHtml(renderLetter(example.template, example.facts).html),
  );
}

/** Drags the sidebar's edge until it is so many pixels wide. */
async function makeWide(page: Page, sidebar: Frame, width: number): Promise<void> {
  const frame = await (await sidebar.frameElement()).boundingBox();
  if (!frame) throw new Error('the sidebar is not on screen');
  await page.mouse.move(frame.x, 400);
  await page.mouse.down();
  await page.mouse.move(frame.x + frame.width - width, 400, { steps: 4 });
  await page.mouse.up();
}

type Typed = {
  /** To the end of the frame that was painted after it. */
  readonly took: number[];
  /** To the change of the page beside. */
  readonly followed: number[];
};

/** Milliseconds from each of many keys, at a quick typist's pace. */
async function typed(page: Page, sidebar: Frame): Promise<Typed> {
  const place = sidebar.getByTestId('letter-editor').locator('p').nth(6);
  await place.click();
  await sidebar.evaluate(() => {
    const took: number[] = [];
    const followed: number[] = [];
    let last: number | null = null;
    const life = new AbortController();
    const paper = document.querySelector<HTMLIFrameElement>('.page-view iframe')?.contentDocument;
    const watch = new MutationObserver(() => {
      if (last !== null) followed.push(performance.now() - last);
      last = null;
    });
    if (paper) watch.observe(paper.body, { subtree: true, childList: true });
    const listen = (event: KeyboardEvent) => {
      const { timeStamp } = event;
      last = timeStamp;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => took.push(performance.now() - timeStamp), { once: true });
        port1.start();
        port2.postMessage(null);
      });
    };
    document.addEventListener('keydown', listen, { capture: true, signal: life.signal });
    Object.assign(window, { took, followed, stopTaking: () => (life.abort(), watch.disconnect()) });
  });
  await page.keyboard.type('the quick brown fox jumps over the lazy dog and goes '.repeat(5).slice(0, KEYS), {
    delay: 80,
  });
  await sidebar.waitForFunction((keys) => (window as unknown as { took: number[] }).took.length >= keys, KEYS);
  return sidebar.evaluate(() => {
    const { took, followed, stopTaking } = window as unknown as Typed & { stopTaking: () => void };
    stopTaking();
    return { took, followed };
  });
}
