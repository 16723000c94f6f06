import { describe, expect, it } from 'vitest';
import { lexiconOf } from '../../utils/recognition/lexicon';
import { beginsLabel } from '../../utils/recognition/labels';
import { VOCABULARY } from '../../utils/recognition/vocabulary';
import { NOT_OWN, OWN, PLAIN } from '../../utils/recognition/vocabulary/qualifiers';
import { speltOut } from '../../utils/recognition/vocabulary/spelt-out';

describe('A pattern that is a list of words', () => {
  it('is spelt out: alternatives, groups, what may be left out', () => {
    expect(speltOut(/^(?:the )?(?:clients?|temp(?:orary)?|child(|ren)) /)).toEqual(
      ['the ', ''].flatMap((the) =>
        ['clients', 'client', 'temporary', 'temp', 'child', 'children'].map((word) => `${the}${word} `),
      ),
    );
  });

  it('is refused where it is more than that', () => {
    expect(() => speltOut(/a+/)).toThrow('Cannot spell out');
    expect(() => speltOut(/[ab]/)).toThrow('Cannot spell out');
    expect(() => speltOut(/a\b/)).toThrow('Cannot spell out');
  });

  it.each([
    ['NOT_OWN', NOT_OWN],
    ['OWN', OWN],
    ['PLAIN', PLAIN],
  ])('%s matches whatever it spells out', (_, pattern) => {
    const words = speltOut(pattern);
    expect(words.length).toBeGreaterThan(20);
    const whole = new RegExp(`${pattern.source}$`);
    expect(words.filter((text) => !whole.test(text))).toEqual([]);
  });

  it('gives every word that may stand before a label, as the patterns themselves would have it', () => {
    const lexicon = lexiconOf(VOCABULARY);
    const said = [
      VOCABULARY.screenWords,
      VOCABULARY.namesToo,
      VOCABULARY.surnames,
      ...Object.values(VOCABULARY.labels),
    ];
    const words = new Set(
      [NOT_OWN, OWN, PLAIN]
        .flatMap(speltOut)
        .concat(said)
        .join(' ')
        .split(/[^a-z]+/),
    );
    const labels = new Set(firstWords(lexicon));
    for (const word of words) {
      if (word === '') continue;
      const before = [NOT_OWN, OWN, PLAIN].some((pattern) => pattern.test(`${word} `));
      expect([word, beginsLabel(`${word} of`, lexicon)]).toEqual([word, before || labels.has(word)]);
    }
    expect(words.size).toBeGreaterThan(400);
  });
});

/** The words labels and spellings begin with by themselves. */
function firstWords({ labels, spellings }: ReturnType<typeof lexiconOf>): string[] {
  return [...labels.keys(), ...spellings.keys()].map((words) => words.split(' ')[0] ?? '');
}
