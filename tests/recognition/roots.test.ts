import { afterAll, beforeAll, expect, it } from 'vitest';
import { openLab } from './harness';
import type { Lab } from './harness';

let lab: Lab;
beforeAll(async () => {
  lab = await openLab();
}, 60_000);
afterAll(() => lab.close());

it('names every framed document and open shadow root it read, whatever the verdict', async () => {
  await lab.page.setContent(`<main><p>Client area</p><div id="host"></div></main>
    <iframe srcdoc="<h2>Client details</h2><p>NHS number: 999 418 2072</p><div id='inner'></div>"></iframe>`);
  await lab.page.evaluate(lab.code);
  const found = await lab.page.evaluate(() => {
    type Shipped = {
      recognise(document: Document, url: string): { reading: { verdict: string }; roots: readonly Node[] };
    };
    const { recognise } = (globalThis as unknown as { AlongsideRecognition: Shipped }).AlongsideRecognition;
    const framed = document.querySelector('iframe')?.contentDocument;
    const shadow = document.querySelector('#host')?.attachShadow({ mode: 'open' });
    const inner = framed?.querySelector('#inner')?.attachShadow({ mode: 'open' });
    document.querySelector('main')?.attachShadow({ mode: 'closed' });
    const names = new Map<unknown, string>([
      [document, 'page'],
      [framed, 'framed'],
      [shadow, 'shadow'],
      [inner, 'inner'],
    ]);
    const told = () => {
      const { reading, roots } = recognise(document, location.href);
      return `${reading.verdict}: ${roots.map((root) => names.get(root)).join(' ')}`;
    };
    const first = told();
    if (framed) framed.body.lastElementChild?.remove();
    framed?.querySelector('p')?.remove();
    return [first, told()];
  });
  expect(found).toEqual(['one: shadow framed inner', 'none: shadow framed']);
});
