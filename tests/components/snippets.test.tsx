// @vitest-environment jsdom
import { Editor } from '@tiptap/core';
import * as fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { letterExtensions } from '../../components/editor/extensions';
import { putSnippet } from '../../components/editor/snippets/put-snippet';
import { selectedText } from '../../components/editor/snippets/selected-text';
import { putText, slashAt } from '../../components/editor/snippets/slash';
import { SnippetList } from '../../components/editor/snippets/SnippetList';
import { snippetsWith } from '../../utils/letters/snippets/merge';
import { show } from './show';

const SNIPPETS = snippetsWith([]);
const open: Editor[] = [];
/** An editor with this in its paragraph and the caret where the | stands. */
function edit(paragraph: string): Editor {
  const editor = new Editor({
    element: document.createElement('div'),
    extensions: letterExtensions(() => undefined),
    content: `<p>${paragraph}</p>`,
    injectCSS: false,
  });
  open.push(editor);
  let caret = -1;
  editor.state.doc.descendants((node, position) => {
    const at = node.text?.indexOf('|') ?? -1;
    if (at >= 0) caret = position + at;
  });
  editor.view.dispatch(editor.state.tr.delete(caret, caret + 1));
  editor.commands.setTextSelection(caret);
  return editor;
}
afterEach(() => {
  for (const editor of open.splice(0)) editor.destroy();
});

describe('A slash that is typed', () => {
  it.each([
    ['/|', ''],
    ['/nal|', 'nal'],
    ['Takes methadone. /nal|', 'nal'],
    ['Takes methadone. /nal| More.', 'nal'],
    ['Line<br>/no|', 'no'],
    ['<span data-gap="x">gap</span>/no|', 'no'],
    ['<strong>/bold|</strong>', 'bold'],
    ['/before-discharge|', 'before-discharge'],
    ['/clinic2|', 'clinic2'],
  ])('in %s asks for %j', (paragraph, query) => {
    const editor = edit(paragraph);
    const slash = slashAt(editor.state);
    expect(slash?.query).toBe(query);
    expect(editor.state.doc.textBetween(slash?.from ?? 0, slash?.to ?? 0)).toBe(`/${query}`);
  });

  it.each(['and/or|', '120/80|', '/ |', '/12|', '/-a|', '/na lox|', '|/na', 'https://x|', '//x|', '|'])(
    'in %s asks for nothing',
    (paragraph) => {
      expect(slashAt(edit(paragraph).state)).toBeNull();
    },
  );

  it('asks for nothing while words are selected', () => {
    const editor = edit('/nal|');
    editor.commands.setTextSelection({ from: 1, to: 5 });
    expect(slashAt(editor.state)).toBeNull();
  });
});

