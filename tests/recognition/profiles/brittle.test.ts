import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordOf } from '../../../utils/recognition/reading';
import type { Profile } from '../../../utils/recognition/profiles/profile';
import { openProfileLab } from './lab';
import type { ProfileLab } from './lab';
import { DEAN, KAREN, RECORD_PROFILE, recordPage } from './pages';

let lab: ProfileLab;
beforeAll(async () => {
  lab = await openProfileLab();
}, 60_000);
afterAll(() => lab.close());

/** What a page may change, and the rule it breaks. */
const CHANGES: readonly (readonly [string, string, (html: string) => string])[] = [
  ['a value renamed in its class', 'selector', (html) => html.replace('class="nhs"', 'class="nhsno"')],
  ['a value taken away', 'selector', (html) => html.replace(/<tr><th>D\.O\.B.*?<\/tr>/, '')],
  ['a value given twice', 'selector', (html) => html.replace(/<tr><th>NHS No.*?<\/tr>/, '$&$&')],
  ['a value hidden', 'hidden', (html) => html.replace('class="born"', 'class="born" style="visibility:hidden"')],
  ['a value folded away', 'hidden', (html) => html.replace('class="nhs"', 'class="nhs" hidden')],
  ['another label', 'label', (html) => html.replace('<th>NHS No</th>', '<th>Hospital No</th>')],
  ['a label in other words', 'label', (html) => html.replace('<th>Surname</th>', '<th>Family name</th>')],
  ['a label gone', 'label', (html) => html.replace('<th>Forename</th>', '')],
  ['a label hidden', 'label', (html) => html.replace('<th>NHS No</th>', '<th><i hidden>NHS No</i></th>')],
  [
    'labels of two rows swapped',
    'label',
    (html) => html.replace('Forename', '~').replace('Surname', 'Forename').replace('~', 'Surname'),
  ],
  [
    'a value between label and value',
    'label',
    (html) => html.replace('<td class="nhs">', '<td>old</td><td class="nhs">'),
  ],
  ['a row of two values', 'label', (html) => html.replace('<th>D.O.B.</th>', '<th>Review</th><td>01/02/2026</td>')],
  ['an unreadable date', 'value', (html) => html.replace(KAREN.born, '14/03/1981 (estimated)')],
  ['two dates', 'value', (html) => html.replace(KAREN.born, '14/03/1981 15/03/1981')],
  ['a date that cannot be a birth', 'value', (html) => html.replace(KAREN.born, '14/03/2031')],
  ['a number cut short', 'value', (html) => html.replace(KAREN.nhs, '999 418')],
  ['another number in the record', 'second-number', (html) => html.replace('</table>', `</table><p>${DEAN.nhs}</p>`)],
  ['two records', 'container', (html) => html.replace('</main>', '<section class="record">Other</section></main>')],
  ['what the page is known by in other words', 'assertion', (html) => html.replace('Next of kin', 'Family')],
  ['what the page is known by twice', 'assertion', (html) => html.replace('<h3>Next', '<h3>X</h3><h3>Next')],
];

describe('A page that changed', () => {
  it('is read before', async () => {
    await lab.show(recordPage(KAREN));
    expect((await lab.read([RECORD_PROFILE])).reading.verdict).toBe('one');
  });

  it.each(CHANGES)('breaks the profile: %s', async (_, rule, change) => {
    const before = recordPage(KAREN);
    const after = change(before);
    expect(after).not.toBe(before);
    await lab.show(after);
    const { profile, reading, held } = await lab.read([RECORD_PROFILE]);
    expect(profile?.reading).toMatchObject({ verdict: 'ambiguous' });
    expect(JSON.stringify(profile?.reading)).toContain(
      `"profile-broken","profile":"Records, details","rule":"${rule}"`,
    );
    expect(['ambiguous', 'multiple']).toContain(reading.verdict);
    expect(held?.held).toBe(false);
  });

  it('shows several clients where a list rule says so, and none in its place', async () => {
    const list = `<table class="results"><tr><td>Ann Lee</td></tr><tr><td>Bob Fox</td></tr></table>`;
    await lab.show(recordPage(KAREN, { extra: list }));
    const { profile, reading } = await lab.read([RECORD_PROFILE]);
    expect(profile?.reading).toEqual({ verdict: 'multiple', count: 2, incomplete: false });
    expect(reading.verdict).toBe('multiple');
  });

  it('is not broken by an odd value of a field that says nothing of who it is', async () => {
    await lab.show(recordPage({ ...KAREN, phone: 'ask her mother' }));
    const { reading } = await lab.read([RECORD_PROFILE]);
    expect(reading).toMatchObject({
      verdict: 'one',
      findings: expect.arrayContaining([expect.objectContaining({ rule: 'value', field: 'phone' })]),
    });
    expect(reading.verdict === 'one' && reading.fields.phone).toBeUndefined();
  });

  it('says that an NHS number fails its check, and goes on without it', async () => {
    await lab.show(recordPage({ ...KAREN, nhs: '999 418 2073' }));
    const { reading } = await lab.read([RECORD_PROFILE]);
    expect(reading).toMatchObject({
      verdict: 'one',
      findings: expect.arrayContaining([expect.objectContaining({ kind: 'failed-check' })]),
    });
    expect(reading.verdict === 'one' && reading.fields.nhsNumber).toBeUndefined();
  });

  it('shows nobody while it is still empty, without calling the profile broken', async () => {
    await lab.show(recordPage(KAREN).replace(/<h2.*<\/table>/s, '<div class="skeleton"></div>'));
    const { general, reading } = await lab.read([RECORD_PROFILE]);
    expect([general.verdict, reading.verdict]).toEqual(['none', 'none']);
  });
});

