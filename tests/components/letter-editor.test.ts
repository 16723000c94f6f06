// @vitest-environment jsdom
import { Editor } from '@tiptap/core';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { letterExtensions } from '../../components/editor/extensions';
import { LEAVE_BY_TAB } from '../../components/editor/leave-by-tab';
import { finishedHtml } from '../../utils/letters/finished';
import { gapsOfHtml } from '../../utils/letters/gaps';
import { letterToPlainText } from '../../utils/letters/plain-text';

const EXAMPLES = path.resolve(import.meta.dirname, '../letters/examples');
const letters = readdirSync(EXAMPLES)
  .filter((name) => name.endsWith('.html'))
  .map((name) => ({ name, html: readFileSync(path.join(EXAMPLES, name), 'utf8') }));

const open: Editor[] = [];
function edit(html: string, onGap: (id: string) => void = () => undefined): Editor {
  const editor = new Editor({
    element: document.createElement('div'),
    extensions: letterExtensions(onGap),
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

/** The sources of words, in order: `answer lastEcg`. */
function sourcesOf(html: string): string[] {
  return [...html.matchAll(/data-(field|answer)="([^"]+)"/g)].map(([, kind, id]) => `${kind} ${id}`);
}

describe('The letter editor', () => {
  it('has examples to open', () => expect(letters.length).toBeGreaterThanOrEqual(6));

  it.each(letters)('opens $name and gives it back with its text, gaps and sources', ({ html }) => {
    const given = edit(html).getHTML();
    expect(letterToPlainText(given)).toBe(letterToPlainText(html));
    expect(gapsOfHtml(given)).toEqual(gapsOfHtml(html));
    expect(new Set(sourcesOf(given))).toEqual(new Set(sourcesOf(html)));
    expect(letterToPlainText(finishedHtml(given))).toBe(letterToPlainText(finishedHtml(html)));
  });

  it.each(letters)('changes nothing of $name the second time', ({ html }) => {
    const once = edit(html).getHTML();
    expect(edit(once).getHTML()).toBe(once);
  });

  it('keeps a gap whole and inside what is bold', () => {
    const html = '<p><strong>Methadone <span data-gap="dose">dose in mg</span> a day</strong></p>';
    expect(edit(html).getHTML()).toBe(html);
  });

  it('does not count words typed after an answer as part of it', () => {
    const editor = edit('<p>Takes <span data-answer="dose">105 mg</span></p>');
    editor
      .chain()
      .setTextSelection(editor.state.doc.content.size - 1)
      .insertContent(' a day')
      .run();
    expect(editor.getHTML()).toBe('<p>Takes <span data-answer="dose">105 mg</span> a day</p>');
  });

  it('drops what a letter may not hold and keeps the words', () => {
    const editor = edit('');
    editor.commands.setContent(
      '<h1>Head</h1><p style="color:red" onclick="x()">a <a href="https://example.org">link</a><img src="x"> <u>b</u></p><table style="width:9px"><tr><td colspan="2" bgcolor="red">cell</td></tr></table><script>bad()</script>',
    );
    const html = editor.getHTML();
    expect(html).not.toMatch(/<(h1|a|img|u|script)\b|style=|onclick|colspan|bgcolor/);
    expect(editor.getText()).toMatch(/Head[\s\S]*a link b[\s\S]*cell/);
    expect(html).not.toContain('bad()');
  });

  it('tells which gap was pressed, by mouse and by Enter', () => {
    const pressed: string[] = [];
    const editor = edit('<p>Last ECG: <span data-gap="lastEcg">date, or never</span></p>', (id) => pressed.push(id));
    editor.view.dom.querySelector<HTMLElement>('[data-gap=lastEcg]')?.click();
    editor.commands.setNodeSelection(11);
    editor.view.someProp('handleKeyDown', (handle) =>
      handle(editor.view, new KeyboardEvent('keydown', { key: 'Enter' })),
    );
    expect(pressed).toEqual(['lastEcg', 'lastEcg']);
  });

  it.each([false, true])('lets Tab leave, also out of a list (Shift: %s)', (shiftKey) => {
    const html = '<ul><li><p>One</p></li><li><p>Two</p></li></ul>';
    const editor = edit(html);
    editor.commands.setTextSelection(12);
    const tab = new KeyboardEvent('keydown', { key: 'Tab', shiftKey, bubbles: true, cancelable: true });
    editor.view.dom.dispatchEvent(tab);
    expect(tab.defaultPrevented).toBe(false);
    expect(editor.getHTML()).toBe(html);
  });

  it('puts no style element into the page', () => {
    edit('<p>Words</p>');
    expect(document.querySelectorAll('style')).toHaveLength(0);
  });
});
