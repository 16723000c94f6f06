import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Field } from '../../../utils/client/fields';
import type { Profile } from '../../../utils/recognition/profiles/profile';
import type { DraftRequest, Pick, Standing } from '../../../utils/recognition/teaching';
import { picksOf } from '../../../utils/recognition/teaching/picks-of';
import { openProfileLab, URL_OF_PAGE } from './lab';
import type { ProfileLab } from './lab';
import { LAYOUTS } from './layouts';
import { DEAN, KAREN, RECORD_PROFILE, recordPage } from './pages';

let lab: ProfileLab;
beforeAll(async () => {
  lab = await openProfileLab();
}, 60_000);
afterAll(() => lab.close());

const check = (profile: Profile, url = URL_OF_PAGE) =>
  lab.page.evaluate(([given, address]) => AlongsideProfiles.check(given, address), [profile, url] as const);
const standings = async (profile: Profile, url?: string) => {
  const { fields } = await check(profile, url);
  return Object.fromEntries(fields.map(({ field, standing }) => [field, standing])) as { [f in Field]?: Standing };
};
const request = (base: Profile, picks: readonly Pick[] = picksOf(base)): DraftRequest => {
  const { id, name, origins, path, excludes, lists } = base;
  return { id, name, origins, path, excludes, lists, picks, dateFormat: null, base };
};
const draft = (given: DraftRequest, url = URL_OF_PAGE) =>
  lab.page.evaluate(([what, address]) => AlongsideProfiles.draft(what, address), [given, url] as const);
/** One of them pointed at anew. */
const again = async (picks: readonly Pick[], field: Field, select: string) => {
  const proposal = await lab.page.evaluate((where) => AlongsideProfiles.propose(where, 'text'), select);
  const pick: Pick = { field, select: proposal?.select ?? '', label: proposal?.label ?? null };
  return picks.map((one) => (one.field === field ? pick : one));
};
const ALL_FOUND = Object.fromEntries(Object.keys(RECORD_PROFILE.fields).map((field) => [field, 'found']));

