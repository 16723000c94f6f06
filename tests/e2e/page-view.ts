import type { Frame } from 'playwright';
import { packed } from '../letters/pdf-pages';

/** What one page of the page view shows, without the marks of lists: head, words and number. */
export async function viewedPages(sidebar: Frame): Promise<string[]> {
  const pages: string[] = [];
  const count = await paperCount(sidebar);
  for (let at = 0; at < count; at += 1) {
    await sidebar.waitForFunction(drawn, at);
    pages.push(comparable(await sidebar.evaluate(wordsOfPage, at)));
  }
  return pages;
}

/** Words for comparing, whatever a list is marked with. */
export function comparable(text: string): string {
  return packed(text).replaceAll(/[-•]/g, '');
}

/** How many pages there are, once those that are said are there. */
export async function paperCount(sidebar: Frame): Promise<number> {
  await sidebar.getByTestId('page-count').filter({ hasText: /page/ }).waitFor();
  const said = await sidebar.getByTestId('page-count').innerText();
  const papers = await sidebar.evaluate(
    () =>
      document.querySelector<HTMLIFrameElement>('.page-view iframe')?.contentDocument?.querySelectorAll('.paper')
        .length,
  );
  if (Number.parseInt(said, 10) !== papers) throw new Error(`said ${said}, and there are ${papers}`);
  return papers ?? 0;
}

/** Scrolls to a page, and says whether it is drawn. Runs in the sidebar. */
function drawn(at: number): boolean {
  const room = document.querySelector('.page-view-room');
  const paper = document.querySelector<HTMLIFrameElement>('.page-view iframe');
  const page = paper?.contentDocument?.querySelectorAll<HTMLElement>('.paper')[at];
  if (!room || !paper || !page) return false;
  room.scrollTop = (page.offsetTop * paper.getBoundingClientRect().width) / paper.offsetWidth;
  return page.querySelector('.paper-flow') !== null;
}

/** The words of a page that stand where it lets them be seen. Runs in the sidebar. */
function wordsOfPage(at: number): string {
  const inside = document.querySelector<HTMLIFrameElement>('.page-view iframe')?.contentDocument;
  const page = inside?.querySelectorAll('.paper')[at];
  const clip = page?.querySelector('.paper-clip');
  if (!inside || !page || !clip) throw new Error(`there is no page ${at}`);
  const { left, right } = clip.getBoundingClientRect();
  const words = [page.querySelector('#identity')?.textContent ?? ''];
  const texts = inside.createTreeWalker(clip, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const node = texts.currentNode;
    for (const word of (node.textContent ?? '').matchAll(/\S/g)) {
      const range = inside.createRange();
      range.setStart(node, word.index);
      range.setEnd(node, word.index + 1);
      const box = range.getBoundingClientRect();
      if (box.width > 0 && box.left >= left - 1 && box.right <= right + 30) words.push(word[0]);
    }
  }
  words.push(page.querySelector('.paper-number')?.textContent ?? '');
  return words.join('');
}
