import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SNIPPETS } from '../../../utils/letters/snippets/built-in';
import { findSnippets } from '../../../utils/letters/snippets/find';
import { allSnippets, snippetsWith, usedFor } from '../../../utils/letters/snippets/merge';
import type { OwnedSnippet } from '../../../utils/letters/snippets/snippet';

const kept = (source: 'own' | 'organisation', word: string, name = `${source} ${word}`): OwnedSnippet => ({
  word,
  name,
  text: 'Text.',
  source,
});
const words = (all: readonly OwnedSnippet[]) => all.map(({ source, word }) => `${source} ${word}`);

describe('Short texts of several sources', () => {
  it('stand with one’s own first, then the organisation’s, then those of Alongside', () => {
    const used = snippetsWith([kept('organisation', 'zebra'), kept('own', 'yak')]);
    expect(words(used).slice(0, 3)).toEqual(['own yak', 'organisation zebra', `built-in ${SNIPPETS[0]?.word}`]);
    expect(used).toHaveLength(SNIPPETS.length + 2);
  });

  it('of one word: one’s own before that of Alongside, the organisation’s before both', () => {
    const own = kept('own', 'naloxone');
    expect(usedFor('naloxone', allSnippets([own]))).toBe(own);
    const set = kept('organisation', 'naloxone');
    expect(usedFor('naloxone', allSnippets([own, set]))).toBe(set);
    expect(usedFor('nothing-such', allSnippets([own]))).toBeNull();
  });

  const some = fc.array(
    fc.tuple(
      fc.constantFrom('own' as const, 'organisation' as const),
      fc.constantFrom('yak', 'zebra', 'naloxone', 'results', 'reading'),
    ),
    { maxLength: 12 },
  );
  const uniquely = (pairs: readonly (readonly ['own' | 'organisation', string])[]) => [
    ...new Map(pairs.map(([source, word]) => [`${source} ${word}`, kept(source, word)])).values(),
  ];

  it('are one for each word, and lose none of the words', () => {
    fc.assert(
      fc.property(some, (pairs) => {
        const all = uniquely(pairs);
        const used = snippetsWith(all);
        expect(new Set(used.map(({ word }) => word)).size).toBe(used.length);
        expect(new Set(used.map(({ word }) => word))).toEqual(new Set([...all, ...SNIPPETS].map(({ word }) => word)));
        for (const one of used)
          if (one.source === 'built-in') expect(all.some(({ word }) => word === one.word)).toBe(false);
      }),
    );
  });

  it('come in the same order wherever they are kept in another', () => {
    fc.assert(
      fc.property(some, (pairs) => {
        const sources = snippetsWith(uniquely(pairs)).map(({ source }) => source);
        expect(sources).toEqual(
          sources.toSorted(
            (a, b) => ['own', 'organisation', 'built-in'].indexOf(a) - ['own', 'organisation', 'built-in'].indexOf(b),
          ),
        );
      }),
    );
  });
});

describe('Looking for a short text', () => {
  const all = snippetsWith([
    kept('own', 'nal-kit', 'Kit at home'),
    kept('organisation', 'post', 'Naloxone by post'),
    kept('own', 'veins-2', 'Blood, again'),
  ]);

  it('gives the one that is called exactly so first, whosever it is', () => {
    expect(words(findSnippets('naloxone', all))[0]).toBe('built-in naloxone');
    expect(words(findSnippets('nal', all))).toEqual(['own nal-kit', 'organisation post', 'built-in naloxone']);
  });

  it('finds by the beginning of a whole word with hyphens, in small letters or not', () => {
    expect(words(findSnippets('veins-2', all))).toEqual(['own veins-2']);
    expect(words(findSnippets('Missed-App', all))).toEqual(['built-in missed-appointment']);
    expect(words(findSnippets('blood', all))[0]).toBe('own veins-2');
  });

  it('offers all for nothing, and none for what nothing is called', () => {
    expect(findSnippets('', all)).toEqual(all);
    expect(findSnippets('xyzzy', all)).toEqual([]);
  });
});
