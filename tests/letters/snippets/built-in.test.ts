import { describe, expect, it } from 'vitest';
import { SNIPPETS } from '../../../utils/letters/snippets/built-in';
import { findSnippets } from '../../../utils/letters/snippets/find';
import { snippetsWith } from '../../../utils/letters/snippets/merge';
import { faultOfName, faultOfText, faultOfWord } from '../../../utils/letters/snippets/rules';
import { findTone } from '../../../utils/letters/tone/find-tone';
import { sentencesOf, wordsOf } from '../plain-english';

const idsFor = (query: string) => findSnippets(query, snippetsWith([])).map(({ word }) => word);

describe('Short texts', () => {
  it('are a dozen and more, each by its own word and name', () => {
    expect(SNIPPETS.length).toBeGreaterThanOrEqual(12);
    for (const key of ['word', 'name', 'text'] as const)
      expect(new Set(SNIPPETS.map((one) => one[key])).size).toBe(SNIPPETS.length);
  });

  it.each(SNIPPETS)('$name: whole sentences, with nothing to fill in and nobody put down', ({ word, name, text }) => {
    expect([faultOfWord(word), faultOfName(name), faultOfText(text)]).toEqual([null, null, null]);
    for (const sentence of sentencesOf(text)) {
      expect(sentence).toMatch(/^[A-Z].*[.]$/);
      expect(wordsOf(sentence).length).toBeLessThanOrEqual(22);
    }
    expect(text).not.toMatch(/[[\]{}<>_|]|\.\.\.|…|XX|\d/);
    expect(findTone(text)).toEqual([]);
    expect(name.length).toBeLessThanOrEqual(24);
  });

  it.each([
    ['missed', 'missed-appointment'],
    ['NAL', 'naloxone'],
    ['interp', 'interpreter'],
    ['voice', 'no-voicemail'],
    ['safe', 'only-through-us'],
    ['sms', 'text-reminder'],
    ['take', 'naloxone'],
  ])('are found by %s', (query, id) => {
    expect(idsFor(query)).toContain(id);
  });

  it('are found by the starts of words, names first', () => {
    expect(idsFor('missed')[0]).toBe('missed-appointment');
    expect(idsFor('missed').length).toBeGreaterThan(1);
    expect(idsFor('oxone')).toEqual([]);
    expect(idsFor('')).toEqual(SNIPPETS.map(({ word }) => word));
  });
});
