import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLab } from './harness';
import type { Lab } from './harness';
import { expectOnlyShown, given, rows, SHOWN } from './planted';

/** Records in Welsh, in two languages at once, and written from right to left. */

const URL = 'https://casedesk.example.org/record';
let lab: Lab;
beforeAll(async () => {
  lab = await openLab();
}, 60_000);
afterAll(() => lab.close());

const { fullName, dateOfBirth, nhsNumber, phone } = SHOWN;
const WHOLE = { fullName, dateOfBirth, nhsNumber, phone };
const table = (labels: readonly string[], born: string) =>
  [fullName, born, '999 418 2072', phone]
    .map((value, i) => `<tr><th>${labels[i] ?? ''}</th><td>${value}</td></tr>`)
    .join('');
const document = (lang: string, body: string, dir = 'ltr') =>
  `<!doctype html><html lang="${lang}" dir="${dir}"><meta charset="utf-8"><body><table>${body}</table></body></html>`;

describe('Welsh', () => {
  it.each([
    ['Welsh labels', ['Enw', 'Dyddiad geni', 'Rhif GIG', 'Ffôn symudol'], '14/03/1981'],
    ['without the marks over letters', ['Enw llawn', 'Dyddiad geni', 'Rhif y GIG', 'Ffon symudol'], '14/03/1981'],
    ['a month in Welsh', ['Enw', 'Dyddiad Geni', 'Rhif GIG', 'Symudol'], '14 Mawrth 1981'],
    ['another word for born', ['Enw', 'Ganed', 'Rhif GIG', 'Symudol'], '14 Mawrth 1981'],
    [
      'Welsh first',
      ['Enw / Name', 'Dyddiad geni / Date of birth', 'Rhif GIG / NHS number', 'Symudol / Mobile'],
      '14/03/1981',
    ],
    [
      'English first',
      ['Name (Enw)', 'Date of birth (Dyddiad geni)', 'NHS number (Rhif GIG)', 'Mobile (Symudol)'],
      '14/03/1981',
    ],
    [
      'one under the other',
      ['Enw<br>Name', 'Dyddiad geni<br>Date of birth', 'Rhif GIG<br>NHS number', 'Symudol<br>Mobile'],
      '14/03/1981',
    ],
    [
      'bars between',
      ['Enw | Name', 'Dyddiad geni | Date of birth', 'Rhif GIG | NHS number', 'Symudol | Mobile'],
      '14/03/1981',
    ],
  ])('%s', async (_, labels, born) => {
    expect(given(await lab.read(document('cy', table(labels, born)), URL))).toMatchObject(WHOLE);
  });

  it('next of kin in Welsh are not the client', async () => {
    const kin =
      '</table><h2>Perthynas agosaf</h2><table><tr><th>Enw</th><td>Osric Underwood</td></tr><tr><th>Dyddiad geni</th><td>3 Chwefror 1949</td></tr><tr><th>Ffôn</th><td>07700 900977</td></tr>';
    const labels = ['Enw', 'Dyddiad geni', 'Rhif GIG', 'Ffôn symudol'];
    expectOnlyShown(await lab.read(document('cy', table(labels, '14 Mawrth 1981') + kin), URL));
  });
});

describe('from right to left', () => {
  const english = ['Name', 'Date of birth', 'NHS number', 'Mobile'];
  it.each([
    ['a whole page turned', document('en', table(english, '14 Mar 1981'), 'rtl')],
    ['a table turned in a page', document('en', `<tbody dir="rtl">${table(english, '14 Mar 1981')}</tbody>`)],
    ['rows turned by a flex box', `<div dir="rtl" style="display:grid">${rows(SHOWN)}</div>`],
  ])('%s', async (_, html) => {
    expect(given(await lab.read(html, URL))).toMatchObject(WHOLE);
  });

  // Message formatters put such marks around whatever they fill in.
  it.each(['\u200E.\u200F', '\u2068.\u2069'])('marks of direction around values: %j', async (marks) => {
    const [open = '', close = ''] = marks.split('.');
    const html = document('en', table(english, '14 Mar 1981'))
      .replaceAll('<td>', `<td>${open}`)
      .replaceAll('</td>', `${close}</td>`);
    expect(given(await lab.read(html, URL))).toMatchObject(WHOLE);
  });

  it.each([
    ['Arabic', ['الاسم', 'تاريخ الميلاد', 'رقم NHS', 'الهاتف']],
    ['Hebrew', ['שם', 'תאריך לידה', 'מספר NHS', 'טלפון']],
    ['Urdu with English', ['نام Name', 'تاریخ پیدائش DOB', 'NHS نمبر', 'فون Mobile']],
  ])('labels in %s: read or not, never wrongly', async (_, labels) => {
    expectOnlyShown(await lab.read(document('ar', table(labels, '14 Mar 1981'), 'rtl'), URL));
  });
});
