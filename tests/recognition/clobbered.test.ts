import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reading } from '../../utils/recognition/reading';
import { openLab } from './harness';
import type { Lab } from './harness';
import { expectOnlyShown, page, PLANTED, rows, SHOWN } from './planted';

/**
 * A form's fields and a document's forms and pictures stand, under their names, in the place of what every form and document
 * has: `form.parentNode` is then a field. Extensions see the same, in their own world too.
 */

const URL = 'https://casedesk.example.org/record';
const ON_FORMS =
  'attributes parentNode parentElement nextSibling firstChild childNodes children nodeType localName tagName id title className style hidden shadowRoot assignedSlot ownerDocument isConnected textContent innerText getAttribute hasAttribute hasAttributes closest matches contains querySelector querySelectorAll getRootNode getBoundingClientRect getClientRects checkVisibility compareDocumentPosition elements length value checked dir lang labels';
const ON_DOCUMENTS =
  'title body head documentElement defaultView location querySelector querySelectorAll createTreeWalker getElementById URL readyState forms images nodeType parentNode fonts elementFromPoint activeElement hidden contentType';
/** With these nothing can be read: nobody is shown, and nothing hangs or throws. */
const UNREADABLE = {
  forms: new Set(
    'parentNode assignedSlot getAttribute hasAttributes querySelectorAll getBoundingClientRect'.split(' '),
  ),
  documents: new Set('title head elementFromPoint'.split(' ')),
};
const UNREAD = { verdict: 'ambiguous', findings: [{ kind: 'unreadable' }] };
const PATIENCE_MS = 5_000;

let lab: Lab;
beforeAll(async () => {
  lab = await openLab();
}, 60_000);
afterAll(() => lab.close());

async function read(html: string): Promise<Reading> {
  const tab: Page = await lab.browser.newPage();
  await tab.setContent(html);
  const reading = await lab.readNow(tab, URL);
  await tab.close();
  return reading;
}

describe('a form with a field called', () => {
  for (const name of ON_FORMS.split(' ')) {
    it(name, { timeout: PATIENCE_MS }, async () => {
      const field = `<input name="${name}" value="x">`;
      const form = `<form><h2>Client details</h2>${field}<div>${rows(SHOWN)}</div></form><p>After</p>`;
      const reading = await read(page(form));
      if (UNREADABLE.forms.has(name)) expect(reading).toMatchObject(UNREAD);
      else expectOnlyShown(reading);
    });
  }
});

describe('a form and a picture called', () => {
  for (const name of ON_DOCUMENTS.split(' ')) {
    it(name, async () => {
      const taken = `<img name="${name}" alt=""><form name="${name}"></form><img id="${name}" name="x" alt="">`;
      const reading = await read(page(rows(SHOWN) + taken));
      if (UNREADABLE.documents.has(name)) expect(reading).toMatchObject(UNREAD);
      else expectOnlyShown(reading);
    });
  }

  it('documentElement, with a second client in it', async () => {
    expectOnlyShown(await read(page(`${rows(SHOWN)}<form name="documentElement">${rows(PLANTED)}</form>`)));
  });
});

it('elements of the page’s own that throw whatever is done to them', async () => {
  const script = `<script>
    class Bad extends HTMLElement {
      static observedAttributes = ['class', 'data-x'];
      constructor() { super(); this.attachShadow({ mode: 'open' }); }
      connectedCallback() { throw new Error('connected'); }
      disconnectedCallback() { throw new Error('gone'); }
      attributeChangedCallback() { throw new Error('attribute'); }
    }
    customElements.define('x-bad', Bad);
    customElements.define('x-worse', class extends HTMLElement { constructor() { throw new Error('made'); } });
    addEventListener('error', (event) => event.preventDefault());
  </script>`;
  const reading = await read(
    page(`<x-bad class="a">${rows(PLANTED)}</x-bad><x-worse>${rows(SHOWN)}</x-worse>${script}`),
  );
  expectOnlyShown(reading);
});
