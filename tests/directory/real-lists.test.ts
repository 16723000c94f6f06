import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { closureOf } from '../../utils/directory/practice';
import { readPracticeList } from '../../utils/directory/read-list';

const TODAY = '../shared/data/ods/epraccur.csv';
const LEGACY = '../shared/data/ods/epraccur_legacy_head2500.csv';
const PHARMACIES = '../shared/data/nhsuk/nhsuk_Pharmacy_2014_head500.csv';
const DENTISTS = '../shared/data/nhsuk/nhsuk_Dentists_2014_head500.csv';
const OPENING_TIMES = '../shared/data/nhsuk/nhsuk_PharmacyOpeningTimes_2014_head500.csv';

/** The real lists are not part of the project; where they are absent these tests are skipped and say so. */
const withReal = (file: string) => test.skipIf(!existsSync(file));
const skipped = [TODAY, LEGACY, PHARMACIES].some((file) => !existsSync(file))
  ? ' (skipped where ../shared/data is absent)'
  : '';

describe(`the real public lists${skipped}`, () => {
  withReal(TODAY)('today’s file: 15,389 rows, 6,604 active GP practices', async () => {
    const preview = await readPracticeList(readFileSync(TODAY));
    expect(preview).toMatchObject({ layout: 'ods-today', rows: 15_389, rejected: [], activeGpPractices: 6_604 });
    expect(preview.accepted).toHaveLength(15_389);
    expect(preview.byStatus).toEqual({ active: 12_515, inactive: 2_680, dormant: 194, proposed: 0 });
    expect(preview.byKind).toMatchObject({ 'gp-practice': 8_189, pharmacy: 224 });
  });

  withReal(TODAY)(
    'today’s file: active practices with a past close date are seen to be closed, and the islands are there',
    async () => {
      const { accepted } = await readPracticeList(readFileSync(TODAY));
      const odd = accepted.filter((p) => p.status === 'active' && closureOf(p, '2026-02-28')?.because === 'closed');
      expect(odd.map((p) => p.code)).toEqual(['A91034', 'A91115']);
      for (const prefix of ['JER', 'GUE', 'ALD']) expect(accepted.some((p) => p.code.startsWith(prefix))).toBe(true);
      expect(accepted.every((p) => p.postcode !== '')).toBe(true);
    },
  );

  withReal(LEGACY)('the layout until 2025: 2,500 rows', async () => {
    const preview = await readPracticeList(readFileSync(LEGACY));
    expect(preview).toMatchObject({ layout: 'ods-legacy', rows: 2_500, rejected: [] });
    expect(preview.byStatus).toEqual({ active: 1_964, inactive: 517, dormant: 19, proposed: 0 });
    expect(preview.byKind['gp-practice']).toBe(2_093);
  });

  withReal(PHARMACIES)('NHS.UK data sets', async () => {
    const pharmacies = await readPracticeList(readFileSync(PHARMACIES));
    expect(pharmacies).toMatchObject({
      layout: 'nhsuk',
      encoding: 'windows-1252',
      rows: 500,
      byKind: { pharmacy: 500 },
    });
    const dentists = await readPracticeList(readFileSync(DENTISTS));
    expect(dentists).toMatchObject({ layout: 'nhsuk', rows: 500, byKind: { dentist: 500 } });
    await expect(readPracticeList(readFileSync(OPENING_TIMES))).rejects.toMatchObject({
      code: 'list-is-opening-times',
    });
  });
});
