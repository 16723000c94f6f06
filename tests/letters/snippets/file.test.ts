import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSnippets, writeSnippets } from '../../../utils/letters/snippets/file';
import { faultOfWord, tidySnippet } from '../../../utils/letters/snippets/rules';

const CLINIC = { word: 'clinic', name: 'Clinic', text: 'Fridays.\n\n- at nine' };

describe('A file of short texts', () => {
  it('comes back as it was written', () => {
    expect(readSnippets(writeSnippets([CLINIC]))).toEqual({ snippets: [CLINIC], unfit: [] });
    const snippet = fc.record({
      word: fc.stringMatching(/^[a-z]{1,8}$/).filter((word) => faultOfWord(word) === null),
      name: fc.string({ minLength: 1, maxLength: 60 }),
      text: fc.string({ minLength: 1, maxLength: 200, unit: 'grapheme' }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(snippet, { selector: ({ word }) => word, maxLength: 5 }), (all) => {
        const tidy = all.map(tidySnippet).filter(({ name, text }) => name !== '' && text !== '');
        expect(readSnippets(`\uFEFF${writeSnippets(tidy)}`).snippets).toEqual(tidy);
      }),
    );
  });

  it.each([
    '',
    'name,born',
    '{}',
    '[]',
    '{"format":"alongside-profile","version":1,"texts":[]}',
    '{"format":"alongside-short-texts","version":2,"texts":[]}',
    '{"format":"alongside-short-texts","version":1,"texts":[',
    'null',
  ])('is not: %s', (text) => {
    expect(() => readSnippets(text)).toThrow('This file holds no short texts');
  });

  it('takes what can be used and says of the others why, without their text', () => {
    const texts = [
      CLINIC,
      { ...CLINIC, name: 'Again' },
      { word: 'Post', name: 'Post', text: 'secret' },
      7,
      { word: 'x', name: 'X' },
      { word: 'y', name: 'Y', text: 'secret'.repeat(400) },
    ];
    const { snippets, unfit } = readSnippets(JSON.stringify({ format: 'alongside-short-texts', version: 1, texts }));
    expect(snippets).toEqual([CLINIC]);
    expect(unfit.map(({ which }) => which)).toEqual(['/clinic', '/Post', 'Text 4', 'Text 5', '/y']);
    expect(unfit[0]?.sentences).toEqual(['A text before it has the same word']);
    expect(JSON.stringify(unfit)).not.toContain('secret');
  });

  it('never takes what is no short text, whatever it holds', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { maxLength: 6 }), (texts) => {
        const { snippets, unfit } = readSnippets(
          JSON.stringify({ format: 'alongside-short-texts', version: 1, texts }),
        );
        expect(snippets.length + unfit.length).toBe(texts.length);
        for (const { word } of snippets) expect(faultOfWord(word)).toBeNull();
      }),
    );
  });
});
