import * as fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { FIELDS } from '../../utils/client/fields';
import type { LetterFacts } from '../../utils/letters/letter';
import { letterToPlainText } from '../../utils/letters/plain-text';
import { renderLetter } from '../../utils/letters/render';
import { EXAMPLES, someAnswer } from './examples';

const ALLOWED = new Set('P H2 UL OL LI STRONG EM BR SPAN TABLE THEAD TBODY TR TH TD'.split(' '));
const ALLOWED_ATTRIBUTES = new Set(['data-field', 'data-answer', 'data-gap', 'scope']);

const NASTY = [
  '{{|}}|{%|%}|{{ sender.name }}|{% render "closing" %}|{% raw %}|{{ x.constructor }}'.split('|'),
  '* ** _ __ # > ` ``` ~~ | \\ $& $1 = & " \' </span> </p> <!-- --> &lt; &amp; &#60;'.split(' '),
  ['## ', '- ', '1. ', ' ', '![x](https://example.org/x.png)', '[x](javascript:alert(1))', '<https://example.org>'],
  ['https://example.org', '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '<span data-gap="name">'],
  ['\uE0000\uE001', '\uE000', '\uE001', '\u202E', '\u2066', '\u0000', '\u0007', '\u007F', '\u2028'],
  ['سارة', 'שרה', 'O’Brien', "O'Brien", 'é', '𝒳', '👩‍⚕️', 'x'.repeat(200)],
].flat();
/** Text that cannot be empty, and starts and ends in letters so that trimming changes nothing. */
const nastyText = fc
  .array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...NASTY) }, fc.string()), { maxLength: 8 })
  .map(
    // One line: a new line in a value may stand as one in the letter, which other tests look at.
    (parts) => `Q${parts.join('').replace(/[\r\n\u2028\u2029]/g, ' ')}Q`,
  );

/** The facts with every free text made from what `text` gives. */
function withText({ template, facts }: (typeof EXAMPLES)[number], text: (what: string) => string): LetterFacts {
  const all = (names: readonly string[], mark: string) =>
    Object.fromEntries(names.map((name) => [name, mark + text(name)]));
  const free = FIELDS.filter((name) => !['dateOfBirth', 'nhsNumber', 'phone'].includes(name));
  const answers = template.questions.map(({ id, type, ...question }) => [
    id,
    type === 'text' || type === 'long-text'
      ? `A${text(id)}`
      : (facts.answers[id] ?? someAnswer({ id, type, ...question })),
  ]);
  return {
    ...facts,
    record: { ...facts.record, ...all(free, 'R') },
    practice: { ...all(['code', 'address', 'postcode', 'phone'], 'P'), name: `P${text('practice')}` },
    recipient: all(['name', 'organisation', 'address'], 'T'),
    sender: all(['name', 'role', 'service', 'address', 'phone', 'email', 'replyTo', 'registration'], 'S'),
    answers: {
      ...Object.fromEntries(answers),
      nhsNumber: '9994182072',
      phone: '07700 900461',
      safeContact: ['post', 'text'],
    },
  };
}

const bodyOf = (html: string) => new JSDOM(html).window.document.body;
const skeleton = (html: string) => [...bodyOf(html).querySelectorAll('*')].map((element) => element.tagName).join(' ');
/** What a letter keeps of a value. */
const kept = (text: string) =>
  text
    .replace(/\t/g, ' ')
    // oxlint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/g, '');
const oneSpace = (text: string) => text.replace(/\s+/g, ' ');

describe.each(EXAMPLES)('$template.id, with anything at all in its values', (example) => {
  const { template } = example;
  const tame = skeleton(
    renderLetter(
      template,
      withText(example, () => 'QwordsQ'),
    ).html,
  );

  it('keeps its structure, and prints each value as it is', () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        const { html } = renderLetter(
          template,
          withText(example, () => text),
        );
        expect(skeleton(html)).toBe(tame);
        const body = bodyOf(html);
        for (const element of body.querySelectorAll('*')) {
          expect(ALLOWED).toContain(element.tagName);
          for (const { name } of element.attributes) expect(ALLOWED_ATTRIBUTES).toContain(name);
        }
        const said = oneSpace(body.textContent ?? '');
        // What is handed to the client names no recipient.
        if (template.recipientKind !== 'client') expect(said).toContain(oneSpace(kept(`T${text}`)));
        expect(said).toContain(oneSpace(kept(`S${text}`)));
        expect(said).toContain(oneSpace(kept(`A${text}`)));
        expect(oneSpace(letterToPlainText(html))).toContain(oneSpace(kept(`S${text}`)).trim());
      }),
      { seed: 5, numRuns: 25 },
    );
  });
});

describe('A value of several lines', () => {
  it('keeps them as lines, and starts no paragraph, list or heading', () => {
    const example = EXAMPLES.find(({ template }) => template.id === 'gp-health-concern');
    if (!example) throw new Error('no example');
    const { template, facts } = example;
    const history = 'First line\n\n# Not a heading\r\n- not a list\n1. nor this\n<b>bold</b>';
    const { html } = renderLetter(template, { ...facts, answers: { ...facts.answers, history } });
    expect(html).toContain(
      'First line<br><br># Not a heading<br>- not a list<br>1. nor this<br>&lt;b&gt;bold&lt;/b&gt;</span></p>',
    );
  });
});