describe('A profile that is taught again', () => {
  it.each(LAYOUTS.map((layout) => [layout.name, layout.html(KAREN), layout.profile] as const))(
    'holds where nothing has changed, and is made of the same rules: %s',
    async (_, html, profile) => {
      await lab.show(html);
      await lab.page.waitForFunction(() =>
        [...document.querySelectorAll('iframe')].every((frame) => frame.contentDocument?.body?.children.length),
      );
      expect(new Set(Object.values(await standings(profile)))).toEqual(new Set(['found']));
      const made = await draft(request(profile));
      expect(made.reading?.verdict, JSON.stringify(made.problems)).toBe('one');
      const { container, fields } = made.profile ?? profile;
      expect(container).toEqual(profile.container);
      for (const [field, rule] of Object.entries(profile.fields))
        expect(fields[field as Field], field).toMatchObject({ ...rule });
    },
  );

  it('says of each detail what has become of it', async () => {
    const page = recordPage(KAREN);
    const changed = async (...[from, to]: [string, string]) => {
      await lab.show(page.replace(from, to));
      return standings(RECORD_PROFILE);
    };
    expect(await changed('x', 'x')).toEqual(ALL_FOUND);
    expect(await changed('class="nhs"', 'class="health-number"')).toEqual({ ...ALL_FOUND, nhsNumber: 'gone' });
    expect(await changed('D.O.B.', 'Born')).toEqual({ ...ALL_FOUND, dateOfBirth: 'label' });
    expect(await changed('class="who"', 'class="who" style="visibility:hidden"')).toMatchObject({ fullName: 'hidden' });
    expect(await changed('<h2 class="who">', '<i class="who">a</i><h2 class="who">')).toMatchObject({
      fullName: 'several',
    });
    expect(await changed(KAREN.born, '1981/14/03')).toMatchObject({ dateOfBirth: 'value' });
    expect(await changed('<td class="phone">07700 900418</td>', '')).toEqual({ ...ALL_FOUND, phone: 'not-here' });
    expect(await changed('<td class="phone">07700 900418', '<td class="phone">')).toMatchObject({ phone: 'empty' });
    // Without what held them, the whole page is looked through.
    expect(await changed('class="record"', 'class="person-record"')).toEqual(ALL_FOUND);
  });

  it('keeps what holds word for word where another detail was pointed at again', async () => {
    await lab.show(recordPage(KAREN).replace('class="nhs"', 'class="health-number"').replace('NHS No', 'NHS number'));
    expect((await draft(request(RECORD_PROFILE))).problems).toEqual(['pick-gone']);
    const picks = await again(picksOf(RECORD_PROFILE), 'nhsNumber', '.health-number');
    const { profile, reading } = await draft(request(RECORD_PROFILE, picks));
    if (!profile || reading?.verdict !== 'one') return expect.fail(JSON.stringify({ profile, reading }));
    const { nhsNumber, ...others } = RECORD_PROFILE.fields;
    expect(profile).toMatchObject({ ...RECORD_PROFILE, fields: others });
    expect(profile.fields.nhsNumber).toMatchObject({
      select: '.health-number',
      label: { ...nhsNumber?.label, text: 'NHS number' },
    });
    await lab.show(recordPage(DEAN).replace('class="nhs"', 'class="health-number"').replace('NHS No', 'NHS number'));
    expect((await lab.read([profile])).reading).toMatchObject({ verdict: 'one' });
  });

  it('keeps what some records lack on one that lacks it, and drops what the page was known by and is not', async () => {
    const page = recordPage({ ...KAREN, phone: '' }).replace('<td class="phone"></td>', '');
    await lab.show(page.replace('<h3>Next of kin</h3>', '<h3>Family</h3>').replace('D.O.B.', 'Born'));
    const picks = await again(picksOf(RECORD_PROFILE), 'dateOfBirth', '.born');
    const { profile } = await draft(request(RECORD_PROFILE, picks));
    expect(profile?.fields.phone).toMatchObject({ ...RECORD_PROFILE.fields.phone });
    expect(profile?.assertions).toEqual([]);
  });

  it('finds another part of the page that holds them all where its own is gone', async () => {
    await lab.show(recordPage(KAREN).replace('class="record"', 'class="person-record"'));
    const base = { ...RECORD_PROFILE, assertions: [] };
    const { profile, reading } = await draft(request(base));
    expect(reading?.verdict).toBe('one');
    expect(profile?.container).toBe('.person-record');
    expect(profile?.fields.dateOfBirth).toMatchObject({ select: '.born', label: { text: 'D.O.B.', at: 'row' } });
  });

  it('keeps the order in which dates are written unless the page proves another', async () => {
    const base: Profile = { ...RECORD_PROFILE, dateFormat: 'month-first' };
    await lab.show(recordPage({ ...KAREN, born: '03/04/1981' }));
    expect((await draft(request(base))).profile?.dateFormat).toBe('month-first');
    await lab.show(recordPage({ ...KAREN, born: '14/03/1981' }));
    expect(await standings(base)).toMatchObject({ dateOfBirth: 'value' });
    const picks = await again(picksOf(base), 'dateOfBirth', '.born');
    expect((await draft(request(base, picks))).profile?.dateFormat).toBe('day-first');
  });

  it('says where the address is none of its own, and which pattern this page has', async () => {
    await lab.show(recordPage(KAREN));
    const elsewhere = 'https://records.example.org/people/T-20418/summary';
    expect(await check(RECORD_PROFILE, elsewhere)).toMatchObject({ address: false, path: '/people/*/summary' });
    expect((await draft(request(RECORD_PROFILE), elsewhere)).problems).toEqual(['other-address']);
    expect(await check(RECORD_PROFILE)).toMatchObject({ address: true });
  });
});
