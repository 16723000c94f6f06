import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldClients } from '../../../utils/log/client/client';
import { clientPaper } from '../../../utils/log/out/client-paper';
import { clientSummary } from '../../../utils/log/out/client-summary';
import { foldReferrals } from '../../../utils/log/referral/referral';
import { timeline } from '../../../utils/log/timeline';
import { arbitraryLog } from '../arbitrary';
import {
  booked,
  CLIENT,
  ended,
  entry,
  exported,
  identified,
  note,
  outcome,
  REFERRAL,
  sent,
  step,
  WARD,
} from '../support';

const on = (day: number) => ({ at: `2026-11-${String(day).padStart(2, '0')}T09:00:00.000Z` });

describe('a client’s whole log on paper', () => {
  const WRONG = entry(note('Rang her sister'), on(4));
  const LOG = [
    entry(identified({ ...WARD, local: { origin: 'https://casedesk.example.org', id: 'T-20418' } }), {
      ...on(1),
      referral: undefined,
    }),
    entry(exported(), on(2)),
    entry(sent(), on(3)),
    WRONG,
    entry(note('Rang her brother'), { ...on(5), supersedes: WRONG.id }),
    entry(booked('2026-11-20', { at: '14:30' }), on(6)),
    entry(ended('did-not-attend', '2026-11-20', { note: 'She was unwell' }), on(20)),
  ];
  const [client] = foldClients(LOG);
  if (!client) throw new Error('No client');
  const paper = clientPaper(client, [...foldReferrals(LOG).values()], timeline(client.ids, LOG), [], 0);

  it('has who the log takes them to be', () => {
    expect(paper.identity).toEqual([
      ['Name', 'WARD, Kieran'],
      ['Date of birth', '14 Mar 1981'],
      ['NHS number', '999 418 2072'],
      ['Postcode', 'ZZ99 4WW'],
      ['Record in casedesk.example.org', 'T-20418'],
    ]);
  });

  it('has every entry, the oldest first, with who wrote it, and what was corrected beside what corrects it', () => {
    expect(paper.entries.map(({ what, note: words, stands }) => [words || what, stands])).toEqual([
      ['Client’s details taken from the record', true],
      ['Letter copied: ECG on methadone, version 1', true],
      ['Sent by email on 2 Nov 2026 to Harbour Lane Surgery', true],
      ['Rang her sister', false],
      ['Rang her brother', true],
      ['Booked for 20 Nov 2026 at 14:30, Riverside Clinic; client told in person', true],
      ['She was unwell', true],
    ]);
    expect(new Set(paper.entries.map(({ who }) => who))).toEqual(new Set(['Priya Nair']));
  });

  it('has the letters as they left, and where each referral stands', () => {
    expect(paper.entries.flatMap(({ html }) => html ?? [])).toEqual(['<p>Dear Doctor</p>']);
    expect(paper.referrals).toEqual([
      {
        title: 'ECG on methadone',
        words:
          'To Harbour Lane Surgery, sent 2 Nov 2026. Did not attend. Appointment 20 Nov 2026 at 14:30. Appointments missed: 1. To be looked at again on 21 Nov 2026',
      },
    ]);
  });

  it('leaves nothing out that is theirs, and has nothing of anybody else', () => {
    fc.assert(
      fc.property(arbitraryLog, (log) => {
        for (const one of foldClients(log)) {
          const history = timeline(one.ids, log);
          const { entries } = clientPaper(one, [], history, [], 0);
          const own = log.filter(({ client: id }) => one.ids.includes(id));
          const moved = history
            .filter(({ movedAway }) => movedAway)
            .flatMap((item) => [item.entry, ...item.corrections]);
          expect(entries).toHaveLength(own.length - new Set(moved).size);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('a summary for the case system’s notes', () => {
  it('says in a line each where the referrals stand, and names nobody', () => {
    const log = [
      entry(sent(), on(2)),
      entry(booked('2026-12-03', { at: '14:30' }), on(6)),
      entry(sent({ title: 'Spirometry', destination: 'Mill Road Surgery' }), {
        ...on(3),
        referral: '01TESTREF00000000000000002',
      }),
      entry(step('rejected', 'Not in their\narea'), { ...on(9), referral: '01TESTREF00000000000000002' }),
      entry(sent({ title: 'Dental pain', destination: 'Dental hospital' }), {
        ...on(1),
        referral: '01TESTREF00000000000000003',
      }),
      entry(outcome({ note: 'Two fillings' }), { ...on(8), referral: '01TESTREF00000000000000003' }),
    ];
    expect(clientSummary([...foldReferrals(log).values()], '2026-11-23')).toBe(
      [
        'Referrals as of 23 Nov 2026',
        '- ECG on methadone, Harbour Lane Surgery; sent 2 Nov 2026; booked for 3 Dec 2026 at 14:30, Riverside Clinic; look again 4 Dec 2026.',
        '- Spirometry, Mill Road Surgery; sent 2 Nov 2026; rejected; Not in their area; look again 10 Nov 2026.',
        'Closed:',
        '- Dental pain, Dental hospital; closed 8 Nov 2026; Two fillings.',
      ].join('\n'),
    );
    expect([CLIENT, REFERRAL].some((id) => clientSummary([], '2026-11-23').includes(id))).toBe(false);
  });

  it('says so where there is none', () => {
    expect(clientSummary([], '2026-11-23')).toBe('Referrals as of 23 Nov 2026\nNone open.');
  });
});
