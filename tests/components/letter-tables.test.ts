// @vitest-environment jsdom
import { Editor } from '@tiptap/core';
import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { letterExtensions } from '../../components/editor/extensions';
import { LEAVE_BY_TAB } from '../../components/editor/leave-by-tab';
import { letterHtml } from '../../components/editor/table/letter-html';
import { plainTables } from '../../components/editor/table/pasted-tables';
import { tableTools } from '../../components/editor/table/table-tools';
import { letterToPlainText } from '../../utils/letters/plain-text';

const open: Editor[] = [];
function edit(html: string): Editor {
  const editor = new Editor({
    element: document.createElement('div'),
    extensions: letterExtensions(() => undefined),
    content: html,
    injectCSS: false,
    editorProps: { handleDOMEvents: LEAVE_BY_TAB },
  });
  open.push(editor);
  return editor;
}
afterEach(() => {
  for (const editor of open.splice(0)) editor.destroy();
});

const TABLE =
  '<table><thead><tr><th scope="col"><p>Date</p></th><th scope="col"><p>QTc</p></th></tr></thead>' +
  '<tbody><tr><td><p>3 May</p></td><td><p>450 ms</p></td></tr><tr><td><p>1 June</p></td><td><p>448 ms</p></td></tr></tbody></table>';
const LETTER = `<p>Before</p>${TABLE}<p>After</p>`;

/** Puts the caret behind these words. */
function caretBehind(editor: Editor, words: string): void {
  let at = 0;
  editor.state.doc.descendants((node, pos) => {
    const found = node.text?.indexOf(words) ?? -1;
    if (found >= 0) at = pos + found + words.length;
  });
  if (at === 0) throw new Error(`no ${words}`);
  editor.commands.setTextSelection(at);
}
function press(editor: Editor, label: string): void {
  const tool = tableTools(editor).find((one) => one.label === label);
  if (!tool) throw new Error(`no ${label}`);
  tool.press(editor);
}
const offered = (editor: Editor) => tableTools(editor).map(({ label }) => label);
const rowsOf = (editor: Editor) =>
  [...editor.view.dom.querySelectorAll('tr')].map((row) => [...row.children].map((cell) => cell.textContent));
const selected = ({ state: { doc, selection } }: Editor) => doc.textBetween(selection.from, selection.to);
function tab(editor: Editor, shiftKey = false): boolean {
  const event = new KeyboardEvent('keydown', { key: 'Tab', shiftKey, bubbles: true, cancelable: true });
  editor.view.dom.dispatchEvent(event);
  return event.defaultPrevented;
}
/** As the browser pastes it; jsdom has no event of its own for that. */
const pasteInto = (editor: Editor, html: string) => editor.view.pasteHTML(html, new Event('paste') as ClipboardEvent);
const keyed = (editor: Editor, key: string, more: KeyboardEventInit = {}) =>
  editor.view.someProp('handleKeyDown', (handle) =>
    handle(editor.view, new KeyboardEvent('keydown', { key, ...more })),
  );

