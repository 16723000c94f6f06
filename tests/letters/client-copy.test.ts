import { describe, expect, it } from 'vitest';
import { listTemplates } from '../../utils/letters/catalogue';
import { clientCopy } from '../../utils/letters/client-copy';
import type { LetterFacts } from '../../utils/letters/letter';
import { plainWords } from '../../utils/letters/plain-words';
import { readTemplate } from '../../utils/letters/read-template';
import type { Template } from '../../utils/letters/template';
import { TemplateError } from '../../utils/letters/template-error';
import { findTone } from '../../utils/letters/tone/find-tone';
import { EVERYTHING_ON, EXAMPLES, NOTHING } from './examples';
import { JARGON, readingAge, sentencesOf, TELLS, wordsOf } from './plain-english';

const SENDER = { name: 'Jo Hargreaves', service: 'Tidewell Drug and Alcohol Service', phone: '01632 960200' };
const WORDS = { ask: 'We asked for a heart tracing.', worse: 'Ring 999 if you pass out.', next: '' };
const TEMPLATE = { urgency: 'soon', chaseAfterDays: 14 } as const;
const given = {
  template: TEMPLATE,
  words: WORDS,
  to: 'Brackenfield Surgery',
  sender: SENDER,
  today: '2026-11-23',
} as const;

describe('The copy for the client', () => {
  it('says what we asked, of whom, when to expect to hear, whom to ring, and what to do if it gets worse', () => {
    expect(clientCopy(given)).toBe(
      'On 23 November 2026 we wrote to Brackenfield Surgery.\n\n' +
        'We asked for a heart tracing.\n\n' +
        'You should hear by 7 December 2026 at the latest. If you have not heard by then, ring Jo Hargreaves on 01632 960200. We will ask them again.\n\n' +
        'Ring 999 if you pass out.',
    );
  });

  it('names our service nowhere', () => {
    expect(clientCopy(given)).not.toMatch(/Tidewell|Drug/);
  });

  it('says whom to tell where there is no phone, and whom to ring where there is no name', () => {
    expect(clientCopy({ ...given, sender: {} })).toContain('by then, tell us. We');
    expect(clientCopy({ ...given, sender: { name: 'Jo Hargreaves' } })).toContain('by then, tell Jo Hargreaves. We');
    expect(clientCopy({ ...given, sender: { phone: '01632 960200' } })).toContain('ring us on 01632 960200. We');
  });

  it('of a letter of the same day, speaks of today and not of waiting', () => {
    const copy = clientCopy({ ...given, template: { ...TEMPLATE, urgency: 'same-day' } });
    expect(copy).toContain('You need to be seen today.');
    expect(copy).not.toContain('You should hear');
  });

  it('says what the letter says comes next, where nobody will write to the client', () => {
    const copy = clientCopy({ ...given, words: { ...WORDS, next: 'You do not have to do anything.' } });
    expect(copy).toContain('You do not have to do anything. If you want to ask something, ring Jo');
    expect(copy).not.toContain('You should hear');
  });

  it('does not name a clinic whose name says too much', () => {
    const copy = clientCopy({ ...given, template: { ...TEMPLATE, plainTo: 'the clinic we talked about' } });
    expect(copy).toContain('we wrote to the clinic we talked about.');
    expect(copy).not.toContain('Brackenfield');
  });

  it('is not there without plain words, or before somebody is written to', () => {
    expect(clientCopy({ ...given, words: null })).toBeNull();
    expect(clientCopy({ ...given, to: '' })).toBeNull();
  });
});

/** The 25 letters; client papers have a letter for a number, and are the client's own already. */
const LETTERS = listTemplates().filter(({ number }) => typeof number === 'number');

/** The copy from an invented client's whole answers, from none, and from each choice of each question it uses. */
function copiesOf(template: Template): readonly string[] {
  const example = EXAMPLES.find((one) => one.template.id === template.id)?.facts;
  if (!example) throw new Error(`no example of ${template.id}`);
  const all: readonly LetterFacts[] = [
    example,
    { ...example, switches: EVERYTHING_ON },
    NOTHING,
    ...template.questions
      .filter(({ type }) => type === 'choice')
      .flatMap(({ id, options }) =>
        options.map((option) => ({ ...example, answers: { ...example.answers, [id]: option.id } })),
      ),
  ];
  const copies = all.map((facts) => {
    const copy = clientCopy({ ...given, template, words: plainWords(template, facts) });
    if (copy === null) throw new Error(`no copy of ${template.id}`);
    return copy;
  });
  return [...new Set(copies)];
}

/** Without what is not the letter's own: dates, numbers, names. */
const ownWords = (copy: string) =>
  copy
    .replace(/\d+ \p{L}+ 2026/gu, 'then')
    .replace(/Jo Hargreaves on [\d ]+/, 'us')
    .replace('Brackenfield Surgery', 'them');