describe('A short text', () => {
  const put = (paragraph: string) => {
    const editor = edit(paragraph);
    const { from, to } = slashAt(editor.state) ?? editor.state.selection;
    const { tr } = editor.state;
    putText(tr, 'Ring us.', from, to);
    editor.view.dispatch(tr);
    return editor;
  };

  it.each([
    ['/ri|', '<p>Ring us.</p>'],
    ['Before. /ri|', '<p>Before. Ring us.</p>'],
    ['Before.|', '<p>Before. Ring us.</p>'],
    ['|After.', '<p>Ring us. After.</p>'],
    ['Be|fore', '<p>Be Ring us. fore</p>'],
    ['One. /ri| Two.', '<p>One. Ring us. Two.</p>'],
    ['(|)', '<p>(Ring us.)</p>'],
    ['<span data-answer="dose">105 mg</span>|', '<p><span data-answer="dose">105 mg</span> Ring us.</p>'],
  ])('takes the place of %s', (paragraph, html) => {
    expect(put(paragraph).getHTML()).toBe(html);
  });

  it('leaves the caret behind it', () => {
    const editor = put('Before. /ri| After.');
    editor.commands.insertContent('!');
    expect(editor.getText()).toBe('Before. Ring us.! After.');
  });

  it('is undone by itself: what was typed before it stays', () => {
    const editor = edit('|');
    editor.commands.insertContent('Before. ');
    const { tr } = editor.state;
    putText(tr, 'Ring us.', editor.state.selection.from, editor.state.selection.to);
    editor.view.dispatch(tr);
    editor.commands.undo();
    expect(editor.getText()).toBe('Before. ');
  });

  it('takes nothing but the slash away, wherever it stands', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z .]{0,20}$/), fc.stringMatching(/^[a-z .]{0,20}$/), (before, after) => {
        const editor = edit('|');
        editor.view.dispatch(editor.state.tr.insertText(`${before} /ri`, 1));
        const caret = editor.state.selection.to;
        editor.view.dispatch(editor.state.tr.insertText(after, caret));
        editor.commands.setTextSelection(caret);
        const slash = slashAt(editor.state);
        if (!slash) throw new Error('no slash');
        const { tr } = editor.state;
        putText(tr, 'Ring us.', slash.from, slash.to);
        const words = (text: string) => text.split(/[ ]+/).join('');
        expect(words(tr.doc.textContent)).toBe(words(`${before}Ring us.${after}`));
      }),
      { numRuns: 50 },
    );
  });
});

