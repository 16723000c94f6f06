import * as fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findTone } from '../../utils/letters/tone/find-tone';
import { TERMS } from '../../utils/letters/tone/terms';
import { toneOfLetter } from '../../utils/letters/tone/tone-of-letter';
import { TONE_EXAMPLES } from './tone-examples';

const wordsIn = (text: string) => findTone(text).map(({ words }) => words);
const better = (text: string) => {
  const [found] = findTone(text);
  return found?.suggestion ? text.slice(0, found.from) + found.suggestion + text.slice(found.to) : null;
};

/** Every phrase that the writing of a form stands for. */
function spelledOut(written: string): readonly string[] {
  const group = /\(([^()]*)\)(\?)?/.exec(written);
  if (!group) return [written.replace(' > ', ' ').trim()];
  const choices = [...(group[1] ?? '').split('|'), ...(group[2] ? [''] : [])];
  return choices.flatMap((choice) =>
    spelledOut(written.slice(0, group.index) + choice + written.slice(group.index + group[0].length)),
  );
}

describe('The list of terms', () => {
  it('has each once, at least sixty, with an example and a near miss for every one', () => {
    const ids = TERMS.map(({ id }) => id);
    expect(ids.length).toBeGreaterThanOrEqual(60);
    expect(new Set(ids).size).toBe(ids.length);
    expect(Object.keys(TONE_EXAMPLES).toSorted()).toEqual(ids.toSorted());
  });

  it.each(Object.entries(TONE_EXAMPLES))('%s: found where it is meant, not in the near miss', (id, example) => {
    const [flagged, words, nearMiss] = example;
    expect(findTone(flagged)).toMatchObject([{ term: id, words }]);
    expect(findTone(nearMiss)).toEqual([]);
  });

  it.each(TERMS.map((term) => [term.id, term] as const))(
    '%s: every form is found, and says what to do',
    (_id, term) => {
      for (const [written, suggestion] of Object.entries(term.swap)) {
        if (suggestion === null) expect(term.advice, written).toBeTruthy();
        for (const form of spelledOut(written)) expect(wordsIn(`Today ${form} was seen`), form).not.toEqual([]);
      }
    },
  );

  it.each(TERMS.map((term) => [term.id, term] as const))('%s: what it suggests is not on the list', (_id, term) => {
    const texts = [...Object.values(term.swap), term.why, term.advice].filter((text) => typeof text === 'string');
    expect(texts.flatMap((text) => findTone(text))).toEqual([]);
  });
});

describe('Finding terms', () => {
  it('takes whole words in any case, with either apostrophe, hyphens or spaces', () => {
    expect(wordsIn('JUNKIE, junkies; junkieish addictive')).toEqual(['JUNKIE', 'junkies']);
    expect(wordsIn("DNA'd and DNA’d")).toEqual(["DNA'd", 'DNA’d']);
    expect(wordsIn('noncompliant, non compliant, non\u2011compliant')).toHaveLength(3);
    expect(wordsIn('mail addict@example.org or addict.example.org')).toEqual([]);
  });

  it('takes the longest where terms overlap', () => {
    expect(wordsIn('a former heroin addict')).toEqual(['former heroin addict']);
    expect(wordsIn('not compliant with methadone')).toEqual(['not compliant with']);
  });

  it('leaves what somebody said as they said it', () => {
    expect(wordsIn('She says “I’m an addict” and ‘I’m clean of drugs’ and "a junkie".')).toEqual([]);
  });

  it('suggests words that fit: capital, article, plural', () => {
    expect(better('He is an addict.')).toBe('He is a person who uses drugs.');
    expect(better('Addicts may come.')).toBe('People who use drugs may come.');
    expect(better('IVDU since 2010')).toBe('person who injects drugs since 2010');
    expect(better('This is a vulnerable adult.')).toBe('This is an adult at risk.');
    expect(better('Denies chest pain.')).toBe('Reports no chest pain.');
    expect(better('A dirty urine.')).toBe('A positive urine.');
  });

  it('gives ranges that lie in the text, in order, apart, and stand for what they say', () => {
    const words = TERMS.flatMap(({ swap }) => Object.keys(swap).flatMap((one) => spelledOut(one).slice(0, 3)));
    const piece = fc.oneof(
      fc.constantFrom(...words),
      fc.string({ unit: 'binary' }),
      fc.constantFrom(' ', ' ', ', ', '’', '“', '”', '-', 'an ', 'é', '\u0301', '👩🏽'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const text = pieces.join(' ');
        let end = 0;
        let rebuilt = '';
        for (const { from, to, words: found } of findTone(text)) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          expect(text.slice(from, to)).toBe(found);
          rebuilt += text.slice(end, from) + found;
          end = to;
        }
        expect(end).toBeLessThanOrEqual(text.length);
        expect(rebuilt + text.slice(end)).toBe(text);
      }),
      { numRuns: 200 },
    );
  });
});

describe('The terms of a letter', () => {
  it('are those of its own words: not of the record, not of gaps, not from one paragraph into the next', () => {
    const html =
      '<h2>Drug</h2><p>addict<span data-answer="notes">s are</span> here, <span data-field="name">Jo Junkie</span></p>' +
      '<p>a drug</p><p>abuser <span data-gap="x">addict</span> Tom &amp; an <strong>add</strong>ict</p>';
    expect(toneOfLetter(html).map(({ words }) => words)).toEqual(['addicts', 'an addict']);
  });

  it('are silent where they are kept', () => {
    expect(toneOfLetter('<p>an addict, a junkie, addicts</p>', new Set(['addict'])).map(({ term }) => term)).toEqual([
      'junkie',
    ]);
  });

  const folder = path.resolve(import.meta.dirname, '../../utils/letters/templates');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
  it.each(files)('are none in our own: %s', (file) => {
    // What staff type to find a letter is not written in it.
    const text = readFileSync(path.join(folder, file), 'utf8').replace(/^keywords: .*$/m, '');
    expect(text.split('\n').flatMap((line) => findTone(line))).toEqual([]);
  });
});
