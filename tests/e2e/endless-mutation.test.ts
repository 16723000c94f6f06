import type { Frame, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shown, untilClient, watchShown } from './sidebar-states';
import { openBeside } from './world';
import type { World } from './world';

const FIRST = 'T-20418';
const SECOND = 'T-19877';
const NAMES = { [FIRST]: 'FEATHERSTONEHAUGH', [SECOND]: 'DONOGHUE' } as const;

/** What the test makes the page do at every frame. */
type Unrest = { frames: number; swap: boolean; wait(frames: number): Promise<number> };

/** Beside a page that never stands still. */
describe('A page that changes at every frame', () => {
  let world: World;
  let page: Page;
  let sidebar: Frame;
  /** The page goes on being drawn: waits for so many frames of it. */
  const frames = (count: number) =>
    page.evaluate((more) => (window as unknown as { unrest: Unrest }).unrest.wait(more), count);
  const swap = (on: boolean) =>
    page.evaluate((now) => void ((window as unknown as { unrest: Unrest }).unrest.swap = now), on);

  beforeAll(async () => {
    ({ world, page, sidebar } = await openBeside('casedesk', `/clients/${FIRST}/details`));
    await untilClient(sidebar, NAMES[FIRST]);
    await watchShown(sidebar);
    await page.evaluate(
      ([one, other]) => {
        type CaseDesk = { swapRecord(id: string): void; hideAddress(): void };
        const { caseDesk } = window as unknown as { caseDesk: CaseDesk };
        caseDesk.hideAddress();
        const feed = document.body.appendChild(document.createElement('ul'));
        const clock = document.body.appendChild(document.createElement('p'));
        const unrest: Unrest = {
          frames: 0,
          swap: false,
          wait: (more) =>
            new Promise((resolve) => {
              const until = unrest.frames + more;
              requestAnimationFrame(function look() {
                if (unrest.frames < until) requestAnimationFrame(look);
                else resolve(unrest.frames);
              });
            }),
        };
        Object.assign(window, { unrest });
        let swapped = false;
        requestAnimationFrame(function change() {
          unrest.frames += 1;
          requestAnimationFrame(change);
          clock.textContent = `Frame ${unrest.frames}`;
          clock.className = `c${unrest.frames}`;
          feed.append(document.createElement('li'));
          if (feed.childNodes.length > 200) feed.replaceChildren();
          if (unrest.swap) caseDesk.swapRecord(unrest.frames % 2 ? other : one);
          else if (swapped) caseDesk.swapRecord(other);
          swapped = unrest.swap;
        });
      },
      [FIRST, SECOND] as const,
    );
  });
  afterAll(() => world?.close());

  it('around a client who stands still: the client stays shown, and the page goes on', async () => {
    await frames(120);
    await untilClient(sidebar, NAMES[FIRST]);
  });

  it('client and all: nobody is shown, and the page goes on', async () => {
    await swap(true);
    await sidebar.getByTestId('client-name').waitFor({ state: 'detached' });
    const before = (await shown(sidebar)).length;
    await frames(180);
    const since = (await shown(sidebar)).slice(before - 1);
    expect(since.filter(({ name }) => name !== null)).toEqual([]);
  });

  it('once the client stands still they are shown, although the rest does not', async () => {
    await swap(false);
    await untilClient(sidebar, NAMES[SECOND]);
    await frames(60);
    await untilClient(sidebar, NAMES[SECOND]);
    // Never one's name with the other's day of birth.
    for (const { name, born } of await shown(sidebar)) {
      if (!name || !born) continue;
      expect(name.includes(NAMES[FIRST])).toBe(/1981/.test(born));
      expect(name.includes(NAMES[FIRST]) || name.includes(NAMES[SECOND])).toBe(true);
    }
  });
});
