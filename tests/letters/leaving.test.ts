import { describe, expect, it } from 'vitest';
import { caseNote } from '../../utils/letters/case-note';
import { finishedHtml } from '../../utils/letters/finished';
import { gapsLeft, gapsOfHtml } from '../../utils/letters/gaps';
import { hashOfLetter } from '../../utils/letters/hash';
import { letterToPlainText } from '../../utils/letters/plain-text';
import { renderLetter } from '../../utils/letters/render';
import { EXAMPLES, NOTHING } from './examples';
import { onPaper } from './on-paper';

describe('An edited letter', () => {
  it('still has the gaps that were not filled, however the editor wrote them', () => {
    const html =
      '<p>a <span class="gap" data-gap="lastEcg"><strong>date</strong>, or never</span> b</p>' +
      "<p data-gap=''>c <SPAN DATA-GAP='sender.name' title='a > b'>x</SPAN></p><span data-gap=\"lastEcg\">again</span>";
    expect(gapsOfHtml(html)).toEqual(['lastEcg', 'sender.name']);
    expect(gapsOfHtml('<p>&lt;span data-gap="name"&gt; and data-gap="x"</p><!-- <span data-gap="y"> -->')).toEqual([]);
  });

  it('names them as its template does', () => {
    for (const { template } of EXAMPLES) {
      const { html, gaps } = renderLetter(template, NOTHING);
      expect(gapsLeft(html, template)).toEqual(gaps.filter((gap) => gap.essential));
    }
    const template = EXAMPLES[0]?.template;
    if (!template) throw new Error('no example');
    expect(gapsLeft('<span data-gap="oldQuestion">x</span>', template)).toEqual([
      { id: 'oldQuestion', kind: 'letter', label: 'oldQuestion', essential: true },
    ]);
  });

  it('leaves without the editor’s marks, and says where a gap was left open', () => {
    const html =
      '<p>Dear <span data-field="gpName">Dr &lt;b&gt; &amp; Co</span>, <span data-gap="a"><strong>one</strong> <span data-answer="b">two</span></span>.<br></p>';
    const finished = '<p>Dear Dr &lt;b&gt; &amp; Co, [not filled in].<br></p>';
    expect(finishedHtml(html)).toBe(finished);
    expect(finishedHtml(finished)).toBe(finished);
  });
});

describe('Plain text', () => {
  it('keeps paragraphs, lines, headings and lists apart', () => {
    const html =
      '<p>Surgery<br>1 Tannery Lane</p><h2>Plan</h2><p>Please   see\n&lt;her&gt; &amp; <strong>soon</strong>.</p>' +
      '<ul><li><p>One</p></li><li><p>Two<br>and more</p><ul><li>Inner</li></ul></li></ul><ol><li>First</li><li>Second</li></ol>' +
      '<hr><p>Seen <span data-gap="x">when</span>&nbsp;&#8211; &#x2019;</p><p></p>';
    const lines =
      'Surgery|1 Tannery Lane||Plan||Please see <her> & soon.||- One|- Two|  and more|  - Inner||1. First|2. Second|';
    expect(letterToPlainText(html).split('\n')).toEqual([
      ...lines.split('|'),
      '----------',
      '',
      'Seen [not filled in]\u00A0– ’',
    ]);
  });

  it('loses no word of a letter', () => {
    for (const { template, facts } of EXAMPLES) {
      const { html } = renderLetter(template, facts);
      const bare = html
        .replace(/<[^>]+>/g, '')
        .replace(/&amp;/g, '&')
        .replace(/&quot;/g, '"');
      expect(onPaper(html).replace(/[-\s]/g, '')).toBe(bare.replace(/[-\s]/g, ''));
    }
  });
});

describe('What is kept of a letter', () => {
  it('is the SHA-256 of its text', () => {
    // FIPS 180-4 example: SHA-256 of "abc".
    expect(hashOfLetter('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(hashOfLetter('é')).not.toBe(hashOfLetter('e'));
  });

  it('is a note for the case system', () => {
    const sending = {
      to: 'Brackenfield Surgery',
      about: 'ECG on methadone',
      by: 'Priya Raman',
      on: '2026-11-23',
      chaseOn: '2026-12-07',
    };
    expect(caseNote({ ...sending, route: 'by email' })).toBe(
      'Letter to Brackenfield Surgery about “ECG on methadone” sent by email on 23 Nov 2026 by Priya Raman; chase 7 Dec 2026.',
    );
    expect(caseNote({ ...sending, route: null, chaseOn: null })).toBe(
      'Letter to Brackenfield Surgery about “ECG on methadone” written, not sent yet, on 23 Nov 2026 by Priya Raman.',
    );
    expect(caseNote({ ...sending, to: '', by: '', about: 'ECG\non  methadone', route: 'through e-RS' })).toBe(
      'Letter about “ECG on methadone” sent through e-RS on 23 Nov 2026; chase 7 Dec 2026.',
    );
  });
});
