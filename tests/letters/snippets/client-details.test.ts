import { describe, expect, it } from 'vitest';
import { SNIPPETS } from '../../../utils/letters/snippets/built-in';
import { clientDetailsIn } from '../../../utils/letters/snippets/client-details';

const TODAY = '2026-11-23';
const kinds = (text: string, names: readonly string[] = []) =>
  clientDetailsIn(text, TODAY, names).map(({ kind }) => kind);

describe('What in a short text looks like a client’s', () => {
  it.each(['NHS number 999 418 2072.', '9994182072', '999-418-2072'])('is an NHS number: %s', (text) => {
    expect(kinds(text)).toEqual(['NHS number']);
  });

  it.each([
    'Born 14/03/1981.',
    'Born 14.3.81',
    'Born 14 03 1981',
    'Born 1981-03-14',
    'Born 14 March 1981',
    'Born 14th Mar. 1981',
    'Born 03/14/1981',
    'born 14-MAR-1981',
  ])('is a date of birth: %s', (text) => {
    expect(kinds(text)).toEqual(['date of birth']);
  });

  it.each([
    'Phone us on 01632 960200.',
    'Text 07700 900123.',
    'The clinic opens on 4 January 2027.',
    'Take 12/24 hours, 120/80, 1.5.2 mg',
    '999 418 2073',
    'From 31/02/1981',
    'Room 14, floor 3, 2 to 4 pm',
    'From 99/99/9999',
  ])('is not in: %s', (text) => {
    expect(kinds(text)).toEqual([]);
  });

  it('is the name of the client of the letter, as a name and not as a word', () => {
    expect(kinds('Sam Example is well.', ['Example'])).toEqual(['name']);
    expect(kinds('EXAMPLE, Sam', ['Example'])).toEqual(['name']);
    expect(kinds('For example, ring us.', ['Example'])).toEqual([]);
    expect(kinds('Examples follow.', ['Example'])).toEqual([]);
    expect(kinds('O’Neil (x', ['O’Neil (x'])).toEqual(['name']);
    expect(kinds('ليلى جاءت', ['ليلى'])).toEqual(['name']);
  });

  it('is in none of those Alongside comes with', () => {
    expect(SNIPPETS.flatMap(({ name, text }) => kinds(`${name}\n${text}`))).toEqual([]);
  });
});
