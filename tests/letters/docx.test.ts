import { describe, expect, it } from 'vitest';
import { clientCopyHtml } from '../../utils/letters/client-copy-html';
import { docxFileName } from '../../utils/letters/docx/file-name';
import { renderLetter } from '../../utils/letters/render';
import { paragraphsOf, part, partsOf, textOf } from './docx-file';
import { EXAMPLES } from './examples';

const IDENTITY = 'O’SHEA-ADÉBÁYỌ̀, Seán (Mr), born 14 March 1981, NHS number 999 418 2072';
const wordOf = (html: string, identityLine = IDENTITY) =>
  partsOf({ html, identityLine, subject: 'Referral for an ECG', service: 'Millrace Drug and Alcohol Service' });

describe('A letter as a Word file', () => {
  it.each(EXAMPLES)('keeps the headings, the lists and the words of $template.id', async ({ template, facts }) => {
    const { html } = renderLetter(template, facts);
    const paragraphs = paragraphsOf(await wordOf(html));
    const of = (tag: string) =>
      [...html.matchAll(new RegExp(`<${tag}>(.*?)</${tag}>`, 'gs'))].map(([, inner = '']) => textOf(inner).trim());
    expect(paragraphs.filter(({ style }) => style === 'Heading2').map(({ text }) => text)).toEqual(of('h2'));
    expect(paragraphs.filter(({ numbering }) => numbering).length).toBe(of('li').length);
    expect(
      paragraphs
        .map(({ text }) => text)
        .join('')
        .replaceAll(/\s+/g, ''),
    ).toBe(textOf(html).replaceAll(/\s+/g, ''));
  });

  it('names the client and numbers the page on each, in British English, on A4', async () => {
    const parts = await wordOf('<p>Words</p>');
    expect(textOf(part(parts, 'word/header1.xml'))).toContain(IDENTITY);
    expect(textOf(part(parts, 'word/footer1.xml'))).toContain('Page PAGE of NUMPAGES');
    expect(part(parts, 'word/document.xml')).toContain('<w:pgSz w:w="11906" w:h="16838"');
    expect(part(parts, 'word/styles.xml')).toContain('<w:lang w:val="en-GB"');
  });

  it('has no line of the client on what a client carries', async () => {
    expect(Object.keys(await wordOf('<p>Words</p>', '')).filter((name) => name.includes('header'))).toEqual([]);
  });

  it('for the client says its words as they are, in large print, with nothing at the head and the foot', async () => {
    const text = 'On 23 November 2026 we wrote to <b>O’Shea & Co</b>.\n\nWe asked {{ name }} for\na heart tracing.';
    const parts = await partsOf({
      html: clientCopyHtml(text),
      identityLine: '',
      subject: 'What we asked for you',
      forClient: true,
    });
    expect(paragraphsOf(parts).map((one) => one.text.replaceAll('\n', ' '))).toEqual(
      text.split('\n\n').map((one) => one.replaceAll('\n', ' ')),
    );
    expect(Object.keys(parts).filter((name) => /header|footer/.test(name))).toEqual([]);
    expect(part(parts, 'word/styles.xml')).toContain('<w:sz w:val="34"/>');
  });

  it('names no client in its properties or its name', async () => {
    const parts = await wordOf('<p>Words</p>');
    const properties = Object.keys(parts).filter((name) => name.startsWith('docProps/'));
    for (const name of properties) expect(part(parts, name)).not.toMatch(/SHEA|Seán|999 ?418/);
    expect(part(parts, 'docProps/core.xml')).toContain('<dc:title>Referral for an ECG</dc:title>');
    expect(part(parts, 'docProps/core.xml')).toContain('<dc:creator>Millrace Drug and Alcohol Service</dc:creator>');
    expect(docxFileName('Referral for an ECG', '2026-11-23')).toBe('referral-for-an-ecg-2026-11-23.docx');
    expect(docxFileName('../..\\ “”', '2026-11-23')).toBe('letter-2026-11-23.docx');
  });

  it('numbers each list anew, and lays lists in one another', async () => {
    const items = paragraphsOf(await wordOf('<ol><li>a</li></ol><ol><li><p>b</p><ul><li>c</li></ul></li></ol>'));
    const [a, b, c] = items.map(({ numbering }) => numbering);
    expect(items.map(({ text }) => text)).toEqual(['a', 'b', 'c']);
    expect(a?.split('/')[0]).not.toBe(b?.split('/')[0]);
    expect(c).toMatch(/\/1$/);
  });

  it('keeps bold, line breaks and words from right to left', async () => {
    const xml = part(await wordOf('<p><strong>Bold</strong><br>שלום and عبد الله</p>'), 'word/document.xml');
    expect(xml).toMatch(/<w:b\/><w:bCs\/><\/w:rPr><w:t[^>]*>Bold</);
    expect(xml).toMatch(/<w:rtl\/><\/w:rPr><w:t[^>]*>שלום</);
    expect(xml).toMatch(/<w:rtl\/><\/w:rPr><w:t[^>]*>عبد الله</);
    expect(xml).not.toContain('<w:bidi/>');
  });

  it('has a table as a table: headings on each page, cells in their place, empty ones kept', async () => {
    const html =
      '<p>Found:</p><table><caption>Doses</caption><thead><tr><th>Given</th><th>Dose</th></tr></thead><tbody>' +
      '<tr><td></td><td><p>one</p><ul><li>two</li></ul></td></tr>' +
      '<tr><td>x<table><tr><td>inner</td></tr></table></td></tr></tbody></table><table><tr><td>other</td></tr></table>';
    const xml = part(await wordOf(html), 'word/document.xml');
    const tables = [...xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([table]) => table);
    const cells = tables.map((table) =>
      [...table.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) =>
        [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => textOf(cell)),
      ),
    );
    expect(cells).toEqual([
      [
        ['Given', 'Dose'],
        ['', 'onetwo'],
        ['xinner', ''],
      ],
      [['other']],
    ]);
    expect(tables[0]?.match(/<w:tblHeader/g)).toHaveLength(1);
    expect(tables[0]).toMatch(/<w:numPr>/);
    // Word joins tables that no paragraph parts.
    expect(xml).not.toContain('</w:tbl><w:tbl>');
    expect(textOf(xml)).toBe('Found:DosesGivenDoseonetwoxinnerother');
  });

  it('keeps headings, closing line and signature with what follows, and large print for a client without head and foot', async () => {
    const xml = part(
      await wordOf('<h2>Plan</h2><p>We ask:</p><ul><li>a</li></ul><p>Yours sincerely</p><p>Jo<br>Nurse</p>'),
      'word/document.xml',
    );
    const kept = [...xml.matchAll(/<w:p>(?:(?!<\/w:p>).)*<w:keepNext\/>.*?<\/w:p>/gs)].map(([one]) => textOf(one));
    expect(kept).toEqual(['Plan', 'We ask:', 'Yours sincerely']);
    const card = await partsOf({ html: '<p>Words</p>', identityLine: IDENTITY, subject: 'Card', forClient: true });
    expect(Object.keys(card).filter((name) => /header|footer/.test(name))).toEqual([]);
    expect(Object.values(card).join('')).not.toContain('SHEA');
    expect(part(card, 'word/styles.xml')).toContain('<w:sz w:val="34"/>');
  });

  it('takes hostile values as words', async () => {
    const name = `${'Ab '.repeat(66)}O'Neill`;
    const hostile = '</w:t></w:r><w:fldSimple w:instr="INCLUDETEXT"/> {{x}} =cmd|calc';
    const escaped = hostile.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    const parts = await wordOf(
      `<p>${escaped}&#1;&#8238;&#xD800;</p><p><a href="https://example.org">link</a></p>`,
      name,
    );
    expect(paragraphsOf(parts)[0]?.text).toBe(hostile);
    expect(textOf(part(parts, 'word/header1.xml'))).toContain(name);
    const all = Object.values(parts).join('');
    expect(all).not.toMatch(/TargetMode="External"|vbaProject|<w:fldSimple|<w:hyperlink/);
    for (const unseen of ['\u0001', '\u202E', '\uFFFD']) expect(all.includes(unseen)).toBe(false);
    expect(part(parts, 'word/document.xml')).not.toContain('<w:instrText');
  });

  it('says where something was left open', async () => {
    expect(paragraphsOf(await wordOf('<p>Dose <span data-gap="dose">Dose</span></p>'))[0]?.text).toBe(
      'Dose [not filled in]',
    );
  });

  it('holds fifty pages', async () => {
    const paragraphs = paragraphsOf(await wordOf(`<p>${'Words of a letter. '.repeat(20)}</p>`.repeat(500)));
    expect(paragraphs.length).toBe(500);
  });
});
