import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  faultOfName,
  faultOfText,
  faultOfWord,
  snippetSchema,
  tidySnippet,
  wordFrom,
} from '../../../utils/letters/snippets/rules';

describe('The word of a short text', () => {
  it.each(['a', 'clinic', 'clinic-address', 'b12', 'a-1-b', 'a'.repeat(30)])('may be %s', (word) => {
    expect(faultOfWord(word)).toBeNull();
  });

  it.each([
    ['', 'Enter a word'],
    ['Clinic', 'Use small letters'],
    ['clinic address', 'Use small letters'],
    ['/clinic', 'Use small letters'],
    ['café', 'Use small letters'],
    ['{{x}}', 'Use small letters'],
    ['12', 'Begin the word with a letter'],
    ['-a', 'Begin the word with a letter'],
    ['a-', 'Put one hyphen'],
    ['a--b', 'Put one hyphen'],
    ['a'.repeat(31), 'Use at most 30'],
  ])('may not be %j: %s', (word, sentence) => {
    expect(faultOfWord(word)).toContain(sentence);
  });

  it('that is made of a name is one, or nothing', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80, unit: 'grapheme' }), (name) => {
        const word = wordFrom(name);
        expect(word === '' || faultOfWord(word) === null).toBe(true);
      }),
    );
    expect(wordFrom('Clinic’s address, 2nd floor')).toBe('clinics-address-2nd-floor');
    expect(wordFrom('12 mg')).toBe('mg');
    expect(wordFrom('Café')).toBe('cafe');
  });
});

describe('A short text', () => {
  it('has limits, each with its sentence', () => {
    expect(faultOfName('')).toContain('Enter a name');
    expect(faultOfName('x'.repeat(61))).toContain('60');
    expect(faultOfText('')).toContain('Enter the text');
    expect(faultOfText('x'.repeat(2_000))).toBeNull();
    expect(faultOfText('x'.repeat(2_431))).toBe('Use at most 2,000 characters: this has 2,431');
  });

  it('is kept without what nobody sees', () => {
    expect(
      tidySnippet({ word: ' clinic ', name: ' Our\t clinic ', text: '\r\n One\u0000 \r\n\r\n\r\n\r\nTwo.\u0007 \n' }),
    ).toEqual({
      word: 'clinic',
      name: 'Our clinic',
      text: ' One\n\nTwo.',
    });
  });

  it('is tidy once it was tidied', () => {
    fc.assert(
      fc.property(
        fc.record({ word: fc.string(), name: fc.string(), text: fc.string({ unit: 'binary' }) }),
        (snippet) => {
          const tidy = tidySnippet(snippet);
          expect(tidySnippet(tidy)).toEqual(tidy);
        },
      ),
    );
  });

  it('says everything that is wrong with it at once, and quotes nothing of its text', () => {
    const { error } = snippetSchema.safeParse({ word: 'A', name: '', text: 'x'.repeat(3_000) });
    expect(error?.issues.map(({ path }) => path[0])).toEqual(['word', 'name', 'text']);
    expect(error?.issues.map(({ message }) => message).join()).not.toContain('xx');
  });
});
