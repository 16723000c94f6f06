import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLab } from './harness';
import type { Lab } from './harness';
import { given, page, PLANTED, rows, SHOWN } from './planted';

/** Whether a person could read a value is a guess. What is taken for hidden is not believed, and still contradicts. */

const URL = 'https://casedesk.example.org/record';
let lab: Lab;
beforeAll(async () => {
  lab = await openLab();
}, 60_000);
afterAll(() => lab.close());

describe('a banner of another client than the details under it, in a dress that cannot be judged', () => {
  it.each([
    ['plain', '.b{background:#003087;color:#fff}'],
    [
      'on a ground that a pseudo-element paints',
      '.b{position:relative;isolation:isolate;color:#fff}.b::before{content:"";position:absolute;inset:0;background:navy;z-index:-1}',
    ],
    ['on the shadow of a box', '.b{color:#fff;box-shadow:inset 0 0 0 900px navy}'],
    ['from edge to edge', '.b{clip-path:inset(0 -100vmax);background:navy;color:#fff;box-shadow:0 0 0 100vmax navy}'],
    ['cut aslant', '.b{clip-path:polygon(0 0,100% 0,100% 100%,0 90%);background:navy;color:#fff}'],
    ['in mixed colours', '.b{background:color-mix(in srgb,navy 90%,black);color:color-mix(in srgb,white 95%,navy)}'],
    ['in a wide gamut', '.b{background:color(display-p3 .9 .9 .9);color:color(display-p3 .113 .125 .14)}'],
    ['with a shadow for its letters', '.b{color:transparent;text-shadow:0 0 0 #000}'],
    ['fading in', '.b{opacity:.1}'],
    ['in boxes that are none', '.b span{display:contents}'],
  ])('%s: of neither', async (_, style) => {
    const body = `<div class="b">${rows(SHOWN)}</div><main><h2>Client details</h2>${rows(PLANTED)}</main>`;
    const reading = await lab.read(page(body, `<style>${style}</style>`), URL);
    expect(reading.verdict).toMatch(/^(?:ambiguous|multiple)$/);
  });

  it('values in boxes that are none are read', async () => {
    const reading = await lab.read(page(rows(SHOWN), '<style>span{display:contents}</style>'), URL);
    expect(given(reading)).toMatchObject(SHOWN);
  });
});

describe('contact details that somebody else may have', () => {
  const read = async (more: string) =>
    given(await lab.read(page(`<h2>Client details</h2>${rows(SHOWN, /Name|birth|NHS/)}${more}`), URL));

  it.each(['mother', 'keyworker', 'daughter', 'neighbour'])('(%s) behind an address or a number', async (who) => {
    const record = await read(
      `<dl><dt>Email</dt><dd>kay@example.org (${who})</dd><dt>Phone</dt><dd>07700 900777 (${who})</dd></dl>`,
    );
    expect(record).not.toHaveProperty('email');
    expect(record).not.toHaveProperty('phone');
  });

  it('(home) and (mobile) behind them', async () => {
    const record = await read(
      '<dl><dt>Email</dt><dd>kay@example.org (home)</dd><dt>Phone</dt><dd>07700 900777 (mobile)</dd></dl>',
    );
    expect(record).toMatchObject({ email: 'kay@example.org', phone: '07700 900777' });
  });

  it('an address under a label of phones', async () => {
    expect(await read('<table><tr><td>Phone<td>07700 900123<br>worker@example.org</table>')).not.toHaveProperty(
      'email',
    );
  });

  it('a keyworker’s address that holds the client’s name', async () => {
    const record = await read(
      '<h2>Keyworker</h2><dl><dt>Name</dt><dd>Joan King</dd><dt>Email</dt><dd>joan.trevelyan@example.org</dd></dl>',
    );
    expect(record).not.toHaveProperty('email');
  });
});

describe('one word beside a label of a person', () => {
  const read = async (label: string, value: string) =>
    given(await lab.read(page(`<p>${label}: ${value}</p>${rows(SHOWN, /birth|NHS/)}`), URL)).fullName;

  it.each([
    ['Client', 'Inpatient'],
    ['Client name', 'Anonymous'],
    ['Client name', 'Deceased'],
    ['Client name', 'Confidential'],
    ['Patient', 'Active'],
  ])('%s: %s is nobody’s name', async (label, value) => {
    expect(await read(label, value)).toBeUndefined();
  });

  it('Client name: Ngozi', async () => {
    expect(await read('Client name', 'Ngozi')).toBe('Ngozi');
  });

  it('a family name that is a remark elsewhere', async () => {
    const body = `<dl><dt>First name</dt><dd>Mei</dd><dt>Surname</dt><dd>Main</dd></dl>${rows(SHOWN, /birth|NHS/)}`;
    expect(given(await lab.read(page(body), URL))).toMatchObject({ givenName: 'Mei', familyName: 'Main' });
  });
});
