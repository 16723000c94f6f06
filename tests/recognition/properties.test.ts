import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { recordOf } from '../../utils/recognition/reading';
import { LAYOUTS, makeClient, makePage, seeded } from './generator';
import { openLab } from './harness';
import type { Lab } from './harness';

const URL = 'https://casedesk.example.org/record';
const layouts = fc.constantFrom(...Object.keys(LAYOUTS));
let lab: Lab;
beforeAll(async () => {
  lab = await openLab();
}, 60_000);
afterAll(() => lab.close());

const tags = fc.constantFrom(
  'div',
  'p',
  'table',
  'tr',
  'td',
  'th',
  'dl',
  'dt',
  'dd',
  'label',
  'input',
  'select',
  'option',
  'h2',
  'legend',
  'iframe',
  'svg',
  'slot',
  'b',
  'dialog',
  'br',
  'textarea',
  'fieldset',
);
const words = fc.constantFrom(
  'Name',
  'Name:',
  'DOB',
  'Born 14 Mar 1981',
  'NHS No. 999 418 2072',
  '999 418 2072',
  'SMITH, Karen (Ms)',
  'Address',
  'ZZ99 3WZ',
  'Next of kin',
  ':',
  '|',
  '((',
  '\u0000',
  '14/03/1981',
  'Sex: F | DOB:',
  'Phone',
);
const html: fc.Arbitrary<string> = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'medium' },
    words,
    fc.string({ maxLength: 12 }),
    fc
      .tuple(
        tags,
        fc.constantFrom(
          '',
          ' id=a',
          ' for=a',
          ' role=row',
          ' role=cell',
          ' aria-labelledby=a',
          ' hidden',
          ' title="DOB"',
          ' open',
          ' colspan=99999',
        ),
        fc.array(tie('node'), { maxLength: 4 }),
      )
      .map(([tag, attribute, children]) => `<${tag}${attribute}>${children.join('')}</${tag}>`),
  ),
})).node;

it('never throws, whatever the page is made of', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(html, { maxLength: 12 }), async (parts) => {
      const reading = await lab.read(parts.join(''), URL);
      expect(['one', 'none', 'multiple', 'ambiguous']).toContain(reading.verdict);
    }),
    { numRuns: 150, seed: 20261123 },
  );
});

it('gives no mixture once a second client stands anywhere on the page', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(), layouts, layouts, fc.boolean(), async (seed, layout, otherLayout, before) => {
      const { html: page, truth } = makePage(seeded(seed), layout, false);
      const stranger = makeClient(seeded(seed + 1));
      fc.pre(
        stranger.familyName !== truth.familyName &&
          stranger.fullName !== truth.fullName &&
          stranger.keyworker !== truth.keyworker,
      );
      const rows = [
        ['Name', stranger.fullName],
        ['Date of birth', '3 Feb 1949'],
        ['NHS number', stranger.nhsNumber],
        ['Phone', stranger.phone],
        ['Keyworker', stranger.keyworker],
        ['Email', stranger.email],
      ] as const;
      const card = `<div>${LAYOUTS[otherLayout]?.(rows, seeded(seed + 2))}</div>`;
      const reading = await lab.read(
        before ? page.replace('<main>', `<main>${card}`) : page.replace('</main>', `${card}</main>`),
        URL,
      );
      if (reading.verdict !== 'one') return;
      const strange = new Set<string>([
        stranger.fullName,
        stranger.familyName,
        '1949-02-03',
        stranger.nhsNumber,
        stranger.phone,
        stranger.email,
      ]);
      for (const value of Object.values(recordOf(reading.fields))) expect(strange).not.toContain(value);
    }),
    { numRuns: 120, seed: 20261123 },
  );
});

it('gives no mixture of one client’s banner and another’s details', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat(),
      layouts,
      fc.subarray(['dateOfBirth', 'nhsNumber', 'localId'] as const, { minLength: 1 }),
      async (seed, layout, shown) => {
        const { html: page, truth } = makePage(seeded(seed), layout, false);
        const stranger = makeClient(seeded(seed + 1));
        fc.pre(stranger.familyName !== truth.familyName && stranger.givenName !== truth.givenName);
        const parts = {
          dateOfBirth: '<span>Born</span> <b>03-Feb-1949</b>',
          nhsNumber: `<span>NHS No.</span> <b>${stranger.nhsNumber}</b>`,
          localId: `<span>Client ID</span> <b>${stranger.localId}</b>`,
        };
        const banner = `<div><strong>${stranger.familyName.toUpperCase()}, ${stranger.givenName} (Ms)</strong> ${shown.map((field) => parts[field]).join(' ')}</div>`;
        const reading = await lab.read(page.replace('<main>', `${banner}<main>`), URL);
        expect(reading.verdict).not.toBe('one');
      },
    ),
    { numRuns: 80, seed: 20261123 },
  );
});
