import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../utils/directory/services/reading/plain-text';

describe('A description', () => {
  it.each([
    ['<h1>About Us</h1>\n\n<p>We help.</p><p>Come&nbsp;in</p>', 'About Us\nWe help.\nCome in'],
    ['<p>one<br/>two<br>three</p>', 'one\ntwo\nthree'],
    ['<ul><li>food</li><li> clothes</li></ul>', '- food\n- clothes'],
    ['Caf&eacute; &amp; &pound;5 &#8211; &#x2019;til late', 'Café & £5 – ’til late'],
    ['&lt;p&gt;Written as entities&lt;/p&gt;', 'Written as entities'],
    ['Tom & Jerry &madeup; 5 < 6 and 7 > 3', 'Tom & Jerry &madeup; 5 < 6 and 7 > 3'],
    ['<script>alert(1)</script>After<style>p{}</style>', 'After'],
    ['<!-- hidden --><p>seen</p><!-- never closed', 'seen'],
    ['<img src=x onerror=alert(1)>words', 'words'],
    ['<p>unclosed <b>bold', 'unclosed bold'],
    ['soft\u00adhyphen\u200b and \u202eturned', 'softhyphen and turned'],
    ['<a href="https://example.org/?a=1&b=2">Find us</a> here', 'Find us here'],
    ['windows &#146;quote&#146;', 'windows ’quote’'],
    ['', ''],
  ])('%j reads %j', (html, text) => expect(plainText(html)).toBe(text));

  it('of any text is paragraphs without tags, and the same when read again', () => {
    const pieces = fc.constantFrom(
      '<p>',
      '</p>',
      '<li>',
      '&lt;',
      '&amp;',
      '<scr',
      '<script>',
      ' ',
      '\n',
      'word',
      '&#0;',
      '<!--',
      '>',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces).map((all) => all.join('')),
        ),
        (html) => {
          const text = plainText(html);
          expect(text).not.toMatch(/<(?:p|li|script)>|\n\n|^\s|\s$/);
        },
      ),
    );
  });

  it('of a megabyte that never closes is read at once', () => {
    expect(plainText(`<p>a${'<b '.repeat(300_000)}`).length).toBeLessThanOrEqual(20_000);
    expect(plainText('<script>'.repeat(100_000))).toBe('');
  });
});
