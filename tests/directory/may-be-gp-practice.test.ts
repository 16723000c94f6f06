import { expect, test } from 'vitest';
import { matchPractice } from '../../utils/directory/match-practice';
import { mayBeGpPractices } from '../../utils/directory/may-be-gp-practice';
import { practice } from './practices';

const LISTS = [
  { id: 'gps', kinds: ['gp-practice', 'other', 'pharmacy'] as const },
  { id: 'homes', kinds: ['other'] as const },
];

test('a record’s GP is looked for among what can be one: never a pharmacy, nor a care home of the same name', () => {
  const gp = practice({ code: 'Z99901', list: 'gps' });
  const island = practice({ code: 'JER01', kind: 'other', list: 'gps' });
  const chemist = practice({ code: 'FZ001', kind: 'pharmacy', list: 'gps' });
  const home = practice({ code: 'VLZ01', kind: 'other', list: 'homes', name: 'Baker Row' });
  const among = mayBeGpPractices([gp, island, chemist, home], LISTS);
  expect(among.map(({ code }) => code)).toEqual(['Z99901', 'JER01']);
  expect(
    matchPractice({ practiceCode: 'FZ001', practiceName: 'Baker Row Surgery' }, among, '2026-03-01'),
  ).toMatchObject({
    match: 'candidates',
    because: 'code-unknown',
  });
});
