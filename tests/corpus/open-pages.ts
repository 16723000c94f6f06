import type { Page } from 'playwright';
import type { Reading } from '../../utils/recognition/reading';

/** Where the pages of the corpus seem to come from. */
export const ORIGIN = 'https://records.example.org';
export const OTHER_ORIGIN = 'https://widgets.example.com';

/** A page is given to the browser as its text and address. */
export type Opened = { readonly html: string; readonly path: string };

/** What the next page opened by itself consists of. */
const alone = new WeakMap<Page, string>();

/** Answers every request itself, so that nothing goes to the network. Frames of the other origin have their text in their address. */
async function serve(page: Page): Promise<void> {
  await page.context().route('**/*', async (route) => {
    const url = new URL(route.request().url());
    if (route.request().resourceType() !== 'document') return route.abort();
    const framed = `<!doctype html>${url.searchParams.get('text') ?? ''}`;
    const body = url.origin === OTHER_ORIGIN ? framed : (alone.get(page) ?? '<!doctype html>');
    return route.fulfill({ contentType: 'text/html; charset=utf-8', body });
  });
}

/** Opens one page by itself, as a tab of a browser would, for what does not go in a batch. */
export async function openAlone(page: Page, { html, path }: Opened): Promise<void> {
  alone.set(page, html);
  await page.goto('about:blank');
  await page.goto(`${ORIGIN}${path}`, { waitUntil: 'load', timeout: 10_000 });
  alone.delete(page);
}

/** Makes the page ready for a batch. */
export async function blank(page: Page, code: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${ORIGIN}/`);
  await page.evaluate(code);
}

/** Opens the page that all others are written into. @param code the recogniser's bundle */
export async function prepare(page: Page, code: string): Promise<void> {
  await serve(page);
  await page.setViewportSize({ width: 1280, height: 900 });
  await blank(page, code);
}

/**
 * Writes each page in turn into the one document and reads it as soon as it stands, frames and all. The recogniser asks for
 * style and geometry itself, which makes the browser lay the page out first.
 */
export async function readAll(page: Page, pages: readonly Opened[]): Promise<Reading[]> {
  return page.evaluate(
    async ({ written, origin }) => {
      type Shipped = { recognise(document: Document, url: string): { reading: Reading } };
      const { recognise } = (globalThis as unknown as { AlongsideRecognition: Shipped }).AlongsideRecognition;
      // A load event does not come for every document that is written over another.
      const complete = () =>
        document.readyState === 'complete' &&
        [...document.querySelectorAll<HTMLIFrameElement>('iframe, frame')].every((it) => {
          const inner = it.contentDocument;
          return (
            !inner || (inner.readyState === 'complete' && (!it.hasAttribute('srcdoc') || inner.URL === 'about:srcdoc'))
          );
        });
      const settle = async () => {
        for (let tries = 0; !complete(); tries++) {
          if (tries === 500) throw new Error('The frames of a page of the corpus did not load');
          await new Promise((done) => setTimeout(done, 2));
        }
      };
      const out: Reading[] = [];
      for (const { html, path } of written) {
        document.open();
        document.write(html);
        document.close();
        if (/<i?frame[ >]/i.test(html)) await settle();
        out.push(recognise(document, origin + path).reading);
      }
      return out;
    },
    { written: pages, origin: ORIGIN },
  );
}
