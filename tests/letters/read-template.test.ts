import { describe, expect, it } from 'vitest';
import { installedBlocks } from '../../utils/letters/catalogue';
import { readBlock, readTemplate } from '../../utils/letters/read-template';
import { renderLetter } from '../../utils/letters/render';
import { TemplateError } from '../../utils/letters/template-error';
import { NOTHING } from './examples';

const blocks = installedBlocks();
const FRONT = `---
id: own
number: 90
title: Own letter
subject: A letter
purpose: To try
recipients: Anybody
recipientKind: any
urgency: routine
specialty: None
keywords: [own]
chaseAfterDays: 7
version: 1
reviewBy: 2027-01-01
questions:
  - id: pain
    label: Pain
    type: choice
    options:
      - id: much
        label: Much
basis:
  - text: Words
    source: Somebody
    checked: 2026-11-23
---
`;
const FIRST = FRONT.split('\n').length;

function problemOf(body: string, front = FRONT): string {
  try {
    renderLetter(readTemplate('own', front + body, blocks), NOTHING);
  } catch (error) {
    if (error instanceof TemplateError) return `${error.line}: ${error.problem}`;
    throw error;
  }
  return 'none';
}

describe('A template', () => {
  it.each([
    [
      'fields and conditions',
      'Dear {{ greeting }}\n{% if pain == "much" %}\n{{ pain }}\n{% else %}\nNone\n{% endif %}',
    ],
    ['a loop over choices', '{% for item in pain.items %}\n- {{ item }}\n{% endfor %}'],
    ['blocks', "{% render 'allergies' %}"],
    ['comments', '{% comment %}Not printed{% endcomment %}{% # nor this %}'],
  ])('can hold %s', (_, body) => {
    expect(problemOf(body)).toBe('none');
  });

  it.each([
    ['an unknown field', 'One\n\n{{ pian }}', FIRST + 2],
    ['an unknown field where it would not be reached', '{% if false %}\n{{ nothing }}\n{% endif %}', FIRST + 1],
    ['an unknown field in a condition', '{% if sender.nmae %}x{% endif %}', FIRST],
    ['an unknown field in a case', '{% case pain %}\n{% when other %}\n{% endcase %}', FIRST + 1],
    ['a group instead of a field', '{{ sender }}', FIRST],
    ['a property that is not for templates', '\n{{ pain.constructor }}', FIRST + 1],
    ['a property of a loop’s item', '{% for item in pain.items %}\n{{ item.constructor }}\n{% endfor %}', FIRST + 1],
    ['a computed name', '{{ sender[pain] }}', FIRST],
    ['a filter', 'x\n{{ pain | upcase }}', FIRST + 1],
    ['an escape from escaping', '{{ pain | raw }}', FIRST],
    ['a tag that sets values', '{% assign x = pain %}', FIRST],
    ['a tag that captures', '{% capture x %}{% endcapture %}', FIRST],
    ['a layout', '{% layout "closing" %}', FIRST],
    ['an unknown block', "\n{% render 'nothing' %}", FIRST + 1],
    ['a block named by a field', '{% render pain %}', FIRST],
    ['text made by a tag', '{{ "**x**" }}', FIRST],
    ['a tag left open', 'x\n{% if pain %}\nx', FIRST + 1],
    ['a field left open', 'x\n{{ pain', FIRST + 1],
    ['a loop without end', '\n{% for i in (1..100000000) %}x{% endfor %}', FIRST + 1],
    [
      'loops in loops',
      '{% for a in (1..900) %}{% for b in (1..900) %}{% for c in (1..900) %}x{% endfor %}{% endfor %}{% endfor %}',
      FIRST,
    ],
    ['a character that marks a slot', 'x\n\uE0000\uE001', FIRST + 1],
  ])('cannot hold %s, and is told the line', (_, body, line) => {
    expect(problemOf(body)).toMatch(new RegExp(`^${line}: .+[.]$`));
  });

  it.each([
    ['a missing key', FRONT.replace('title: Own letter\n', ''), 2],
    ['an unknown key', FRONT.replace('version: 1', 'version: 1\ncolour: red'), 14],
    ['a wrong urgency', FRONT.replace('routine', 'whenever'), 9],
    ['a date that is none', FRONT.replace('2027-01-01', 'next year'), 14],
    ['no review date', FRONT.replace('reviewBy: 2027-01-01\n', ''), 2],
    ['a type there is not', FRONT.replace('type: choice', 'type: slider'), 18],
    ['a choice without options', FRONT.replace(/ {4}options:\n.*\n.*\n/, ''), 16],
    ['a required field there is not', FRONT.replace('questions:', 'required: [pian]\nquestions:'), 15],
    ['a basis without a source', FRONT.replace('    source: Somebody\n', ''), 23],
  ])('cannot have %s in its front matter, and is told the line', (_, front, line) => {
    expect(problemOf('Text', front)).toMatch(new RegExp(`^${line}: .+[.]$`));
  });

  it('says what is wrong in words', () => {
    expect(problemOf('Text', FRONT.replace('title: Own letter\n', ''))).toBe('2: title: this is missing.');
    expect(problemOf('Text', FRONT.replace('type: choice', 'type: slider'))).toBe(
      '18: questions.0.type: choose one of date, number, choice, choices, text, long-text, yes-no.',
    );
    expect(problemOf('{{ pian }}')).toBe(
      `${FIRST}: "pian" is not a field, and no question has that id. The nearest is "pain".`,
    );
    expect(problemOf("{% render 'wound' %}")).toBe(`${FIRST}: There is no block "wound".`);
  });

  it('can make no link, image, code or HTML', () => {
    const body =
      '[x](https://example.org) ![x](https://example.org/x.png) <b>x</b> `x` https://example.org\n\n    x\n\n```\nx\n```';
    const { html } = renderLetter(readTemplate('own', FRONT + body, blocks), NOTHING);
    expect(html).not.toMatch(/<(a|img|b|code|pre)\b/);
  });

  it('asks what it uses, and what that depends on, once', () => {
    const template = readTemplate('own', `${FRONT}{{ careOfAddress }} {{ pain }}`, blocks);
    expect(template.questions.map(({ id }) => id)).toEqual(['pain', 'safeContact', 'careOfAddress']);
  });

  it('can put a shared question in its own words', () => {
    const own = FRONT.replace(
      'questions:',
      'questions:\n  - id: allergies\n    label: Allergic to plasters\n    type: text',
    );
    const template = readTemplate('own', `${own}{% render 'allergies' %}`, blocks);
    expect(template.questions.map(({ label }) => label)).toEqual(['Allergic to plasters', 'Pain']);
  });

  it('leaves no trace of the lines that hold tags alone', () => {
    const body = '- one\n{% if name %}\n- two\n{% endif %}\n{% unless name %}\n- three\n{% endunless %}\n- four';
    const { html } = renderLetter(readTemplate('own', FRONT + body, blocks), NOTHING);
    expect(html).toBe('<ul>\n<li>one</li>\n<li>three</li>\n<li>four</li>\n</ul>\n');
  });
});

describe('A block', () => {
  it('that is wrong says so by its own name and line', () => {
    expect(() => readBlock('wounds', '---\nquestion: []\n---\n')).toThrow(
      expect.objectContaining({ file: 'wounds', line: 2 }),
    );
    const wrong = new Map([...blocks, ['wounds', readBlock('wounds', '---\nquestions: []\n---\n\n{{ wound }}')]]);
    expect(() => readTemplate('own', `${FRONT}{% render 'wounds' %}`, wrong)).toThrow(
      expect.objectContaining({ file: 'wounds', line: 5 }),
    );
  });
});
