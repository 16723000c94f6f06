import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordOf } from '../../../utils/recognition/reading';
import { ProfileSchema } from '../../../utils/recognition/profiles/schema';
import { openProfileLab } from './lab';
import type { ProfileLab, ReadByProfile } from './lab';
import { LAYOUTS } from './layouts';
import { DEAN, KAREN, RECORD_PROFILE, recordPage } from './pages';
import type { Person } from './pages';

let lab: ProfileLab;
beforeAll(async () => {
  lab = await openProfileLab();
}, 60_000);
afterAll(() => lab.close());

const isoOf = (person: Person) => person.born.split('/').toReversed().join('-');
const valuesOf = ({ profile }: ReadByProfile) =>
  profile?.reading.verdict === 'one' ? recordOf(profile.reading.fields) : profile?.reading;

describe('A profile', () => {
  it.each(LAYOUTS.map((layout) => [layout.name, layout] as const))('reads %s', async (_, { html, profile }) => {
    expect(ProfileSchema.safeParse(profile).error?.issues).toBeUndefined();
    for (const person of [KAREN, DEAN]) {
      await lab.show(html(person));
      await lab.page.waitForFunction(() =>
        [...document.querySelectorAll('iframe')].every((f) => f.contentDocument?.body?.children.length),
      );
      const read = await lab.read([profile]);
      expect(valuesOf(read)).toMatchObject({
        dateOfBirth: isoOf(person),
        nhsNumber: person.nhs.replaceAll(' ', ''),
      });
      const { fullName = '' } = valuesOf(read) as { fullName?: string };
      expect(fullName.toLowerCase()).toBe(`${person.given} ${person.family}`.toLowerCase());
      // Together with the recogniser it is the same client, whatever the recogniser made of the page alone.
      expect(read.reading).toMatchObject({
        verdict: 'one',
        fields: { nhsNumber: { value: person.nhs.replaceAll(' ', '') } },
      });
      expect(read.held).toEqual({ id: 'records', held: true });
    }
  });

  it('takes what it says nothing of from the recogniser, where both read the same client', async () => {
    await lab.show(recordPage(KAREN, { extra: '<dl><dt>E-mail</dt><dd>karen@example.org</dd></dl>' }));
    const { reading } = await lab.read([RECORD_PROFILE]);
    expect(reading.verdict === 'one' && recordOf(reading.fields)).toMatchObject({
      email: 'karen@example.org',
      phone: '07700 900418',
      familyName: 'Whitlock',
    });
  });

  it('is not asked on another origin, path or product', async () => {
    await lab.show(recordPage(KAREN));
    for (const url of [
      'https://other.example.org/clients/1/details',
      'https://records.example.org/clients/1',
      'https://records.example.org/clients/1/details/x',
    ])
      expect((await lab.read([RECORD_PROFILE], url)).profile, url).toBeNull();
    const product = { ...RECORD_PROFILE, origins: [], path: '/**' };
    expect((await lab.read([product])).profile?.reading.verdict).toBe('one');
    await lab.show(recordPage(KAREN).replace('Next of kin', 'Family'));
    expect((await lab.read([product])).profile).toBeNull();
  });

  it('gives way to the next whose container is there, and is broken where none is', async () => {
    await lab.show(recordPage(KAREN));
    const other = { ...RECORD_PROFILE, id: 'other', container: '.summary' };
    expect((await lab.read([other, RECORD_PROFILE])).profile?.id).toBe('records');
    const { reading, held } = await lab.read([other]);
    expect(reading).toMatchObject({ verdict: 'ambiguous', findings: [{ kind: 'profile-broken', rule: 'container' }] });
    expect(held).toEqual({ id: 'other', held: false });
  });

  it('reads dates in its own order, and breaks at a date that proves another', async () => {
    const american = { ...RECORD_PROFILE, dateFormat: 'month-first' as const };
    await lab.show(recordPage({ ...KAREN, born: '03/04/1981' }));
    expect(valuesOf(await lab.read([RECORD_PROFILE]))).toMatchObject({ dateOfBirth: '1981-04-03' });
    expect(valuesOf(await lab.read([american]))).toMatchObject({ dateOfBirth: '1981-03-04' });
    const yearFirst = { ...RECORD_PROFILE, dateFormat: 'year-first' as const };
    expect(await lab.read([yearFirst])).toMatchObject({ reading: { verdict: 'ambiguous' } });
    await lab.show(recordPage({ ...KAREN, born: '14/03/1981' }));
    expect((await lab.read([american])).reading).toMatchObject({
      verdict: 'ambiguous',
      findings: [{ kind: 'profile-broken', rule: 'value', field: 'dateOfBirth', label: 'D.O.B.' }],
    });
    await lab.show(recordPage({ ...KAREN, born: '1981-03-14' }));
    expect(valuesOf(await lab.read([yearFirst]))).toMatchObject({ dateOfBirth: '1981-03-14' });
  });

  it('settles a date the recogniser could not, which is what it is for', async () => {
    const page = recordPage({ ...KAREN, born: '03/04/1981', nhs: 'Not known' });
    await lab.show(page);
    const { general, reading } = await lab.read([RECORD_PROFILE]);
    expect(general.verdict).not.toBe('one');
    expect(reading).toMatchObject({ verdict: 'one', fields: { dateOfBirth: { value: '1981-04-03' } } });
  });

  it('leaves out what is not recorded, but never a name or a date of birth', async () => {
    await lab.show(recordPage({ ...KAREN, nhs: 'Not known', phone: '-' }));
    const values = valuesOf(await lab.read([RECORD_PROFILE]));
    expect(values).toMatchObject({ dateOfBirth: '1981-03-14' });
    expect(values).not.toHaveProperty('nhsNumber');
    await lab.show(recordPage({ ...KAREN, born: 'Not known' }));
    expect((await lab.read([RECORD_PROFILE])).reading.verdict).toBe('ambiguous');
  });

  it('says where each value was read', async () => {
    await lab.show(recordPage(KAREN));
    const { profile, anchors } = await lab.read([RECORD_PROFILE]);
    expect(profile?.reading).toMatchObject({
      fields: {
        nhsNumber: {
          evidence: { source: 'profile', label: 'NHS No', because: expect.stringContaining('check digit') },
        },
      },
    });
    expect(anchors).toEqual(expect.arrayContaining(['999 418 2072', '14/03/1981', 'Whitlock']));
    expect(anchors).not.toContain('07700 900418');
  });

  it('is read on a page built to exhaust it, and never throws', async () => {
    await lab.show(recordPage(KAREN));
    await lab.page.evaluate(() => {
      const nested = (depth: number) => {
        const outer = document.createElement('div');
        let inner = outer;
        for (let i = 0; i < depth; i += 1) inner = inner.appendChild(document.createElement('div'));
        inner.textContent = 'deep 999 400 1019';
        return outer;
      };
      const wide = document.createElement('div');
      wide.style.display = 'none';
      wide.innerHTML = '<p><b>x</b> y</p>'.repeat(30_000);
      document.querySelector('.record')?.append(nested(1_200));
      document.querySelector('.record')?.prepend(wide);
    });
    expect(['one', 'ambiguous']).toContain((await lab.read([RECORD_PROFILE])).profile?.reading.verdict);
  });

  it('is not stopped by a page that is hostile to selectors', async () => {
    await lab.show(recordPage(KAREN));
    const nonsense = {
      ...RECORD_PROFILE,
      fields: { ...RECORD_PROFILE.fields, nhsNumber: { select: '..[', label: null } },
    };
    expect((await lab.read([nonsense])).reading).toMatchObject({ verdict: 'ambiguous' });
  });
});
