import { expect } from 'vitest';
import type { ClientRecord } from '../../utils/client/fields';
import { recordOf } from '../../utils/recognition/reading';
import type { Reading } from '../../utils/recognition/reading';

/** Two invented clients: the one the page shows, and the one who must never be taken for them. */
export const SHOWN = {
  fullName: 'Marged Trevelyan',
  givenName: 'Marged',
  familyName: 'Trevelyan',
  dateOfBirth: '1981-03-14',
  nhsNumber: '9994182072',
  phone: '07700 900418',
};
export const PLANTED = {
  fullName: 'Osric Underwood',
  givenName: 'Osric',
  familyName: 'Underwood',
  dateOfBirth: '1949-02-03',
  nhsNumber: '9997710207',
  phone: '07700 900977',
};
type Person = typeof SHOWN;

const DAYS: Readonly<Record<string, string>> = { '1981-03-14': '14 Mar 1981', '1949-02-03': '3 Feb 1949' };

/** Labels and values of a client as a list; `only` some of them. */
export function rows(person: Person, only = /./): string {
  const all = [
    ['Name', person.fullName],
    ['Date of birth', DAYS[person.dateOfBirth] ?? ''],
    ['NHS number', person.nhsNumber.replace(/^(...)(...)/, '$1 $2 ')],
    ['Mobile', person.phone],
  ] as const;
  return all
    .filter(([label]) => only.test(label))
    .map(([label, value]) => `<div class="row"><span>${label}</span> <span>${value}</span></div>`)
    .join('\n');
}

export function page(body: string, head = ''): string {
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
}

/** A reading may abstain; what it gives is the shown client's, each in its own field. */
export function expectOnlyShown(reading: Reading): void {
  expect(['one', 'none', 'multiple', 'ambiguous']).toContain(reading.verdict);
  expect(JSON.stringify(reading)).not.toContain('unreadable');
  const own: ClientRecord = SHOWN;
  for (const [field, value] of Object.entries(given(reading)))
    expect({ [field]: value }).toEqual({ [field]: own[field as keyof ClientRecord] });
}

export function given(reading: Reading): ClientRecord {
  return reading.verdict === 'one' ? recordOf(reading.fields) : {};
}
