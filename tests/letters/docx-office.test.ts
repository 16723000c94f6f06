import { beforeAll, describe, expect, it } from 'vitest';
import { HOW_TO_GET_OFFICE, locateOffice } from '../../scripts/office';
import type { LetterForWord } from '../../utils/letters/docx/letter-to-docx';
import { letterToPlainText } from '../../utils/letters/plain-text';
import { renderLetter } from '../../utils/letters/render';
import { openInOffice } from './docx-office';
import { EXAMPLES, NOTHING } from './examples';
import { onPaper } from './on-paper';
import { packed } from './pdf-pages';
import type { PdfPage } from './pdf-pages';

const IDENTITY = "O'SHEA-ADÉBÁYỌ̀, Seán (Mr), born 14 March 1981, NHS number 999 418 2072";
const FIFTY_PAGES = Array.from(
  { length: 700 },
  (_, at) => `<p>Paragraph ${at} of the letter. ${'Words that fill the page. '.repeat(16)}</p>`,
).join('');
const NAMES = {
  apostrophes: "O'Neill-D’Arcy, Seán 'Jay'",
  accents: 'Đặng Thị Ánh Łukasiewicz Ñíguez Çelik Øster',
  'two-hundred-characters': 'Wolfeschlegelsteinhausenbergerdorff '.repeat(6).slice(0, 199).trim(),
  'no-spaces': 'W'.repeat(200),
  markup: '<w:t>{{ name }} & </w:document> **bold** =1+1',
  hebrew: 'שרה כהן',
  arabic: 'عبد الله بن محمد',
};
const TABLE = `<p>Observations:</p><table><thead><tr><th>Measured</th><th>Result</th></tr></thead><tbody>${Array.from(
  { length: 80 },
  (_, at) => `<tr><td>Measure ${at}</td><td>${'W'.repeat(at * 3)} ${at} a minute</td></tr>`,
).join('')}</tbody></table><p>After the table</p>`;

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const forWord = (html: string, identityLine = IDENTITY, forClient = false): LetterForWord => ({
  html,
  identityLine,
  subject: 'Referral',
  service: 'Millrace Drug and Alcohol Service',
  forClient,
});
const letters = EXAMPLES.flatMap(({ template, facts }) =>
  [facts, NOTHING].map((given) => {
    const { html } = renderLetter(template, given);
    const name = given === NOTHING ? `${template.id}-with-nothing` : template.id;
    return { name, html, forClient: template.recipientKind === 'client' };
  }),
);

const count = (text: string, part: string) => text.split(part).length - 1;

const office = locateOffice();
/** What no page has between the lines of the letter: its head and foot. */
const framing = new RegExp(`${packed(IDENTITY).replaceAll(/[()]/g, '\\$&')}|Page\\d+of\\d+`, 'g');
const bodyOf = (pages: readonly PdfPage[]) => packed(pages.map(({ text }) => text).join('')).replaceAll(framing, '');
/** Bullets and numbers are the list's, not the text's. */
const wordsOf = (html: string) => packed(onPaper(html)).replaceAll(/[-•]/g, '');

describe.skipIf(!office)(`A Word file in LibreOffice${office ? '' : ` (${HOW_TO_GET_OFFICE})`}`, () => {
  let opened: ReadonlyMap<string, readonly PdfPage[]>;
  const pagesOf = (name: string): readonly PdfPage[] => {
    const pages = opened.get(name);
    if (!pages) throw new Error(`${name} was not opened`);
    return pages;
  };

  // One run for all: starting LibreOffice is what takes long.
  beforeAll(async () => {
    const all: Record<string, LetterForWord> = { fifty: forWord(FIFTY_PAGES), table: forWord(TABLE) };
    for (const { name, html, forClient } of letters) all[name] = forWord(html, IDENTITY, forClient);
    for (const [name, value] of Object.entries(NAMES))
      all[`name-${name}`] = forWord(`<p>Dear colleague</p><p><strong>${escaped(value)}</strong></p>`, value);
    opened = await openInOffice(office ?? '', all);
  }, 300_000);

  it('is there for all letters, full and empty', () => {
    expect(letters.length).toBe(56);
  });

  it.each(letters)(
    '$name is on A4, says the whole letter in its order, and stays within the margins',
    ({ name, html }) => {
      const pages = pagesOf(name);
      expect(pages.length).toBeLessThanOrEqual(2);
      expect(bodyOf(pages).replaceAll(/[-•]/g, '')).toBe(wordsOf(html));
      for (const { width, height, lowest, rightMost } of pages) {
        expect([width, height]).toEqual([595, 842]);
        // The foot stands at 9 mm, the sides are 20 mm.
        expect(lowest).toBeGreaterThan(25);
        expect(rightMost).toBeGreaterThan(56);
      }
    },
  );

  it.each(letters.filter(({ forClient }) => !forClient))(
    '$name has the client and the number on each page',
    ({ name }) => {
      const pages = pagesOf(name);
      for (const [at, { text }] of pages.entries()) {
        expect(packed(text).startsWith(packed(IDENTITY))).toBe(true);
        expect(text.endsWith(`Page ${at + 1} of ${pages.length}`)).toBe(true);
      }
    },
  );

  it.each(letters.filter(({ forClient }) => forClient))(
    '$name is one page in large print, without either',
    ({ name }) => {
      const pages = pagesOf(name);
      expect(pages.length).toBe(1);
      for (const { text, size } of pages) {
        expect(text).not.toMatch(/SHEA|999 ?418|Page \d/);
        expect(size).toBeGreaterThanOrEqual(16);
      }
    },
  );

  it.each(letters)('$name keeps its signature on one page', ({ name }) => {
    const cut = pagesOf(name).filter(({ text }) => /(?:Yours sincerely|Distribution list) *(?:Page|$)/.test(text));
    expect(cut).toEqual([]);
  });

  it('of fifty pages opens whole', () => {
    const pages = pagesOf('fifty');
    expect(pages.length).toBeGreaterThanOrEqual(50);
    expect(bodyOf(pages)).toBe(packed(letterToPlainText(FIFTY_PAGES)));
    expect(pages.at(-1)?.text).toContain(`Page ${pages.length} of ${pages.length}`);
  });

  it('with a table repeats the row of headings on each page, and nothing stands over the edge', () => {
    const pages = pagesOf('table');
    expect(pages.length).toBeGreaterThan(1);
    for (const { text, rightMost } of pages) {
      expect(text).toContain('Measured');
      expect(rightMost).toBeGreaterThan(56);
    }
    for (let at = 0; at < 80; at += 1) expect(bodyOf(pages)).toContain(`Measure${at}`);
    expect(pages.at(-1)?.text).toContain('After the table');
  });

  it.each(Object.keys(NAMES) as (keyof typeof NAMES)[])('keeps a name with %s, in the text and at the head', (name) => {
    const text = packed(
      pagesOf(`name-${name}`)
        .map((page) => page.text)
        .join(''),
    );
    const written = packed(NAMES[name]);
    // A PDF holds words from right to left as they are drawn, so they are compared letter by letter.
    if (name !== 'hebrew' && name !== 'arabic') expect(count(text, written)).toBe(2);
    else for (const letter of written) expect(count(text, letter)).toBe(2 * count(written, letter));
  });
});
