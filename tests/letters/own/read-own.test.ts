import { readFileSync } from 'node:fs';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import type { LetterFacts } from '../../../utils/letters/letter';
import { copyOf, blankLetter, freeId, withVersion } from '../../../utils/letters/own/own-text';
import { OWN_TEXT_LIMIT } from '../../../utils/letters/own/limits';
import { readOwn } from '../../../utils/letters/own/read-own';
import { renderLetter } from '../../../utils/letters/render';
import { TemplateError } from '../../../utils/letters/template-error';
import { listTemplates } from '../../../utils/letters/catalogue';
import { NOTHING } from '../examples';

const FRONT = blankLetter('2026-11-23', '2027-11-23', []).replace(/\n\{% render[\s\S]*$/, '\n');
const FIRST = FRONT.split('\n').length;
const shipped = (id: string) => readFileSync(`utils/letters/templates/${id}.md`, 'utf8');

function told(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof TemplateError) return `${error.line}: ${error.problem}`;
    throw error;
  }
  return 'none';
}
const fault = (body: string, front = FRONT) => told(() => readOwn(front + body));
const html = (body: string, facts: LetterFacts = NOTHING) => renderLetter(readOwn(FRONT + body).template, facts).html;

describe('An own letter', () => {
  it('begins blank and can be made as it is', () => {
    const { template, from } = readOwn(blankLetter('2026-11-23', '2027-11-23', ['own-letter']));
    expect([template.id, template.version, from]).toEqual(['own-letter-2', 1, null]);
    expect(renderLetter(template, NOTHING).templateVersion).toBe(1);
  });

  it.each(listTemplates().map((template) => [template.id, template] as const))(
    'can be a copy of %s',
    (id, template) => {
      const { template: copy, from } = readOwn(copyOf(shipped(id), template, []));
      expect(copy).toMatchObject({ id: `own-${id}`, version: 1, number: 'Own', title: `${template.title} (own)` });
      expect(from).toEqual({ id, version: template.version });
      expect(renderLetter(copy, NOTHING).html).toBe(renderLetter(template, NOTHING).html);
    },
  );

  it('says of a copy of a copy what that was copied from, and takes a free id', () => {
    const first = copyOf(shipped('ecg-on-methadone'), { id: 'ecg-on-methadone', title: 'ECG: "now"', version: 3 }, []);
    expect(readOwn(first).template.title).toBe('ECG: "now" (own)');
    const second = copyOf(first, readOwn(first).template, ['own-ecg-on-methadone']);
    expect(readOwn(second)).toMatchObject({
      from: { id: 'own-ecg-on-methadone', version: 1 },
      template: { id: 'own-ecg-on-methadone-2' },
    });
    expect(freeId('Größe & Co!', [])).toBe('own-gro-e-co');
    expect(readOwn(withVersion(second, 7)).template.version).toBe(7);
  });

  it('names the line of what does not parse', () => {
    expect(fault('Dear\n{% if name %}\nHello')).toBe(
      `${FIRST + 1}: This “if” has no end: write {% endif %} where it stops.`,
    );
    expect(fault('{{ name')).toBe(`${FIRST}: This field is not closed: end it with }}.`);
    expect(fault('{{ name | upcase }}')).toBe(`${FIRST}: A field is printed as it is: take out “| upcase”.`);
    expect(fault('\n{% assign x = 1 %}')).toContain(`${FIRST + 1}: “assign” is not something a letter can do.`);
    expect(fault('', FRONT.replace('urgency: routine', 'urgency: now'))).toBe(
      '9: urgency: choose one of same-day, urgent, soon, routine.',
    );
    expect(fault('', 'Hello')).toBe('1: Start the file with a line of three hyphens, ---.');
  });

  it('names a field that does not exist, and the nearest that does', () => {
    const near = (name: string) => /The nearest is "(.*)"\.$/.exec(fault(`Hello\n{{ ${name} }}`))?.[1];
    expect(fault('Hello\n{{ nhsNumbr }}')).toContain(`${FIRST + 1}: "nhsNumbr" is not a field`);
    expect(near('nhsNumbr')).toBe('nhsNumber');
    expect(near('service')).toBe('sender.service');
    expect(near('Reason')).toBe('reason');
    expect(near('dob')).toBe('dateOfBirth');
    expect(near('x'.repeat(5_000))).toBeDefined();
  });

  it('has an id of its own kind', () => {
    expect(fault('', FRONT.replace('id: own-letter', 'id: ecg-on-methadone'))).toBe(
      '2: Begin the id with own-, and keep it under 60 letters.',
    );
  });

  it('holds nothing of one client', () => {
    expect(fault('Hello\nNHS number 999 418 2072')).toContain(`${FIRST + 1}: This seems to be an NHS number.`);
    expect(fault('Phone 0300 123 1234')).toBe('none');
  });

  it('cannot print HTML, images, links or code: they are words', () => {
    const body = [
      '<script>alert(1)</script> <img src="https://example.org/x.png" onerror="alert(1)">',
      '![seen](https://example.org/x.png) [press](https://example.org) <https://example.org> https://example.org',
      '[a]: https://example.org',
      '`code` &lt;b&gt; <span data-gap="name">x</span>',
      '<style>p { background: url(https://example.org) }</style>',
    ].join('\n\n');
    const made = html(body);
    expect(made).not.toMatch(/<(?!\/?(?:p|br|strong|em|h2|ul|ol|li)\b)/);
    expect(made).not.toMatch(/<[^>]*(?:href|src|on\w+|style)=/);
    expect(made).toContain('&lt;script&gt;');
    expect(made).toContain('![seen](https://example.org/x.png)');
  });

  it('points nowhere but to https from what it stands on', () => {
    expect(fault('', FRONT.replace('    source: Who', '    url: javascript:alert(1)\n    source: Who'))).not.toBe(
      'none',
    );
    expect(fault('', FRONT.replace('    source: Who', '    url: http://example.org\n    source: Who'))).not.toBe(
      'none',
    );
    expect(fault('', FRONT.replace('    source: Who', '    url: https://example.org\n    source: Who'))).toBe('none');
  });
});

