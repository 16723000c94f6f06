// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bring } from '../../components/page-view/bring';
import { caretPart } from '../../components/page-view/caret-part';
import { makeSheet, printedLetter, printedText } from '../../components/printed/printed-letter';

const htmlOf = (made: DocumentFragment) => {
  const holder = document.createElement('div');
  holder.append(made);
  return holder.innerHTML;
};

describe('A letter as it is printed', () => {
  it('holds nothing but a letter’s own markup, wherever it came from', () => {
    const hostile =
      '<p onclick="x()">Dear <b style="position:fixed">Dr</b></p><img src=x onerror=x()><script>x()</script>' +
      '<iframe src="https://example.org"></iframe><style>p{}</style><svg><a href="javascript:x()">y</a></svg>';
    for (const gaps of ['shown', 'none'] as const) {
      expect(htmlOf(printedLetter(hostile, gaps))).toBe('<p>Dear <b>Dr</b></p>');
    }
  });

  it('marks gaps only where they are asked for', () => {
    const html = '<p>QTc <span data-gap="qtc" class="x">when</span> <span data-field="name">Rowan</span></p>';
    expect(htmlOf(printedLetter(html))).toBe('<p>QTc when Rowan</p>');
    expect(htmlOf(printedLetter(html, 'shown'))).toBe('<p>QTc <span data-gap="qtc">when</span> <span>Rowan</span></p>');
  });

  it('keeps the signature in one part, and the words of a copy as text', () => {
    expect(htmlOf(printedLetter('<p>Dear Dr</p><p>Yours sincerely</p><p>Jo</p>'))).toBe(
      '<p>Dear Dr</p><div class="signed"><p>Yours sincerely</p><p>Jo</p></div>',
    );
    expect(htmlOf(printedText('Ring <b>111</b>\n\nThen wait'))).toBe(
      '<p>Ring &lt;b&gt;111&lt;/b&gt;</p><p>Then wait</p>',
    );
  });

  it('says whom it is about as text, on a sheet that is large for a client', () => {
    const other = document.implementation.createHTMLDocument();
    const { sheet } = makeSheet(other, { identityLine: 'O’NEIL <i>', forClient: true });
    expect(sheet.tHead?.textContent).toBe('O’NEIL <i>');
    expect(sheet.querySelector('i')).toBeNull();
    expect(other.body.className).toBe('for-client');
    makeSheet(other, { identityLine: '', forClient: false });
    expect(other.body.className).toBe('');
  });
});

describe('Drawing a letter again', () => {
  const part = fc.record({ tag: fc.constantFrom('p', 'h2', 'ul'), text: fc.constantFrom('a', 'b', 'c', 'd') });
  const made = (parts: readonly { tag: string; text: string }[]) => {
    const holder = document.createElement('div');
    for (const { tag, text } of parts) holder.append(Object.assign(document.createElement(tag), { textContent: text }));
    return holder;
  };

  it('makes any letter of any other, and leaves the one it is taken from as it was', () => {
    fc.assert(
      fc.property(fc.array(part), fc.array(part), (before, after) => {
        const [target, source] = [made(before), made(after)];
        bring(target, source);
        expect(target.innerHTML).toBe(made(after).innerHTML);
        expect(source.innerHTML).toBe(made(after).innerHTML);
      }),
    );
  });

  it('touches no more than the one part that changed', () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 1 }), fc.nat(), (parts, at) => {
        const target = made(parts);
        const kept = [...target.childNodes];
        const changed = at % parts.length;
        bring(target, made(parts.map((one, index) => (index === changed ? { tag: 'p', text: 'typed' } : one))));
        expect([...target.childNodes].filter((node, index) => node !== kept[index])).toHaveLength(1);
      }),
    );
  });
});

it('knows in which part of the letter the caret stands', () => {
  document.body.innerHTML =
    '<div id="w"><div class="ProseMirror"><p>One</p><ul><li><p>Two</p></li></ul></div></div><p id="out">Out</p>';
  const writing = document.querySelector<HTMLElement>('#w');
  if (!writing) throw new Error('nowhere to write');
  const caretIn = (selector: string) => {
    const text = document.querySelector(selector)?.firstChild;
    if (text) document.getSelection()?.setPosition(text, 1);
    return caretPart(writing);
  };
  expect(caretIn('.ProseMirror > p')).toBe(0);
  expect(caretIn('li > p')).toBe(1);
  expect(caretIn('#out')).toBeNull();
});
