// @vitest-environment jsdom
import { Editor } from '@tiptap/core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { letterExtensions } from '../../components/editor/extensions';
import { TonePopover } from '../../components/editor/tone/TonePopover';
import { keepTerms, toneIn, ToneUnderline } from '../../components/editor/tone/tone-underline';
import { WordsToLookAt } from '../../components/letter/WordsToLookAt';
import { findTone } from '../../utils/letters/tone/find-tone';
import { toneOfLetter } from '../../utils/letters/tone/tone-of-letter';
import { show } from './show';

const HTML =
  '<p>He is an <strong>add</strong>ict<br>and a <span data-answer="notes">drug abuser</span>.</p>' +
  '<ul><li><p><span data-field="name">Jo Junkie</span> <span data-gap="x">addict</span> refused it</p></li></ul>';

const open: Editor[] = [];
function edit(html: string): Editor {
  const extensions = [...letterExtensions(() => undefined), ToneUnderline];
  const editor = new Editor({ element: document.createElement('div'), extensions, content: html, injectCSS: false });
  open.push(editor);
  return editor;
}
afterEach(() => {
  for (const editor of open.splice(0)) editor.destroy();
});
const underlined = (editor: Editor) =>
  [...editor.view.dom.querySelectorAll('.tone-word')].map((one) => one.textContent).join('|');

describe('Terms in the editor', () => {
  it('are underlined over the letter and are no part of it', () => {
    const editor = edit(HTML);
    expect(underlined(editor)).toBe('an |add|ict|drug abuser|refused');
    expect(editor.getHTML()).not.toContain('tone');
    editor.commands.selectAll();
    const copied = editor.view.serializeForClipboard(editor.state.selection.content()).dom.innerHTML;
    expect(copied).toContain('ict');
    expect(copied).not.toContain('tone');
  });

  it('are the ones that the list beside it counts, in the same order', () => {
    const editor = edit(HTML);
    expect(toneIn(editor.state).map(({ words }) => words)).toEqual(toneOfLetter(HTML).map(({ words }) => words));
    for (const { from, to, words } of toneIn(editor.state)) expect(editor.state.doc.textBetween(from, to)).toBe(words);
  });

  it('come and go with what is typed', () => {
    const editor = edit('<p>A junki</p>');
    expect(underlined(editor)).toBe('');
    editor.commands.insertContentAt(8, 'e');
    expect(underlined(editor)).toBe('junkie');
    editor.commands.insertContentAt(9, 'ish');
    expect(underlined(editor)).toBe('');
  });

  it('are silent where they are kept, and the others are not', () => {
    const editor = edit('<p>A junkie, an addict</p>');
    editor.view.dispatch(keepTerms(editor.state.tr, new Set(['addict'])));
    expect(underlined(editor)).toBe('junkie');
    editor.commands.insertContentAt(1, 'Addict. ');
    expect(underlined(editor)).toBe('junkie');
  });
});

describe('A suggestion', () => {
  const popover = (text: string) => {
    const [found] = findTone(text);
    if (!found) throw new Error(`nothing found in ${text}`);
    const pressed = { onUse: vi.fn(), onKeep: vi.fn(), onClose: vi.fn() };
    const nothing = () => undefined;
    const look = { found, left: 0, top: 0, by: 'keys' } as const;
    return {
      pressed,
      node: <TonePopover look={look} {...pressed} onAway={nothing} onStay={nothing} onLeave={nothing} />,
    };
  };

  it('offers the better words and to keep these, and takes the focus when asked for by keys', async () => {
    const { pressed, node } = popover('an addict');
    const shown = await show(node);
    expect(document.activeElement?.textContent).toBe('Use “a person who uses drugs”');
    await shown.press('Use “a person who uses drugs”');
    await shown.press('Keep as it is');
    await shown.key('[data-testid=tone-keep]', { key: 'Escape' });
    for (const one of Object.values(pressed)) expect(one).toHaveBeenCalledOnce();
  });

  it('says what to write where no words fit every sentence', async () => {
    const shown = await show(popover('He is manipulative').node);
    expect(shown.text()).toContain('Say what was asked for or done');
    expect(shown.root.querySelector('[data-testid=tone-use]')).toBeNull();
  });
});

describe('The words to look at', () => {
  it('are counted and lead to their place; with none there is no line', async () => {
    const onLookAt = vi.fn();
    const shown = await show(<WordsToLookAt found={toneOfLetter('<p>junkie</p><p>chaotic</p>')} onLookAt={onLookAt} />);
    expect(shown.text()).toContain('2 words to look at');
    expect(shown.text()).toContain('Perhaps “person who uses drugs”');
    await shown.press('chaotic');
    expect(onLookAt).toHaveBeenCalledWith(1);
    await shown.again(<WordsToLookAt found={[]} onLookAt={onLookAt} />);
    expect(shown.text()).toBe('');
  });
});