describe('A loop of an own letter', () => {
  it('goes over the items of a field', () => {
    const facts = { ...NOTHING, answers: { reason: 'One\nTwo\n{% for x in (1..9) %}' } };
    const list = '{% for one in reason.items %}\n- {{ one }}\n{% endfor %}';
    expect(html(list, facts).match(/<li>/g)).toHaveLength(3);
  });

  it.each([
    ['a range', '{% for i in (1..1000000000) %}x{% endfor %}'],
    ['a range from a field', '{% for i in (1..reason) %}x{% endfor %}'],
    ['a text', '{% for i in "abc" %}x{% endfor %}'],
    ['a field itself', '{% for i in reason %}x{% endfor %}'],
  ])('cannot go over %s', (_, body) => {
    expect(fault(`Hello\n${body}`)).toContain(`${FIRST + 1}: A loop goes over the items of a field`);
  });

  it.each([
    ['in a loop', '{% for a in reason.items %}{% for b in reason.items %}x{% endfor %}{% endfor %}'],
    [
      'in a condition in a loop',
      '{% for a in reason.items %}{% if a %}{% for b in a.items %}x{% endfor %}{% endif %}{% endfor %}',
    ],
    [
      'in the else of a loop',
      '{% for a in reason.items %}{% else %}{% for b in reason.items %}x{% endfor %}{% endfor %}',
    ],
    [
      'in a case in a loop',
      '{% for a in reason.items %}{% case a %}{% when "x" %}{% unless a %}{% for b in reason.items %}x{% endfor %}{% endunless %}{% endcase %}{% endfor %}',
    ],
  ])('cannot stand %s', (_, body) => {
    expect(fault(body)).toBe(`${FIRST}: A loop cannot stand inside another loop.`);
  });

  it('does not hide behind a text, or in a block', () => {
    expect(fault('{% if reason == "%}{% comment %}" %}{% for i in (1..9) %}x{% endfor %}{% endif %}')).not.toBe('none');
    expect(fault('{% for i in "abc".items %}x{% endfor %}')).not.toBe('none');
    expect(fault("{% render 'closing' for (1..100000) as x %}")).toContain(
      'Write only the block’s name'.replace('’', "'"),
    );
    expect(fault("{% render 'closing', reason: reason %}")).toContain("Write only the block's name");
    expect(fault("{% render 'own-letter' %}")).toBe(`${FIRST}: There is no block "own-letter".`);
  });
});

