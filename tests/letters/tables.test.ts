import * as fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { copiedHtml } from '../../utils/letters/copied';
import { blocksOf } from '../../utils/letters/docx/blocks';
import { finishedHtml } from '../../utils/letters/finished';
import { flatTables } from '../../utils/letters/flat-tables';
import type { LetterFacts } from '../../utils/letters/letter';
import { markdownToHtml } from '../../utils/letters/markdown';
import { blankLetter } from '../../utils/letters/own/own-text';
import { readOwn } from '../../utils/letters/own/read-own';
import { letterToPlainText } from '../../utils/letters/plain-text';
import { renderLetter } from '../../utils/letters/render';
import { TemplateError } from '../../utils/letters/template-error';
import { toneOfLetter } from '../../utils/letters/tone/tone-of-letter';
import { EXAMPLES, NOTHING } from './examples';

const RESULTS =
  '| Date | Test | Result |\n|---|:---:|--:|\n| 3 May 2026 | HCV RNA | detected |\n| | Antibody | positive |';
const FRONT = blankLetter('2026-11-23', '2027-11-23', []).replace(/\n\{% render[\s\S]*$/, '\n');
const FIRST = FRONT.split('\n').length;

const letter = (body: string, facts: LetterFacts = NOTHING) => renderLetter(readOwn(FRONT + body).template, facts).html;
const answering = (reason: string): LetterFacts => ({ ...NOTHING, answers: { reason } });
const bodyOf = (html: string) => new JSDOM(html).window.document.body;
function fault(body: string): string {
  try {
    readOwn(FRONT + body);
  } catch (error) {
    if (error instanceof TemplateError) return `${error.line - FIRST + 1}: ${error.problem}`;
    throw error;
  }
  return 'none';
}

describe('A table of a template', () => {
  it('is a table whose headings say what they head, without a style of its own', () => {
    expect(markdownToHtml(RESULTS).replace(/\n/g, '')).toBe(
      '<table><thead><tr><th scope="col">Date</th><th scope="col">Test</th><th scope="col">Result</th></tr></thead>' +
        '<tbody><tr><td>3 May 2026</td><td>HCV RNA</td><td>detected</td></tr>' +
        '<tr><td></td><td>Antibody</td><td>positive</td></tr></tbody></table>',
    );
  });

  it('leaves out rows with nothing in them, itself where none is left, and then its heading', () => {
    const rows = (...cells: string[]) =>
      markdownToHtml(`## Results\n\n| A | B |\n|---|---|\n${cells.join('\n')}\n\nEnd`);
    expect(rows('| | |', '| x | |').match(/<tr>/g)).toHaveLength(2);
    expect(rows('| | |', '|  |  |')).toBe('<h2>Results</h2>\n<p>End</p>\n');
    expect(markdownToHtml('## Results\n\n| A | B |\n|---|---|\n\n## Plan\n\nEnd')).toBe('<h2>Plan</h2>\n<p>End</p>\n');
  });

  it('has a row for each item of a field, and those rows alone whose condition holds', () => {
    const body =
      '| What | More |\n| --- | --- |\n{% for one in reason.items %}\n| {{ one }} | x |\n{% endfor %}\n' +
      '{% if localId %}\n| Ours | {{ localId }} |\n{% endif %}\n| Last | row |\n';
    const said = (facts: LetterFacts) => [...bodyOf(letter(body, facts)).querySelectorAll('td:first-child')];
    expect(said(answering('One\nTwo | three')).map((cell) => cell.textContent)).toEqual(['One', 'Two | three', 'Last']);
    const known = { ...answering('One'), record: { localId: 'T-00042' } };
    expect(said(known).map((cell) => cell.textContent)).toEqual(['One', 'Ours', 'Last']);
  });

  it('marks what is missing in its cell', () => {
    const { gaps, html } = renderLetter(
      readOwn(`${FRONT}| A | B |\n|---|---|\n| x | {{ reason }} |\n`).template,
      NOTHING,
    );
    expect(gaps.map(({ id }) => id)).toEqual(['reason']);
    expect(bodyOf(html).querySelector('td [data-gap=reason]')).not.toBeNull();
  });

  it('keeps its cells whatever a value holds', () => {
    const nasty = [
      '|',
      '\\|',
      '\n',
      '\n\n',
      '\r\n',
      '| a | b |\n|---|---|',
      '---',
      '{{ name }}',
      '{% endif %}',
      '`',
      '**',
    ];
    const words = fc.oneof(fc.constantFrom(...nasty, '</td><td>', '<table>', '&lt;', '\t', '\\'), fc.string());
    const text = fc.array(words, { maxLength: 8 }).map((parts) => `Q${parts.join('')}Q`);
    const body =
      '| A | B | C |\n|---|---|---|\n| 1 | {{ reason }} | {{ localId }} |\n| 2 | {{ localId }} | {{ reason }} |\n';
    fc.assert(
      fc.property(text, (value) => {
        const html = letter(body, { ...answering(value), record: { localId: 'T-00042' } });
        const table = bodyOf(html);
        expect([...table.querySelectorAll('*')].map(({ tagName }) => tagName).filter((tag) => tag !== 'BR')).toEqual(
          'TABLE THEAD TR TH TH TH TBODY TR TD TD SPAN TD SPAN TR TD TD SPAN TD SPAN'.split(' '),
        );
        const cells = [...table.querySelectorAll('td')].map(({ textContent }) => textContent);
        expect([cells[0], cells[2], cells[3], cells[4]]).toEqual(['1', 'T-00042', '2', 'T-00042']);
        expect(cells[1]).toBe(cells[5]);
        const lines = letterToPlainText(html).split('\n');
        expect(lines).toHaveLength(2);
        expect(lines[0]?.startsWith('A: 1; B: Q')).toBe(true);
        expect(lines[0]?.endsWith('; C: T-00042')).toBe(true);
        expect(lines[1]?.startsWith('A: 2; B: T-00042; C: Q')).toBe(true);
        // Every cell a place of its own in the Word file too.
        const places = new Set(blocksOf(finishedHtml(html)).map(({ cell }) => `${cell?.row} ${cell?.column}`));
        expect(places.size).toBe(9);
      }),
      { seed: 11, numRuns: 80 },
    );
  });
});

describe('A broken table of an own letter', () => {
  const GOOD = '| A | B |\n| --- | --- |\n';
  it.each([
    [
      'without hyphens',
      'Hello\n\n| A | B |\n| 1 | 2 |',
      '3: A table begins with a row of headings and, under it, hyphens',
    ],
    ['without headings', '|---|---|\n| 1 | 2 |', '1: A table begins with its headings: write them in a row above'],
    [
      'with hyphens for one too few',
      '| A | B |\n|---|',
      '2: This row has hyphens for 1 cell, and the headings have 2.',
    ],
    [
      'with a cell too many',
      `${GOOD}| 1 | 2 |\n| 1 | 2 | 3 |`,
      '4: This row has 3 cells, and the headings of the table',
    ],
    ['with a cell too few', `${GOOD}| 1 |`, '3: This row has 1 cell, and the headings of the table have 2.'],
    [
      'with a cell too many in a condition',
      `${GOOD}{% if name %}\n| 1 | 2 | 3 |\n{% endif %}`,
      '4: This row has 3 cells',
    ],
    ['cut by an empty line', `${GOOD}| 1 | 2 |\n\n| 3 | 4 |`, '5: A table begins with a row of headings and'],
    ['with a pipe in its words', `${GOOD}| 1 or | 2 | 3 |`, '3: This row has 3 cells'],
  ])('%s names its line', (_, body, said) => expect(fault(body)).toContain(said));

  it.each([
    ['as it should be', `${GOOD}| 1 | 2 |`],
    [
      'with fields, conditions and a loop',
      `${GOOD}{% for x in reason.items %}\n| {{ x }} | {% if name %}a{% endif %} |\n{% endfor %}`,
    ],
    ['with a pipe that is escaped', `${GOOD}| 1 \\| 2 | 3 |`],
    ['with sides to stand at, and no edge at the right', '| A | B |\n|:--|:-:\n| 1 | 2'],
    ['two of different widths', `${GOOD}| 1 | 2 |\n\n| A | B | C |\n|---|---|---|\n| 1 | 2 | 3 |`],
  ])('%s is none', (_, body) => {
    expect(fault(body)).toBe('none');
    expect(letter(body, answering('x'))).toContain('<table>');
  });

  it('leaves what is wrong with a field to be said of the field', () => {
    expect(fault(`${GOOD}| {{ name | upcase }} | 2 |`)).toBe('3: A field is printed as it is: take out “| upcase”.');
  });
});

describe('A table in plain text', () => {
  const plain = (html: string) => letterToPlainText(html).split('\n');

  it('has a line for each row that can be read alone, set apart from what stands around it', () => {
    expect(plain(`<p>Results:</p>${markdownToHtml(RESULTS)}<p>End</p>`)).toEqual([
      'Results:',
      '',
      'Date: 3 May 2026; Test: HCV RNA; Result: detected',
      'Test: Antibody; Result: positive',
      '',
      'End',
    ]);
  });

  it('of two columns is read as pairs', () => {
    const rows = '<tr><td>3 May 2026</td><td>450 ms</td></tr><tr><td>1 June 2026</td><td></td></tr>';
    const head = '<thead><tr><th>Date</th><th>QTc</th></tr></thead>';
    expect(plain(`<table>${head}<tbody>${rows}</tbody></table>`)).toEqual([
      'Date: QTc',
      '3 May 2026: 450 ms',
      '1 June 2026',
    ]);
    expect(plain(`<table><tbody>${rows}</tbody></table>`)).toEqual(['3 May 2026: 450 ms', '1 June 2026']);
  });

  it('keeps the lines and paragraphs of a cell in its row, its words and its gaps', () => {
    const cell = '<td><p>One<br>two</p><p>th<strong>re</strong>e &amp; <span data-gap="x">y</span></p></td>';
    expect(plain(`<table><tbody><tr>${cell}<td>b</td><td>c</td></tr></tbody></table>`)).toEqual([
      'One, two, three & [not filled in]; b; c',
    ]);
  });

  it('is the same from the renderer as from the editor', () => {
    const edited = markdownToHtml(RESULTS).replace(/(<t[hd][^>]*>)(.*?)(<\/t[hd]>)/g, '$1<p>$2</p>$3');
    expect(plain(edited)).toEqual(plain(markdownToHtml(RESULTS)));
  });

  it('loses no word, whatever table it is', () => {
    const word = fc.stringMatching(/^[a-z]{1,6}$/);
    const table = fc.array(fc.array(word, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(table, fc.boolean(), (rows, headed) => {
        const html = rows
          .map(
            (row, at) =>
              `<tr>${row.map((w) => (headed && at === 0 ? `<th>${w}</th>` : `<td>${w}</td>`)).join('')}</tr>`,
          )
          .join('');
        const said = new Set(letterToPlainText(`<table>${html}</table>`).split(/[^a-z]+/));
        for (const w of rows.slice(headed && rows.length > 1 ? 1 : 0).flat()) expect(said).toContain(w);
      }),
      { seed: 3, numRuns: 200 },
    );
  });
});

describe('Elsewhere a table', () => {
  it('is looked through for words that put people down, cell by cell', () => {
    const html = '<table><tr><td>a drug</td><td>abuser</td></tr><tr><td>An addict</td><td>x</td></tr></table>';
    expect(toneOfLetter(html).map(({ words }) => words.toLowerCase())).toEqual(['an addict']);
  });

  it('is copied with lines round its cells', () => {
    const html = markdownToHtml(RESULTS);
    const table = bodyOf(copiedHtml(html)).querySelector('table');
    expect([table?.getAttribute('border'), table?.style.borderCollapse]).toEqual(['1', 'collapse']);
    expect(copiedHtml('<p>&lt;table&gt;</p>')).toBe('<p>&lt;table&gt;</p>');
  });
});

describe('The letters of the product', () => {
  const of = (id: string, answers: (known: LetterFacts['answers']) => LetterFacts['answers']) => {
    const example = EXAMPLES.find(({ template }) => template.id === id);
    if (!example) throw new Error(`no example of ${id}`);
    const { template, facts } = example;
    return letterToPlainText(renderLetter(template, { ...facts, answers: answers(facts.answers) }).html);
  };

  it('have a table of observations from the second one on', () => {
    expect(of('chest-infection', (known) => known)).toContain(
      'Observations: 13:40 on 23 November\nOxygen saturation: 91% on air\nBreathing rate: 24 a minute\n',
    );
    const one = { breathingRate: '', pulse: '', bloodPressure: '', temperature: '', alertness: '' };
    expect(of('chest-infection', (known) => ({ ...known, ...one }))).toContain(
      'Observations at 13:40 on 23 November: oxygen saturation 91% on air\n',
    );
  });

  it('have a table of hepatitis C results where both have a date', () => {
    expect(of('hepatitis-c-treatment', (known) => known)).toContain(
      'Test: HCV RNA; Result: detected; 1,240,000 IU/ml; genotype not reported; Date of sample: 2 November 2026\n' +
        'Test: HCV antibody; Result: positive; Date of sample: 19 October 2026\n\n- Hepatitis B:',
    );
    expect(of('hepatitis-c-treatment', (known) => ({ ...known, hcvAntibody: 'not-done' }))).toContain(
      '- HCV RNA: detected (2 November 2026)\n',
    );
  });

  it('have a table of ECGs from the second QTc on', () => {
    const last = { lastEcg: '2 June 2026', lastQtc: '455' };
    const earlier = { earlierEcg: '9 January 2026', earlierQtc: '441' };
    expect(of('ecg-on-methadone', (known) => ({ ...known, ...last, ...earlier }))).toContain(
      'ECG: QTc\n2 June 2026: 455 ms\n9 January 2026: 441 ms\n\n- Symptoms:',
    );
    expect(of('ecg-on-methadone', (known) => ({ ...known, ...last, earlierEcg: '9 January 2026' }))).toContain(
      '- Last ECG: 2 June 2026; QTc 455 ms\n- Before that: 9 January 2026\n',
    );
    expect(of('ecg-on-methadone', (known) => ({ ...known, ...last }))).toContain(
      '- Last ECG: 2 June 2026; QTc 455 ms\n',
    );
    expect(of('ecg-on-methadone', (known) => ({ ...known, ...last }))).not.toContain('Before that');
  });
});

describe('Where a box keeps no table', () => {
  it('its rows go in as lines, escaped', () => {
    const html = '<p>a</p><table><tbody><tr><td>x &lt;b&gt;</td><td>y &amp; z</td></tr></tbody></table><p>b</p>';
    expect(flatTables(html)).toBe('<p>a</p><p>x &lt;b&gt;: y &amp; z</p><p>b</p>');
    expect(letterToPlainText(flatTables(markdownToHtml(RESULTS))).replace(/\n+/g, '\n')).toBe(
      letterToPlainText(markdownToHtml(RESULTS)),
    );
  });
});
