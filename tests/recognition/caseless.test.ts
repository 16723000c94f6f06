import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { VOCABULARY } from '../../utils/recognition/vocabulary';
import { caseless } from '../../utils/recognition/vocabulary/caseless';

const sources = [
  ...Object.entries(VOCABULARY.patterns),
  ...VOCABULARY.headings,
  ...VOCABULARY.sexes,
  ...VOCABULARY.months.map((source) => ['month', source] as const),
];

/** The letters of a pattern, which are what it may match, in any case, between what stands between words. */
function textsLike(source: string): fc.Arbitrary<string> {
  const words = source
    .replace(/\[(\p{Ll})\p{Lu}\]/gu, '$1')
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 1);
  const word = fc
    .constantFrom(...words, 'Karen', 'date')
    .chain((letters) =>
      fc
        .array(fc.boolean(), { minLength: letters.length, maxLength: letters.length })
        .map((capitals) => [...letters].map((letter, i) => (capitals[i] ? letter.toUpperCase() : letter)).join('')),
    );
  const between = fc.constantFrom(
    ' ',
    '',
    '-',
    '(',
    ') ',
    ': ',
    '’s ',
    '. ',
    ' 14 ',
    '1981',
    ', ',
    '@',
    '*** ',
    'Ŵ',
    'ê',
  );
  return fc.array(fc.tuple(word, between), { minLength: 1, maxLength: 5 }).map((parts) => parts.flat().join('').trim());
}

describe('patterns that ignore case by themselves', () => {
  test.each(sources)('%s: the flag changes nothing', (_, source) => {
    const [bare, flagged] = [new RegExp(source, 'u'), new RegExp(source, 'iu')];
    fc.assert(
      fc.property(textsLike(source), (text) => {
        expect(bare.exec(text)).toEqual(flagged.exec(text));
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    [/sex/, '[sS][eE][xX]'],
    [/\bGP \w/, '\\b[gG][pP] \\w'],
    [/[a-z\d]{3}/, '[a-zA-Z\\d]{3}'],
    [/[^xé]/, '[^xXéÉ]'],
    [/[[(]?\p{L}+[)\]]/u, '[[(]?\\p{L}+[)\\]]'],
    [/(?<!un)known/, '(?<![uU][nN])[kK][nN][oO][wW][nN]'],
    [/ŵyl|名/, '[ŵŴ][yY][lL]|名'],
  ])('%s', (pattern, source) => {
    expect(caseless(pattern)).toBe(source);
  });
});