describe('A table in the editor', () => {
  it('is given back in the letter’s own markup, its headings in a head', () => {
    const plain = LETTER.replace(/<\/?p>/g, (tag, at: number) => (at > 6 && at < LETTER.length - 20 ? '' : tag));
    for (const html of [LETTER, plain]) expect(letterHtml(edit(html))).toBe(LETTER);
    const bare = '<table><tbody><tr><td><p>a</p></td><td><p>b</p></td></tr></tbody></table><p>c</p>';
    expect(letterHtml(edit(bare))).toBe(bare);
  });

  it('keeps gaps and words with their source in its cells', () => {
    const html = `<p>x</p>${TABLE.replace('450 ms', '<span data-gap="lastQtc">QTc in ms</span>').replace('3 May', '<span data-answer="lastEcg">3 May</span>')}<p>y</p>`;
    expect(letterHtml(edit(html))).toBe(html);
  });

  it.each([2, 3, 4])('of %s columns is put behind the paragraph, with the caret in its first heading', (columns) => {
    const editor = edit('<p>Before</p><p>After</p>');
    caretBehind(editor, 'Bef');
    press(editor, `${columns} columns`);
    editor.commands.insertContent('Date');
    expect(rowsOf(editor)).toEqual([
      ['Date', ...Array(columns - 1).fill('')],
      Array(columns).fill(''),
      Array(columns).fill(''),
    ]);
    expect(editor.state.doc.firstChild?.textContent).toBe('Before');
    expect(editor.view.dom.querySelectorAll('th[scope=col]')).toHaveLength(columns);
    editor.commands.undo();
    editor.commands.undo();
    expect(editor.getHTML()).toBe('<p>Before</p><p>After</p>');
  });

  it('takes the place of an empty paragraph, stands behind a list, and has something to write in behind it', () => {
    const empty = edit('<p>Before</p><p></p>');
    empty.commands.setTextSelection(9);
    press(empty, '2 columns');
    expect(empty.state.doc.content.content.map(({ type }) => type.name)).toEqual(['paragraph', 'table', 'paragraph']);
    const list = edit('<ul><li><p>One</p></li></ul><p>After</p>');
    caretBehind(list, 'One');
    press(list, '2 columns');
    expect(list.state.doc.content.content.map(({ type }) => type.name)).toEqual(['bulletList', 'table', 'paragraph']);
  });

  it('is gone through by Tab, which leaves at its edges and never changes it', () => {
    const editor = edit(LETTER);
    caretBehind(editor, 'Dat');
    const been: string[] = [];
    while (tab(editor)) been.push(selected(editor));
    expect(been).toEqual(['QTc', '3 May', '450 ms', '1 June', '448 ms']);
    while (tab(editor, true)) been.push(selected(editor));
    expect(been.slice(5)).toEqual(['1 June', '450 ms', '3 May', 'QTc', 'Date']);
    expect(letterHtml(editor)).toBe(LETTER);
    caretBehind(editor, 'Before');
    expect(tab(editor)).toBe(false);
  });

  it('gets and loses rows and columns where the caret is', () => {
    const editor = edit(LETTER);
    caretBehind(editor, '3 May');
    press(editor, 'Add a row above');
    press(editor, 'Add a row below');
    caretBehind(editor, '3 May');
    expect(rowsOf(editor).map(([first]) => first)).toEqual(['Date', '', '3 May', '', '1 June']);
    press(editor, 'Add a column to the right');
    press(editor, 'Add a column to the left');
    expect(rowsOf(editor)[2]).toEqual(['', '3 May', '', '450 ms']);
    expect(rowsOf(editor)[0]).toEqual(['', 'Date', '', 'QTc']);
    expect(editor.view.dom.querySelectorAll('th')).toHaveLength(4);
    press(editor, 'Delete this row');
    expect(rowsOf(editor).map((row) => row[1])).toEqual(['Date', '', '', '1 June']);
    caretBehind(editor, 'QTc');
    press(editor, 'Delete this column');
    expect(rowsOf(editor)[0]).toEqual(['', 'Date', '']);
    press(editor, 'Delete the table');
    expect(editor.getHTML()).toBe('<p>Before</p><p>After</p>');
    for (let step = 0; step < 7; step += 1) editor.commands.undo();
    expect(letterHtml(editor)).toBe(LETTER);
  });

  it('is undone step by step, however fast they came', () => {
    const editor = edit(LETTER);
    caretBehind(editor, '3 May');
    press(editor, 'Add a row below');
    press(editor, 'Delete the table');
    editor.commands.undo();
    expect(rowsOf(editor)).toHaveLength(4);
  });

  it('gets a row by Ctrl+Enter, which is a line break elsewhere', () => {
    const editor = edit(LETTER);
    caretBehind(editor, '1 June');
    keyed(editor, 'Enter', { ctrlKey: true });
    editor.commands.insertContent('2 July');
    expect(rowsOf(editor)[3]).toEqual(['2 July', '']);
    caretBehind(editor, 'After');
    keyed(editor, 'Enter', { ctrlKey: true });
    expect(editor.getHTML()).toContain('<p>After<br></p>');
  });

  it('has headings in its first row or nowhere, and offers nothing above them', () => {
    const editor = edit(LETTER);
    caretBehind(editor, 'Date');
    expect(offered(editor)).not.toContain('Add a row above');
    press(editor, 'Headings in the first row');
    expect(editor.view.dom.querySelectorAll('th')).toHaveLength(0);
    press(editor, 'Add a row above');
    press(editor, 'Headings in the first row');
    expect(editor.view.dom.querySelectorAll('tr:first-child > th')).toHaveLength(2);
    expect(editor.view.dom.querySelectorAll('th')).toHaveLength(2);
  });

  it('offers to lose no last row or column', () => {
    const editor = edit('<p>a</p><table><tbody><tr><td><p>only</p></td></tr></tbody></table><p>b</p>');
    caretBehind(editor, 'only');
    expect(offered(editor).filter((label) => label.startsWith('Delete'))).toEqual(['Delete the table']);
  });

  it('goes by Backspace where all of it is chosen', () => {
    const editor = edit(LETTER);
    editor.commands.setNodeSelection(8);
    keyed(editor, 'Backspace');
    expect(editor.getHTML()).toBe('<p>Before</p><p>After</p>');
  });
});

