import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLab } from './harness';
import type { Lab } from './harness';

const RECORD =
  '<dl><dt>Name</dt><dd id=n>Karen Smith</dd><dt>Date of birth</dt><dd>2 Jun 1979</dd></dl><label>NHS number <input id=i value="9991106847"></label><div id=x>other</div><iframe id=f srcdoc="<p>Postcode: ZZ99 3WZ</p>"></iframe>';
let lab: Lab;
beforeAll(async () => {
  lab = await openLab();
}, 60_000);
afterAll(() => lab.close());

/** Reads the record, changes the page, and says whether the anchors still stand. */
async function after(change: string): Promise<{ anchors: number; stands: boolean }> {
  await lab.read(RECORD);
  return lab.page.evaluate((code) => {
    type Shipped = {
      recognise(d: Document, url: string): { anchors: unknown[] };
      stillThere(anchors: unknown[]): boolean;
    };
    const { recognise, stillThere } = (globalThis as unknown as { AlongsideRecognition: Shipped }).AlongsideRecognition;
    const { anchors } = recognise(document, location.href);
    // oxlint-disable-next-line no-eval, no-implied-eval -- the change is a line of this file
    new Function(code)();
    return { anchors: anchors.length, stands: stillThere(anchors) };
  }, change);
}

describe('anchors', () => {
  it('stand while nothing they were read from changes', async () => {
    expect(await after("document.getElementById('x').textContent = 'changed'")).toEqual({ anchors: 4, stands: true });
  });

  it.each([
    ['a text changes in place', "document.getElementById('n').firstChild.data = 'Karen Smyth'"],
    ['an element is replaced by its like', "const n = document.getElementById('n'); n.replaceWith(n.cloneNode(true))"],
    ['a control’s value is set, which makes no mutation', "document.getElementById('i').value = '9992143045'"],
    ['the list is taken out', "document.querySelector('dl').remove()"],
    ['a frame is taken out', "document.getElementById('f').remove()"],
  ])('fall when %s', async (_, change) => {
    expect((await after(change)).stands).toBe(false);
  });
});
