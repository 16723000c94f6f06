import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineAt, plain, readFrontMatter } from '../../utils/letters/front-matter';
import { TemplateError } from '../../utils/letters/template-error';

const read = (front: string) => plain(readFrontMatter('test', `---\n${front}\n---\nBody\n`).data);
const problemOf = (front: string): string => {
  try {
    read(front);
  } catch (error) {
    if (error instanceof TemplateError) return `${error.line}: ${error.problem}`;
    throw error;
  }
  return 'none';
};

describe('The front matter', () => {
  it('holds text, numbers, true and false, lists and maps', () => {
    expect(
      read(
        [
          '# A comment',
          'title: ECG on methadone',
          'number: 5',
          'share: 0.5',
          'done: false',
          'quoted: "Say \\"never\\": or a date # here"',
          'date: 2026-11-23',
          'words: [ecg, heart rate]',
          'none: []',
          'long: one line',
          '  and its end',
          'questions:',
          '  - id: lastEcg',
          '    never:',
          '      label: Never, or not known',
          '    options:',
          '      - id: a',
          '        label: A',
          '      - plain',
          '  - id: other',
          '',
          'last: yes',
        ].join('\n'),
      ),
    ).toEqual({
      title: 'ECG on methadone',
      number: 5,
      share: 0.5,
      done: false,
      quoted: 'Say "never": or a date # here',
      date: '2026-11-23',
      words: ['ecg', 'heart rate'],
      none: [],
      long: 'one line and its end',
      questions: [
        { id: 'lastEcg', never: { label: 'Never, or not known' }, options: [{ id: 'a', label: 'A' }, 'plain'] },
        { id: 'other' },
      ],
      last: 'yes',
    });
  });

  it('keeps the line numbers of the file, in values and in the body', () => {
    const { data, body } = readFrontMatter('test', '---\r\na: 1\r\nlist:\r\n  - b: 2\r\n    c: 3\r\n---\r\nText');
    expect(lineAt(data, ['list', 0, 'c'])).toBe(5);
    expect(lineAt(data, ['list', 0, 'missing', 'deeper'])).toBe(4);
    expect(body.split('\n').indexOf('Text') + 1).toBe(7);
  });

  it.each([
    ['a: 1\na: 2', '3: "a" is already given above.'],
    ['a:\nb: 1', '2: "a" has no value.'],
    ['a: 1\n\tb: 2', '3: Indent with spaces, not tabs.'],
    ['a: 1\nwhat is this', '3: Write this as "name: value".'],
    ['a: &anchor', '2: Put this text in double quotes: it holds a sign that means something else here.'],
    ['a: one: two', '2: Put this text in double quotes: it holds a sign that means something else here.'],
    ['a: "open', '2: Close the double quotes at the end of this line, and write \\" for a quote inside.'],
    ['a: [b, [c]]', '2: A list in square brackets holds plain words on one line.'],
    ['a:\n  - b: 1\n   c: 2', '4: This line is not in step with the lines above it.'],
    ['  a: 1', '2: The first line of the front matter must not be indented.'],
    ['a:\n  -', '3: Write the item after the hyphen.'],
  ])('says what is wrong with %j', (front, problem) => {
    expect(problemOf(front)).toBe(problem);
  });

  it('must be opened and closed', () => {
    expect(() => readFrontMatter('test', 'No front matter')).toThrow(TemplateError);
    expect(() => readFrontMatter('test', '---\na: 1\n')).toThrow(TemplateError);
  });

  it('ends for any text, with values or with a line', () => {
    const line = fc.stringMatching(/^ {0,4}(- )?([ab]: ?)?("x"|\[c\]|d|: |#|-)?$/);
    fc.assert(
      fc.property(fc.array(fc.oneof(line, fc.string()), { maxLength: 12 }), (lines) => {
        try {
          const { data } = readFrontMatter('test', ['---', ...lines, '---'].join('\n'));
          expect(lineAt(data, [])).toBeGreaterThan(0);
        } catch (error) {
          if (!(error instanceof TemplateError)) throw error;
          expect(error.line).toBeGreaterThan(0);
          expect(error.line).toBeLessThanOrEqual(lines.join('\n').split(/\r\n|\r|\n/).length + 2);
        }
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});