describe('A table that is pasted', () => {
  const paste = (editor: Editor, html: string) => {
    caretBehind(editor, 'Before');
    pasteInto(editor, html);
    return letterHtml(editor);
  };
  const cellsOf = (html: string) =>
    [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('tr')].map((row) =>
      [...row.children].map((cell) => `${cell.localName === 'th' ? '#' : ''}${cell.textContent?.trim()}`),
    );

  it('from Word is a clean table, a first row in bold its headings', () => {
    const cell = (words: string, bold = false) =>
      `<td width=225 valign=top style='width:168.9pt;border:solid windowtext 1.0pt;padding:0cm 5.4pt'><p class=MsoNormal style='margin-bottom:0cm'>${bold ? '<b>' : ''}<span lang=EN-GB style='mso-bidi-font-weight:bold'>${words}<o:p></o:p></span>${bold ? '</b>' : ''}</p></td>`;
    const html = paste(
      edit('<p>Before</p>'),
      `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>td{color:red}</style></head><body><!--StartFragment--><table class=MsoTableGrid border=1 style='border-collapse:collapse'><tr style='mso-yfti-irow:0'>${cell('Date', true)}${cell('Result', true)}</tr><tr>${cell('3 May 2026')}${cell('positive')}</tr></table><p class=MsoNormal><o:p>&nbsp;</o:p></p><!--EndFragment--></body></html>`,
    );
    expect(html).not.toMatch(/style=|class=|width|mso|valign|<o:p/i);
    expect(cellsOf(html)).toEqual([
      ['#Date', '#Result'],
      ['3 May 2026', 'positive'],
    ]);
    expect(html).toContain('<thead><tr><th scope="col">');
  });

  it('from a spreadsheet is one without headings, without its empty rows and columns', () => {
    const html = paste(
      edit('<p>Before</p>'),
      '<table><colgroup><col width=64 span=3></colgroup><tr><td>a</td><td></td><td>b</td></tr><tr><td> </td><td></td><td></td></tr><tr><td>c</td><td></td><td>d</td></tr></table>',
    );
    expect(cellsOf(html)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('with joined cells keeps every word in its column', () => {
    const html = plainTables(
      '<table><thead><tr><th colspan="2">Test</th><th>Result</th></tr></thead><tbody><tr><td rowspan="2">HCV</td><td>RNA</td><td>detected</td></tr><tr><td>antibody</td><td>positive</td></tr></tbody></table>',
    );
    expect(cellsOf(html)).toEqual([
      ['#Test', '#', '#Result'],
      ['HCV', 'RNA', 'detected'],
      ['', 'antibody', 'positive'],
    ]);
    expect(html).not.toMatch(/span=/);
  });

  it('that was there for its looks becomes paragraphs, and so does one inside another', () => {
    const layout = plainTables(
      '<table><tr><td><p>One</p><ul><li>Two</li></ul>three</td></tr><tr><td>Four</td></tr></table>',
    );
    expect(layout).toBe('<p>One</p><p>Two</p><p>three</p><p>Four</p>');
    const nested = plainTables(
      '<table><tr><td>a<table><tr><td>b</td><td>c</td></tr></table></td><td>d</td></tr></table>',
    );
    expect(nested.match(/<table>/g)).toHaveLength(1);
    expect(cellsOf(nested)).toEqual([['abc', 'd']]);
  });

  it('is cells put into cells where the caret is in a table, whose headings stay its first row', () => {
    const editor = edit(LETTER);
    caretBehind(editor, '3 May');
    pasteInto(editor, '<table><tr><th>A</th><th>B</th></tr><tr><td>c</td><td>d</td></tr></table>');
    expect(cellsOf(letterHtml(editor))).toEqual([
      ['#Date', '#QTc'],
      ['A', 'B'],
      ['c', 'd'],
    ]);
  });

  it('is always a table every editor can hold, with every word that stood in it', () => {
    const span = fc.constantFrom('', ' colspan="2"', ' rowspan="2"', ' rowspan="0"', ' colspan="900" rowspan="900"');
    const inner = fc.constantFrom(
      'w',
      '<p>w</p><p>w</p>',
      '<ul><li>w</li></ul>',
      '<h1>w</h1>',
      '',
      '<table><tr><td>w</td><td>w</td></tr></table>',
    );
    const cell = fc
      .tuple(fc.constantFrom('td', 'th'), span, inner)
      .map(([tag, s, text]) => `<${tag}${s}>${text}</${tag}>`);
    const row = fc.array(cell, { maxLength: 4 }).map((cells) => `<tr>${cells.join('')}</tr>`);
    const table = fc.array(row, { maxLength: 4 }).map((rows) => `<table>${rows.join('')}</table>`);
    fc.assert(
      fc.property(fc.array(table, { minLength: 1, maxLength: 3 }), (tables) => {
        let word = 0;
        const html = tables.join('').replace(/\bw\b/g, () => `w${(word += 1)}w`);
        const editor = edit('<p>Before</p>');
        const given = paste(editor, html);
        editor.state.doc.check();
        for (let at = 1; at <= word; at += 1) expect(given).toContain(`w${at}w`);
        for (const one of new DOMParser().parseFromString(given, 'text/html').querySelectorAll('table')) {
          expect(new Set([...one.rows].map(({ cells }) => cells.length)).size).toBe(1);
          expect(one.querySelector('tbody th')).toBeNull();
        }
        expect(editor.state.doc.lastChild?.type.name).not.toBe('table');
        expect(letterHtml(edit(given))).toBe(given);
        editor.destroy();
      }),
      { seed: 7, numRuns: 40 },
    );
  });

  it('reads in plain text as it did', () => {
    expect(letterToPlainText(letterHtml(edit(LETTER)))).toBe(
      'Before\n\nDate: QTc\n3 May: 450 ms\n1 June: 448 ms\n\nAfter',
    );
  });
});
