import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openLab } from './harness';
import type { Lab } from './harness';

const URL = 'https://casedesk.example.org/clients/T-20418';
const PAGES_AT_ONCE = 8;
let lab: Lab;
beforeAll(async () => {
  lab = await openLab();
}, 60_000);
afterAll(() => lab.close());

const oneOf = (list: string) => fc.constantFrom(...list.split(' '));
const tag = oneOf(
  'math mi a abbr address article aside b button caption center col colgroup custom-one dd details dialog dir div dl dt em fieldset font footer form frame frameset h1 h2 h6 header hr html body head iframe img input label legend li main map marquee menu meter nav nobr object ol optgroup option output p plaintext pre progress rb ruby s script section select slot small span style sub summary svg foreignObject g text title table tbody td template textarea tfoot th thead time tr u ul video xmp',
);
const label = fc.constantFrom(
  'Name',
  'Enw',
  'Surname:',
  'Forename(s)',
  'Known as',
  'Date of birth',
  'DOB',
  'Dyddiad geni',
  'Age',
  'NHS No.',
  'NHS number',
  'Rhif GIG',
  'Client ID',
  'Sex',
  'Address',
  'Postcode',
  'Mobile',
  'E-mail',
  'GP',
  'Surgery',
  'Keyworker',
  'Allergies',
  'Next of kin',
  'Previous address',
  'Signed in as',
  'Caseload',
  'الاسم',
  '',
);
const value = fc.oneof(
  fc.constantFrom(
    'Marged Trevelyan',
    'UNDERWOOD, Osric (Mr)',
    'Llŷr',
    '14 Mar 1981',
    '3/2/49',
    '01/02/1981',
    '1981-03-14 (45y)',
    '999 418 2072',
    '9997710207',
    '999 418 2071',
    'ZZ99 3WZ',
    '07700 900418',
    'm@example.org',
    'T-20418',
    'F',
    '•••• 2072',
    'Not known',
    '-',
    '\u0000',
    '\u202E2702 814 999',
    '🦊',
    '3 Mawrth 1981 | 999 418 2072 | Marged Trevelyan',
    'Name: Osric Underwood; DOB: 3 Feb 1949; NHS number: 999 771 0207',
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const attribute = fc.oneof(
  fc.constantFrom(
    'hidden',
    'open',
    'checked',
    'selected',
    'disabled',
    'multiple',
    'inert',
    'id=a',
    'id=b',
    'for=a',
    'for=b',
    'slot=a',
    'name=parent',
    'dir=rtl',
    'role=row',
    'role=cell',
    'role=table',
    'role=rowheader',
    'role=heading aria-level=1',
    'role=dialog aria-modal=true',
    'role=tab',
    'aria-labelledby="a b"',
    'aria-hidden=true',
    'aria-expanded=false',
    'colspan=99999',
    'rowspan=0',
    'popover',
    'contenteditable',
    'shadowrootmode=open',
    'shadowrootmode=closed',
    'type=radio',
    'type=date',
    'type=number',
    'style="display:none"',
    'style="display:contents"',
    'style="opacity:0"',
    'style="position:fixed;order:-1"',
    'class="tab active"',
    'src=about:blank',
    'srcdoc="Name: Osric Underwood"',
    'srcdoc="<b>NHS number</b> 999 771 0207"',
  ),
  fc
    .tuple(oneOf('title aria-label value placeholder alt data-label data-value'), fc.oneof(label, value))
    .map(([name, text]) => `${name}="${text.replaceAll('"', '')}"`),
);
const { tree } = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    label,
    value,
    fc.tuple(label, value).map((pair) => pair.join(': ')),
    fc
      .tuple(tag, fc.array(attribute, { maxLength: 3 }), fc.array(tie('tree'), { maxLength: 5 }), fc.boolean())
      .map(
        ([name, attributes, inside, closed]) =>
          `<${[name, ...attributes].join(' ')}>${inside.join('')}${closed ? `</${name}>` : ''}`,
      ),
  ),
}));

/** Builds each page in a frame's document by way of the parser, and reads it twice. */
function readTwice(pages: readonly string[]): Promise<readonly (readonly [string, string])[]> {
  return lab.page.evaluate(
    ([all, url]) => {
      type Shipped = { recognise(document: Document, url: string): { reading: unknown } };
      const { recognise } = (globalThis as unknown as { AlongsideRecognition: Shipped }).AlongsideRecognition;
      return all.map((html) => {
        const frame = document.createElement('iframe');
        frame.style.cssText = 'width:1000px;height:800px';
        document.body.replaceChildren(frame);
        const inner = frame.contentDocument;
        if (!inner) throw new Error('a frame without a document');
        inner.open();
        inner.write(html);
        inner.close();
        const read = () => JSON.stringify(recognise(inner, url).reading);
        return [read(), read()] as const;
      });
    },
    [pages, URL] as const,
  );
}

it('whatever tree of tags, labels and values: never throws, and says the same twice', async () => {
  await lab.page.setContent('<!doctype html><body></body>');
  await lab.page.evaluate(lab.code);
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(tree, { minLength: 1, maxLength: 10 }), { minLength: PAGES_AT_ONCE, maxLength: PAGES_AT_ONCE }),
      async (pages) => {
        for (const [first, second] of await readTwice(pages.map((parts) => parts.join('')))) {
          expect(['one', 'none', 'multiple', 'ambiguous']).toContain(JSON.parse(first).verdict);
          // What goes wrong inside is said to be a page that cannot be read.
          expect(first).not.toContain('unreadable');
          expect(second).toBe(first);
        }
      },
    ),
    { numRuns: 50, seed: 20261123 },
  );
}, 60_000);

// A select of MathML is no HTML select: it has no chosen option, and a formula no record.
it.each(['select', 'textarea'])('%s in a formula', async (name) => {
  const reading = await lab.read(`<p>Name: Marged Trevelyan</p><math><${name}>1</${name}></math>`, URL);
  expect(reading.verdict).toBe('none');
});