describe('From one client to another', () => {
  const careful: Profile = {
    ...RECORD_PROFILE,
    inTitle: true,
    inAddress: ['localId'],
    fields: { ...RECORD_PROFILE.fields, localId: { select: '.ref', label: { text: 'Ref', at: 'before' } } },
  };
  const page = (title: typeof KAREN, banner: typeof KAREN, body: typeof KAREN) =>
    recordPage(body, { banner })
      .replace('<title>Records', `<title>${title.family}, ${title.given}`)
      .replace('<span class="ref">', '<i>Ref</i><span class="ref">');
  const people = [KAREN, DEAN] as const;
  const states = people.flatMap((title) =>
    people.flatMap((banner) => people.flatMap((body) => people.map((address) => ({ title, banner, body, address })))),
  );

  it.each(states.map((state, i) => [i.toString(2).padStart(4, '0'), state] as const))(
    'names one of them or nobody, whatever has changed already: %s',
    async (_, { title, banner, body, address }) => {
      await lab.show(page(title, banner, body));
      const url = `https://records.example.org/clients/${address.id}/details`;
      const { reading } = await lab.read([careful], url);
      const whole = new Set([title, banner, body, address]).size === 1;
      expect(reading.verdict).toBe(whole ? 'one' : 'ambiguous');
      if (reading.verdict === 'one')
        expect(recordOf(reading.fields)).toMatchObject({ nhsNumber: body.nhs.replaceAll(' ', ''), localId: body.id });
    },
  );

  it('never gives one client’s name with another’s number, however little the profile checks', async () => {
    for (const { banner, body } of states) {
      await lab.show(recordPage(body, { banner }));
      const { reading } = await lab.read([RECORD_PROFILE]);
      if (banner !== body) expect(reading.verdict).toBe('ambiguous');
      else if (reading.verdict === 'one') expect(reading.fields.nhsNumber?.value).toBe(body.nhs.replaceAll(' ', ''));
    }
  });

  it('names nobody while a box over the page shows another', async () => {
    const over = `<div role="dialog" style="position:fixed;inset:20%;background:#fff"><h2>Quick view</h2><table><tr><th>Name</th><td>Dean Ashworth</td></tr><tr><th>D.O.B.</th><td>${DEAN.born}</td></tr><tr><th>NHS No</th><td>${DEAN.nhs}</td></tr></table></div>`;
    await lab.show(recordPage(KAREN, { over }));
    const { profile, reading } = await lab.read([RECORD_PROFILE]);
    expect(profile?.reading.verdict).toBe('one');
    expect(['ambiguous', 'multiple']).toContain(reading.verdict);
  });

  it('says what differs where the recogniser reads somebody else', async () => {
    const elsewhere: Profile = {
      ...RECORD_PROFILE,
      container: '.other',
      assertions: [],
      fields: {
        fullName: { select: 'b', label: null },
        dateOfBirth: { select: 'i', label: { text: 'Seen with', at: 'before' } },
      },
    };
    await lab.show(
      recordPage(KAREN, { over: `<p class="other"><b>Dean Ashworth</b> <u>Seen with</u> <i>${DEAN.born}</i></p>` }),
    );
    const { general, profile, reading } = await lab.read([elsewhere]);
    expect([general.verdict, profile?.reading.verdict]).toEqual(['one', 'one']);
    expect(reading).toMatchObject({
      verdict: 'ambiguous',
      findings: expect.arrayContaining([expect.objectContaining({ kind: 'two-values', field: 'dateOfBirth' })]),
    });
  });
});