describe('A short text of several lines', () => {
  const put = (paragraph: string, text: string) => {
    const editor = edit(paragraph);
    const { from, to } = slashAt(editor.state) ?? editor.state.selection;
    const { tr } = editor.state;
    putSnippet(tr, editor.schema, text, from, to);
    editor.view.dispatch(tr);
    return editor;
  };

  it.each([
    ['/ri|', 'Ring us.', '<p>Ring us.</p>'],
    ['/ri|', 'One.\n\nTwo.', '<p>One.</p><p>Two.</p>'],
    ['Before. /ri| After.', 'One.\n\nTwo.', '<p>Before. One.</p><p>Two. After.</p>'],
    ['/ri|', 'Street\nTown', '<p>Street<br>Town</p>'],
    ['/ri|', 'We do:\n- this\n- that', '<p>We do:</p><ul><li><p>this</p></li><li><p>that</p></li></ul>'],
    ['/ri|', '1. this\n2. that', '<ol><li><p>this</p></li><li><p>that</p></li></ol>'],
    ['/ri|', '- this\n\nEnd.', '<ul><li><p>this</p></li></ul><p>End.</p>'],
    ['Before. /ri|', 'We do:\n- this\n\nEnd.', '<p>Before. We do:</p><ul><li><p>this</p></li></ul><p>End.</p>'],
  ])('takes the place of %s: %j', (paragraph, text, html) => {
    expect(put(paragraph, text).getHTML()).toBe(html);
  });

  it('leaves the caret behind it, and is undone in one', () => {
    const editor = put('/ri|', 'We do:\n- this\n- that');
    editor.commands.insertContent('!');
    expect(editor.getText({ blockSeparator: '|' })).toContain('that!');
    editor.commands.undo();
    expect(editor.getText()).toBe('/ri');
  });

  it('goes in as words, whatever it looks like', () => {
    const editor = put(
      '/ri|',
      '<img src=x onerror=alert(1)> {{ nhsNumber }} {% if x %}\n\n<b>&amp;</b> <span data-gap="x">y</span>',
    );
    expect(editor.getHTML()).toBe(
      '<p>&lt;img src=x onerror=alert(1)&gt; {{ nhsNumber }} {% if x %}</p>' +
        '<p>&lt;b&gt;&amp;amp;&lt;/b&gt; &lt;span data-gap="x"&gt;y&lt;/span&gt;</p>',
    );
  });

  it('loses nothing of its words, whatever they are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('- a', '1. b', 'words', '', '{{ x }}', '<p>', '& b', '-', '12', ' '), {
          maxLength: 12,
        }),
        (lines) => {
          const text = lines.join('\n');
          const words = (all: string) =>
            all
              .replace(/^\s*(?:[-*•]|\d{1,2}[.)])\s+(?=\S)/gm, '')
              .split(/\s+/)
              .join('');
          fc.pre(words(text) !== '');
          expect(words(put('|', text).getText({ blockSeparator: '\n' }))).toBe(words(text));
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('What is selected', () => {
  const select = (html: string, from?: number, to?: number) => {
    const editor = edit('|');
    editor.commands.setContent(html);
    editor.commands.setTextSelection({ from: from ?? 0, to: to ?? editor.state.doc.content.size });
    return selectedText(editor.state);
  };

  it.each([
    ['<p>One.</p><p>Two.</p>', 'One.\n\nTwo.'],
    ['<h2>Plan</h2><p>One<br>two</p>', 'Plan\n\nOne\ntwo'],
    ['<p>We do:</p><ul><li><p>this</p></li><li><p>that</p></li></ul><p>End.</p>', 'We do:\n\n- this\n- that\n\nEnd.'],
    ['<ol><li><p>this</p></li><li><p>that</p></li></ol>', '1. this\n2. that'],
    ['<p><strong>Bold</strong> words</p>', 'Bold words'],
  ])('of %s is kept as %j', (html, text) => {
    expect(select(html)).toEqual({ text, leftOut: false });
  });

  it('is no more than what is selected', () => {
    expect(select('<p>One two three.</p>', 5, 8).text).toBe('two');
  });

  it.each([
    '<p>Dear <span data-field="name">Sam Example</span>, see us.</p>',
    '<p>Dear <span data-answer="who">Sam Example</span>, see us.</p>',
    '<p>Dear <span data-gap="name">Sam Example</span>, see us.</p>',
    '<p>Dear <span data-field="givenName">Sam</span><span data-field="familyName">Example</span>, see us.</p>',
  ])('leaves out what is this client’s: %s', (html) => {
    expect(select(html)).toEqual({ text: 'Dear …, see us.', leftOut: true });
  });

  it('comes into a letter again as it was', () => {
    const html = '<p>We do:</p><ul><li><p>this</p></li></ul><p>End<br>of it.</p>';
    const { text } = select(html);
    const editor = edit('|');
    const { tr } = editor.state;
    putSnippet(tr, editor.schema, text, 1, 1);
    editor.view.dispatch(tr);
    expect(editor.getHTML()).toBe(html);
  });
});

describe('The list of short texts', () => {
  const OPEN = { by: 'button', found: SNIPPETS, at: 1, left: 0, top: 0 } as const;
  const list = (onTake = vi.fn(), by: 'button' | 'slash' = 'button') =>
    show(<SnippetList id="list" open={{ ...OPEN, by }} onKey={() => false} onTake={onTake} />);

  it('is a list box that says which one Enter takes', async () => {
    const { root } = await list();
    const box = root.querySelector('[role=listbox]');
    const options = [...root.querySelectorAll('[role=option]')];
    expect(options).toHaveLength(SNIPPETS.length);
    expect(options.map((one) => one.getAttribute('aria-selected')).indexOf('true')).toBe(1);
    expect(box?.getAttribute('aria-activedescendant')).toBe(options[1]?.id);
    expect(options[1]?.textContent).toBe(`${SNIPPETS[1]?.name}/${SNIPPETS[1]?.word}${SNIPPETS[1]?.text}`);
  });

  it('takes the focus by its button, and leaves it in the letter while a slash is typed', async () => {
    const { root } = await list();
    expect(document.activeElement).toBe(root.querySelector('[role=listbox]'));
    await list(vi.fn(), 'slash');
    expect(document.activeElement).toBe(document.body);
  });

  it('gives the one that is pressed', async () => {
    const onTake = vi.fn();
    const { root } = await list(onTake);
    root.querySelectorAll<HTMLElement>('[role=option]')[3]?.click();
    expect(onTake).toHaveBeenCalledExactlyOnceWith(SNIPPETS[3]);
  });
});
