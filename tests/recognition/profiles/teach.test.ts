import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Field } from '../../../utils/client/fields';
import { ProfileSchema } from '../../../utils/recognition/profiles/schema';
import type { Steps } from '../../../utils/recognition/profiles/profile';
import { recordOf } from '../../../utils/recognition/reading';
import type { DraftRequest, Pick } from '../../../utils/recognition/teaching';
import { openProfileLab, URL_OF_PAGE } from './lab';
import type { ProfileLab } from './lab';
import { LAYOUTS } from './layouts';
import { DEAN, KAREN, RECORD_PROFILE, recordPage } from './pages';
import type { Person } from './pages';

let lab: ProfileLab;
beforeAll(async () => {
  lab = await openProfileLab();
}, 60_000);
afterAll(() => lab.close());

const propose = (steps: Steps, at?: 'element' | 'text') =>
  lab.page.evaluate(([where, what]) => AlongsideProfiles.propose(where, what), [steps, at] as const);
const draft = (request: DraftRequest) =>
  lab.page.evaluate(([given, url]) => AlongsideProfiles.draft(given, url), [request, URL_OF_PAGE] as const);
const request = (picks: readonly Pick[], more: Partial<DraftRequest> = {}): DraftRequest => ({
  id: 'records',
  name: 'Records',
  origins: ['https://records.example.org'],
  path: '/clients/*/details',
  picks,
  excludes: [],
  dateFormat: null,
  ...more,
});
const joined = (container: Steps, select: Steps): Steps => {
  const [outer, inner] = [container, select].map((steps) => (typeof steps === 'string' ? [steps] : steps));
  if (select === ':scope') return container;
  return [...(outer?.slice(0, -1) ?? []), `${outer?.at(-1)} ${inner?.[0]}`, ...(inner?.slice(1) ?? [])];
};
const shown = async (html: string) => {
  await lab.show(html);
  await lab.page.waitForFunction(() =>
    [...document.querySelectorAll('iframe')].every((frame) => frame.contentDocument?.body?.children.length),
  );
};

/** A person points at each value, says what it is where that cannot be told, and saves. */
async function teach(layout: (typeof LAYOUTS)[number], person: Person) {
  await shown(layout.html(person));
  const picks: Pick[] = [];
  for (const [name, rule] of Object.entries(layout.profile.fields)) {
    const field = name as Field;
    if (rule.select === ':scope') continue;
    const proposal = await propose(
      joined(layout.profile.container, rule.select),
      rule.label?.at === 'inside' ? 'element' : 'text',
    );
    expect(proposal?.select, field).not.toBeNull();
    const label =
      proposal?.labels.find(({ text, at }) => text === rule.label?.text && at === rule.label.at) ??
      proposal?.label ??
      null;
    picks.push({ field, select: proposal?.select ?? '', label: rule.label === null ? null : label });
  }
  return { picks, made: await draft(request(picks)) };
}

/** Every name and number of the person: none may be in what is kept. */
const wordsOf = (person: Person) =>
  [person.given, person.family, person.id, ...person.nhs.split(' '), ...person.born.split('/')].map((word) =>
    word.toLowerCase(),
  );

