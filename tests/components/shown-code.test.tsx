// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { PracticeFacts, practiceAsText } from '../../components/practice/PracticeFacts';
import { PracticeSection } from '../../components/sidebar/practice/PracticeSection';
import type { PracticeMatchAnswer } from '../../utils/messages';
import { madeUpCode, shownCode } from '../../utils/directory/codes';
import { readPracticeList } from '../../utils/directory/read-list';
import { factAt, scopeOf } from '../../utils/letters/scope';
import { foldClients } from '../../utils/log/client/client';
import { clientPaper } from '../../utils/log/out/client-paper';
import { referralBundle } from '../../utils/log/out/fhir/referral-bundle';
import { foldReferrals } from '../../utils/log/referral/referral';
import { sayHappening } from '../../utils/log/words';
import { bytesOf } from '../directory/list-rows';
import { practice } from '../directory/practices';
import { EXAMPLES } from '../letters/examples';
import { CLIENT, entry, identified, REFERRAL, sent, WARD } from '../log/support';
import { show } from './show';

/** A code of a list without codes, a number of a list that numbers pharmacies from 1, and one of the NHS. */
const CODES = [
  { code: madeUpCode('Baker Row Surgery', 'ZZ99 1AA'), shown: null },
  { code: 'PHARMACY:1234', shown: '1234' },
  { code: 'Z99901', shown: 'Z99901' },
];
const nothing = async () => undefined;
const today = '2026-11-23';
const answer = (code: string, match: 'one' | 'candidates'): PracticeMatchAnswer => ({
  match,
  practices: [practice({ code })],
  sentence: 'More than one could be meant.',
  chosen: false,
  list: { asOf: today, importedAt: today, fileName: 'list.csv', count: 1, activeGpPractices: 1, layout: '' },
});

/** Every place in which the code of a practice comes before somebody's eyes, as text. */
const PLACES: readonly (readonly [where: string, text: (code: string) => Promise<string>])[] = [
  [
    'the look-up and the list',
    async (code) => {
      const facts = <PracticeFacts practice={practice({ code })} asOf={today} today={today} onCopy={nothing} />;
      return (await show(facts)).root.textContent;
    },
  ],
  ['what is copied of it', async (code) => practiceAsText(practice({ code }))],
  ['the sidebar', async (code) => (await show(section(answer(code, 'one')))).root.textContent],
  [
    'the choice in the sidebar',
    async (code) => {
      const { root, press } = await show(section(answer(code, 'candidates')));
      await press('Check this practice');
      return root.textContent;
    },
  ],
  [
    'a letter',
    async (code) => {
      const { template, facts } = EXAMPLES[0] ?? expect.fail('no example');
      const scope = scopeOf(template, { ...facts, practice: { name: 'Baker Row Surgery', code } });
      return `${factAt(scope, 'practice.code')?.valueOf() ?? ''}`;
    },
  ],
  ['the log', async (code) => sayHappening({ kind: 'practice-chosen', practiceCode: code }).what],
  [
    'the log on paper',
    async (code) => {
      const log = [entry(identified(WARD)), entry({ kind: 'practice-chosen', practiceCode: code })];
      const [client = expect.fail('no client')] = foldClients(log);
      return JSON.stringify(clientPaper(client, [], [], [], 0).identity);
    },
  ],
];

function section(shown: PracticeMatchAnswer) {
  return (
    <PracticeSection answer={shown} today={today} onChoose={nothing} onImportList={() => undefined} onCopy={nothing} />
  );
}

describe('The code of a practice is shown as its list writes it, and one that we made up nowhere', () => {
  it.each(PLACES)('in %s', async (_, text) => {
    for (const { code, shown } of CODES) {
      const said = await text(code);
      expect(said).not.toMatch(/~|PHARMACY:/);
      if (shown) expect(said).toContain(shown);
      else expect(said).not.toMatch(/\b[Cc]ode\b/);
    }
  });

  it('in a FHIR bundle only as what it is: a code of the NHS', () => {
    for (const { code } of CODES) {
      const entries = [entry(sent({ practiceCode: code }))];
      const referral = foldReferrals(entries).get(REFERRAL) ?? expect.fail('no referral');
      const bundle = JSON.stringify(
        referralBundle(referral, entries, { id: CLIENT, name: 'WARD, Kieran', identity: WARD }, '2026-11-23T10:00:00Z'),
      );
      expect(bundle.includes('ods-organization-code')).toBe(code === 'Z99901');
      expect(bundle.includes(code)).toBe(code === 'Z99901');
    }
  });

  it('in what is said of a row that comes twice', async () => {
    const rows = ['Service name,Address,Postcode', ...Array.from({ length: 2 }, () => 'The Haven,1 Quay,ZZ99 1AB')];
    const { rejected } = await readPracticeList(bytesOf(rows.join('\n')));
    expect(rejected).toEqual([{ row: 3, why: 'It says the same as row 2.' }]);
  });

  it('is told by its beginning alone', () =>
    expect(CODES.map(({ code }) => shownCode(code))).toEqual(['', '1234', 'Z99901']));
});
