import { describe, expect, it } from 'vitest';
import { labelHolds, profileIdFor, profileNameFor } from '../../../utils/recognition/teaching';

describe('What a taught profile is called', () => {
  it('is its site, unless that is an address in numbers', () => {
    expect(profileNameFor('https://casedesk.example.org')).toBe('casedesk.example.org, record page');
    expect(profileNameFor('http://127.0.0.1:8080')).toBe('Record page');
  });

  it('has an id in plain letters that no other has', () => {
    expect(profileIdFor('Ôther: CaseDesk 7!', [])).toBe('other-casedesk');
    expect(profileIdFor('42', [])).toBe('site');
    const taken: string[] = [];
    for (let i = 0; i < 60; i += 1) taken.push(profileIdFor('Record page', taken));
    expect(taken.slice(0, 3)).toEqual(['record-page', 'record-page-b', 'record-page-c']);
    expect(new Set(taken).size).toBe(60);
    expect(taken.filter((id) => !/^[a-z]+(?:-[a-z]+)*$/.test(id))).toEqual([]);
  });
});

describe('A label that holds a word of the client’s', () => {
  it.each([
    ['Whitlock, Karen', ['Karen WHITLOCK'], true],
    ['Planned', ['Ann Lee'], false],
    ['D.O.B.', ['14/03/1981'], false],
    ['NHS No', [], false],
  ])('%s', (label, values, holds) => expect(labelHolds(label, values)).toBe(holds));
});