describe('Teaching', () => {
  const taught = LAYOUTS.filter(
    ({ name }) => !['bold labels and loose texts', 'a hidden record of the client before'].includes(name),
  );

  it.each(taught.map((layout) => [layout.name, layout] as const))('makes a profile of %s', async (_, layout) => {
    const { made } = await teach(layout, KAREN);
    expect(made.profile, JSON.stringify(made)).not.toBeNull();
    const { profile, reading } = made;
    if (!profile || reading?.verdict !== 'one') return expect.fail(JSON.stringify(made));
    expect(ProfileSchema.safeParse(profile).error?.issues).toBeUndefined();
    expect(recordOf(reading.fields).nhsNumber).toBe(KAREN.nhs.replaceAll(' ', ''));
    const kept = JSON.stringify(profile).toLowerCase();
    expect(wordsOf(KAREN).filter((word) => word.length > 3 && kept.includes(word))).toEqual([]);

    const first = reading.fields;
    const second = () =>
      lab.page.evaluate(([p, f, url]) => AlongsideProfiles.second(p, f, url), [profile, first, URL_OF_PAGE] as const);
    expect(await second()).toMatchObject({ passed: false, why: 'same-page' });
    await shown(layout.html(DEAN));
    expect(await second()).toMatchObject({ passed: true, same: [], missing: [] });
    expect((await lab.read([profile])).reading).toMatchObject({
      verdict: 'one',
      fields: { nhsNumber: { value: DEAN.nhs.replaceAll(' ', '') } },
    });
    await lab.show(
      `<h1>Caseload</h1><table><tr><th>Name</th><th>D.O.B.</th></tr><tr><td>Ann Lee</td><td>01/02/1980</td></tr><tr><td>Bob Fox</td><td>03/04/1977</td></tr></table>`,
    );
    const list = await lab.page.evaluate(([p, url]) => AlongsideProfiles.list(p, url), [profile, URL_OF_PAGE] as const);
    expect(list).toMatchObject({ passed: true });
  });

  it.each<readonly [string, string, Field, string | undefined]>([
    ['.nhs', '<td class="nhs">', 'nhsNumber', 'NHS No'],
    ['.born', '<td class="born">', 'dateOfBirth', 'D.O.B.'],
    ['.given', '<td class="given">', 'givenName', 'Forename'],
    ['.family', '<td class="family">', 'familyName', 'Surname'],
    ['.phone', '<td class="phone">', 'phone', 'Mobile'],
    ['.who', '<h2 class="who">', 'fullName', undefined],
  ])('knows what %s is', async (select, _, field, label) => {
    await lab.show(recordPage(KAREN));
    const proposal = await propose(select, 'text');
    expect(proposal).toMatchObject({ field, select, matches: 1 });
    expect(proposal?.label?.text).toBe(label);
    expect(proposal?.warnings).toEqual([]);
  });

  it('warns of what will not do', async () => {
    const warningsOf = async (html: string, select: Steps) => {
      await lab.show(html);
      return (await propose(select, 'text'))?.warnings;
    };
    const page = recordPage(KAREN);
    expect(await warningsOf(page, 'tr:nth-child(4) > th')).toContain('is-label');
    const bare = page.replaceAll(/ class="(given|family|born|nhs|phone)"/g, '');
    // The label beside it chooses among the rows, so that one more breaks nothing
    expect(await warningsOf(bare, 'tr:nth-child(4) > td')).toEqual([]);
    expect(await warningsOf('<div id="r"><p>Record</p><p>NHS No: 999 418 2072</p></div>', 'p + p')).toContain(
      'by-position',
    );
    expect(await warningsOf(page.replace('class="nhs"', 'class="nhs" style="visibility:hidden"'), '.nhs')).toContain(
      'hidden',
    );
    expect(await warningsOf(page.replace('<th>NHS No</th>', '<th>Zyx</th>'), '.nhs')).toContain('unknown-label');
    expect(await warningsOf('<p class="n">14/03/1981</p>', '.n')).toContain('no-label');
    expect(await warningsOf(page.replace(KAREN.nhs, '999 418 2073'), '.nhs')).toContain('unreadable');
  });

  it('finds a value by what lasts, never by what is generated, a state, or the client’s', async () => {
    const selectOf = async (attributes: string) => {
      await lab.show(`<div id="rec"><p>NHS No</p><p ${attributes} id2>${KAREN.nhs}</p><p class="x">Other</p></div>`);
      return JSON.stringify((await propose('p[id2]', 'text'))?.select);
    };
    expect(await selectOf('id="lblNhs"')).toBe('"#lblNhs"');
    expect(await selectOf('data-testid="nhs-number" id="a8f23c9"')).toBe('"[data-testid=\\"nhs-number\\"]"');
    for (const made of [
      'id="9994182072"',
      'id="nhs-9994182072"',
      'id="T-20418"',
      'id=":r1f:"',
      'class="css-1x2y3z"',
      'class="sc-bdVaJa"',
      'class="jss123"',
      'class="mantine-a1b2c3"',
      'id="ember4711"',
      'class="is-active"',
      'class="selected"',
      'class="_3kXyzw"',
      'id="radix-12"',
      'for="9994182072"',
      'title="Karen"',
      'id="ext-gen1042"',
      'class="Box_root__x7Gh2"',
      'id="mui-42"',
      'aria-label="Karen"',
    ])
      expect(await selectOf(made), made).toBe('"#rec > p:nth-child(2)"');
  });

  it('never keeps the client’s name, whatever carries it', async () => {
    await lab.show(
      recordPage(KAREN)
        .replace('class="who"', 'class="whitlock" id="karen"')
        .replace('class="record"', 'class="record whitlock-karen"'),
    );
    const picks: Pick[] = [];
    for (const [field, select] of [
      ['fullName', 'h2'],
      ['familyName', '.family'],
      ['dateOfBirth', '.born'],
    ] as const) {
      const proposal = await propose(select, 'text');
      picks.push({ field, select: proposal?.select ?? '', label: proposal?.label ?? null });
    }
    const { profile } = await draft(request(picks));
    expect(profile).not.toBeNull();
    expect(JSON.stringify(profile).toLowerCase()).not.toMatch(/karen|whitlock/);
  });

  it('finds a cell told by its row and its column alone, among tables of the same make', async () => {
    const cells = (many: number) =>
      Array.from({ length: many }, (_, i) => `<td class="lbl">Label ${'abcdefgh'[i]}</td><td class="val">x</td>`);
    const table = (rows: string) => `<div class="panel"><table class="form"><tbody>${rows}</tbody></table></div>`;
    const rows = Array.from({ length: 6 }, () => `<tr>${cells(2).join('')}</tr>`).join('');
    const own = `<tr><td class="lbl">Title</td><td class="val">Ms</td><td class="lbl">NHS No</td><td class="val">${KAREN.nhs}</td></tr>`;
    await lab.show(`<main class="su"><div class="tab">${table(own + rows)}${table(rows)}</div>${table(rows)}</main>`);
    const proposal = await propose('.tab > .panel:first-child tr:first-child > td:last-child', 'text');
    expect(proposal).toMatchObject({ field: 'nhsNumber', matches: 1, label: { text: 'NHS No' }, warnings: [] });
  });

  it('is made where the record opened before is still in the page, hidden, with the same ids', async () => {
    const record = (person: Person, hidden: string) =>
      `<div class="record"${hidden}><h2 id="who">${person.given} ${person.family}</h2><table><tr><th>NHS No</th><td id="nhs">${person.nhs}</td></tr><tr><th>D.O.B.</th><td id="born">${person.born}</td></tr></table></div>`;
    await lab.show(`<div id="main">${record(DEAN, ' hidden')}${record(KAREN, '')}</div>`);
    const picks: Pick[] = [];
    for (const field of ['who', 'nhs', 'born']) {
      const proposal = await propose(`.record:not([hidden]) #${field}`, 'text');
      expect(proposal, field).toMatchObject({ select: `#${field}`, matches: 1, warnings: [] });
      picks.push({ field: proposal?.field ?? 'sex', select: proposal?.select ?? '', label: proposal?.label ?? null });
    }
    const { profile, reading } = await draft(request(picks));
    expect(profile?.container).toBe('.record');
    expect(reading?.verdict === 'one' && reading.fields.nhsNumber?.value).toBe(KAREN.nhs.replaceAll(' ', ''));
  });

  it('refuses a label that is itself the client’s name, an address of other pages, and a mark of lists on the record', async () => {
    await lab.show(
      `<div id="rec"><h2 class="who">Karen Whitlock</h2><p class="ref">T-20418</p><p>D.O.B.</p><p class="born">${KAREN.born}</p></div>`,
    );
    const picks: Pick[] = [
      { field: 'fullName', select: '.who', label: null },
      { field: 'dateOfBirth', select: '.born', label: { text: 'D.O.B.', at: 'before' } },
    ];
    const ref: Pick = { field: 'localId', select: '.ref', label: { text: 'Karen Whitlock', at: 'before' } };
    expect(await draft(request([...picks, ref]))).toEqual({
      profile: null,
      reading: null,
      problems: ['label-of-client'],
    });
    expect((await draft(request([...picks, { ...ref, label: null }]))).problems).toContain('label-needed');
    expect((await draft(request(picks, { path: '/reports' }))).problems).toEqual(['other-address']);
    expect((await draft(request(picks, { lists: ['#rec > .ref'] }))).problems).toEqual(['list-here']);
    expect((await draft(request(picks, { lists: ['table.caseload'] }))).profile?.lists).toEqual(['table.caseload']);
  });

  it('takes the whole of a value written in pieces', async () => {
    await lab.show(`<div class="rec"><p>NHS No</p><p class="h"><i>999</i><i>418</i><i>2072</i></p></div>`);
    expect(await propose('.h > i:nth-child(2)', 'text')).toMatchObject({
      field: 'nhsNumber',
      select: '.h',
      label: { text: 'NHS No' },
    });
  });

  it('ties the page together by every other place that says the same', async () => {
    await lab.show(
      recordPage(KAREN)
        .replace('<title>Records', '<title>Karen Whitlock')
        .replace('<h2 class="who">', '<h2 class="who">'),
    );
    const picks: Pick[] = [];
    for (const field of ['family', 'given', 'born', 'nhs']) {
      const proposal = await propose(`.${field}`, 'text');
      picks.push({ field: proposal?.field ?? 'sex', select: proposal?.select ?? '', label: proposal?.label ?? null });
    }
    const { profile, problems } = await draft(request(picks));
    expect(profile?.inTitle).toBe(true);
    expect(problems).toEqual([]);
  });

  it('says why there can be no profile', async () => {
    await lab.show(recordPage(KAREN));
    const nhs: Pick = { field: 'nhsNumber', select: '.nhs', label: { text: 'NHS No', at: 'before' } };
    const name: Pick = { field: 'fullName', select: '.who', label: null };
    expect((await draft(request([nhs]))).problems).toEqual(['no-name']);
    expect((await draft(request([name]))).problems).toEqual(['no-identifier']);
    expect((await draft(request([name, { ...nhs, select: '.gone' }]))).problems).toEqual(['pick-gone']);
    expect((await draft(request([name, { ...nhs, label: { text: 'Hospital No', at: 'before' } }]))).problems).toContain(
      'does-not-read',
    );
    expect((await draft(request([name, nhs], { path: '/clients/T-20418' }))).problems.length).toBeGreaterThan(0);
  });

  it('is not satisfied with a second client who shares a value, or shows none', async () => {
    await lab.show(recordPage(KAREN));
    const picks = (['who', 'nhs', 'born'] as const).map(async (name) => {
      const proposal = await propose(`.${name}`, 'text');
      return { field: proposal?.field ?? 'sex', select: proposal?.select ?? '', label: proposal?.label ?? null };
    });
    const { profile, reading } = await draft(request(await Promise.all(picks)));
    if (!profile || reading?.verdict !== 'one') return expect.fail();
    const second = async (person: Person) => {
      await lab.show(recordPage(person));
      return lab.page.evaluate(([p, f, url]) => AlongsideProfiles.second(p, f, url), [
        profile,
        reading.fields,
        URL_OF_PAGE,
      ] as const);
    };
    expect(await second({ ...DEAN, born: KAREN.born })).toMatchObject({
      passed: false,
      why: 'same-values',
      same: ['dateOfBirth'],
    });
    expect(await second({ ...DEAN, nhs: 'Not known' })).toMatchObject({
      passed: false,
      why: 'missing',
      missing: ['nhsNumber'],
    });
    expect(await second({ ...DEAN, born: 'soon' })).toMatchObject({ passed: false, why: 'broken' });
    expect(await second(DEAN)).toMatchObject({ passed: true });
  });

  it('fails a list page that the profile would take for one client', async () => {
    await lab.show(recordPage(KAREN));
    const list = await lab.page.evaluate(([p, url]) => AlongsideProfiles.list(p, url), [
      RECORD_PROFILE,
      URL_OF_PAGE,
    ] as const);
    expect(list.passed).toBe(false);
  });
});