describe('An own letter of any size', () => {
  const room = OWN_TEXT_LIMIT - FRONT.length;
  const filled = (part: string, end = '') => part.repeat(Math.floor((room - end.length) / part.length)) + end;
  const nested = (times: number) => '{% if name %}'.repeat(times) + '{% endif %}'.repeat(times);
  const many = { ...NOTHING, answers: { reason: Array.from({ length: 2_000 }, (_, i) => `Line ${i}`).join('\n') } };

  it('is at most 100,000 characters, and says from which line on it is too long', () => {
    expect(fault(filled('x\n') + 'x'.repeat(20))).toMatch(/^\d+: A letter has at most 100,000 characters/);
    expect(fault(filled('x\n'))).toBe('none');
  });

  it('holds fields and conditions, to a number', () => {
    expect(fault('{{ name }}\n'.repeat(1_000))).toBe('none');
    expect(fault('{{ name }}\n'.repeat(1_001))).toBe(
      `${FIRST + 1_000}: A letter has at most 1,000 fields and conditions, and this is one more.`,
    );
  });

  it('holds conditions in conditions, to a depth', () => {
    expect(fault(nested(20))).toBe('none');
    expect(fault(nested(22))).toContain('more than 20 deep');
    expect(fault(nested(500))).toMatch(/deep/);
  });

  it.each([
    ['fields', 'word '.repeat(10_000) + '{{ name }}'.repeat(1_000)],
    ['unknown fields', '{{ x }}'.repeat(1_000) + 'word '.repeat(10_000)],
    ['conditions', '{% if name %}a{% endif %}'.repeat(500)],
    ['open conditions', '{% if name %}'.repeat(1_000)],
    ['loops', '{% for i in reason.items %}{{ i }}{% endfor %}'.repeat(330)],
    ['blocks', "{% render 'opening' %}\n".repeat(1_000)],
    ['open tags', '{%'.repeat(1_000)],
    ['open fields', '{{'.repeat(1_000)],
    ['comments', filled('{% comment %}', '{% endcomment %}')],
    ['stars', filled('*')],
    ['stars and words', filled('*a **b ')],
    ['underscores', filled('_a_')],
    ['quotes', filled('>')],
    ['quotes in lines', filled('> > > >\n')],
    ['lists in lists', filled('- ')],
    ['deeper lists', filled('- a\n  - b\n    - c\n')],
    ['brackets', filled('[')],
    ['images', filled('![a](')],
    ['angles', filled('<a ')],
    ['escapes', filled('\\*')],
    ['entities', filled('&amp;')],
    ['headings', filled('# a\n')],
    ['one line', filled('word ')],
    ['spaces', filled(' ')],
    ['empty lines', filled('\n')],
  ])('ends soon when it is all %s', (_, body) => {
    const began = process.cpuUsage();
    const outcome = told(() => renderLetter(readOwn(FRONT + body).template, many));
    // A letter, or a sentence; the limits of the engine are two seconds, the rest is a busy machine's.
    expect(outcome).toMatch(/^none$|^\d+: [“"A-Z]/);
    expect(process.cpuUsage(began).user / 1000).toBeLessThan(5_000);
  });
});