describe('The plain words of every letter', () => {
  it('are there, all twenty-five', () => {
    expect(LETTERS).toHaveLength(25);
    expect(LETTERS.filter(({ plain }) => !plain).map(({ id }) => id)).toEqual([]);
  });

  it('say what to do if it gets worse, where it cannot wait', () => {
    const cannotWait = LETTERS.filter(({ urgency }) => urgency === 'same-day' || urgency === 'urgent');
    expect(cannotWait.length).toBeGreaterThan(5);
    for (const template of cannotWait) expect(template.plainWorse, template.id).toMatch(/\b(999|nurse at once)\b/);
  });

  describe.each(LETTERS.map((template) => [template.id, template] as const))('%s', (_id, template) => {
    const copies = copiesOf(template);

    it('reads as whole sentences, whatever was answered', () => {
      for (const copy of copies) {
        expect(copy).not.toMatch(/ {2}| [.,]|\.\.|,\.|undefined|null|\{|\}|[\uE000-\uF8FF\uFFFC]/);
        for (const sentence of copy.split('\n\n').flatMap(sentencesOf)) expect(sentence).toMatch(/^[A-Z].*[.]$/s);
      }
    });

    it('can be read by a child of ten: short sentences, short words, none of the trade', () => {
      for (const copy of copies) {
        const sentences = ownWords(copy).split('\n\n').flatMap(sentencesOf);
        const lengths = sentences.map((sentence) => wordsOf(sentence).length);
        expect(lengths.reduce((a, b) => a + b) / lengths.length).toBeLessThanOrEqual(12);
        expect(Math.max(...lengths), sentences.join('\n')).toBeLessThanOrEqual(20);
        expect(wordsOf(ownWords(copy)).filter((word) => word.length > 9)).toEqual([]);
        expect(ownWords(copy)).not.toMatch(JARGON);
        expect(readingAge(ownWords(copy).replaceAll('\n\n', ' '))).toBeLessThanOrEqual(10);
      }
    });

    it('puts nobody down, and tells nobody else why', () => {
      for (const copy of copies) {
        expect(findTone(copy)).toEqual([]);
        expect(copy).not.toMatch(TELLS);
      }
    });

    it('holds nothing of the client: no name, date of birth, number, address', () => {
      const facts = EXAMPLES.find((one) => one.template === template)?.facts;
      const { record = {} } = facts ?? {};
      const own = Object.entries(record)
        .filter(([field]) => !['title', 'sex', 'practiceName', 'practiceCode', 'keyworker'].includes(field))
        .map(([, value]) => value);
      expect(own.length).toBeGreaterThan(2);
      for (const copy of copies) {
        for (const value of own) expect(copy).not.toContain(value);
        expect(copy).not.toMatch(/NHS number|date of birth|\b\d{3} ?\d{3} ?\d{4}\b/i);
      }
    });
  });

  it('are of no client paper: they are the client’s own', () => {
    const papers = listTemplates().filter(({ number }) => typeof number !== 'number');
    expect(papers.map(({ plain }) => plain)).toEqual([undefined, undefined, undefined]);
  });
});

describe('What plain words may use', () => {
  const read = (plain: string, key = 'plain') =>
    readTemplate(
      'test.md',
      TEXT.replace('PLAIN', `${key === 'plain' ? '' : 'plain: We asked.\n'}${key}: ${plain}`),
      new Map(),
    );
  const problem = (plain: string, key?: string) => {
    try {
      read(plain, key);
    } catch (error) {
      if (error instanceof TemplateError) return `${error.line}: ${error.problem}`;
      throw error;
    }
    return null;
  };

  it('are choices and dates', () => {
    const template = read('We asked them to see you{% if when %} {{ when }}{% endif %}, by {{ day }}.');
    const answers = { when: 'soon', day: '4 May 2026' };
    expect(plainWords(template, { ...NOTHING, answers })?.ask).toBe(
      'We asked them to see you quite soon, by 4 May 2026.',
    );
    expect(plainWords(template, NOTHING)?.ask).toBe('We asked them to see you, by.');
  });

  it.each([
    ['{{ nhsNumber }}', 'only answers that are choices or dates'],
    ['{{ client }}', 'only answers that are choices or dates'],
    ['{{ sender.service }}', 'only answers that are choices or dates'],
    ['{{ typed }}', 'others may see'],
    ['{{ hivChoice }}', 'others may see'],
    ["{% render 'opening' %}", 'There is no block|include a block'],
    ['{% if when %}', 'not closed'],
  ])('are not %s', (text, words) => {
    expect(problem(`We asked ${text}.`)).toMatch(new RegExp(`^7: plain: .*(${words})`));
    expect(problem(`We asked ${text}.`, 'plainWorse')).toMatch(new RegExp(`^8: plainWorse: .*(${words})`));
  });
});

const TEXT = `---
id: test
number: 1
title: Test
subject: Test
purpose: Test
PLAIN
recipients: GP
recipientKind: gp
urgency: soon
specialty: Test
keywords: []
chaseAfterDays: 14
version: 1
reviewBy: 2027-11-23
questions:
  - id: when
    label: When
    type: choice
    options:
      - id: soon
        label: Soon
        letter: quite soon
      - id: later
        label: Later
  - id: day
    label: Day
    type: date
  - id: typed
    label: Typed
    type: text
  - id: hivChoice
    label: HIV
    type: choice
    sensitive: hiv
    options:
      - id: yes-it-is
        label: Known
      - id: not-known
        label: Not known
basis:
  - text: Test
    source: Test
    checked: 2026-11-23
---

{{ when }} {{ day }} {{ typed }} {{ hivChoice }}
`;
