import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../../components/dashboard/directory/figures';
import { compareLists } from '../../../utils/directory/compare-lists';
import { countPractices } from '../../../utils/directory/list-preview';
import { inventedPractice } from '../../gallery/invented';

const NEXT = [
  inventedPractice(0),
  inventedPractice(1, { phone: '01632 960777' }),
  inventedPractice(2, { status: 'inactive' }),
  inventedPractice(3, { kind: 'pharmacy' }),
];
const PREVIEW = {
  layout: 'ods-today',
  layoutTitle: 'Practices',
  source: { id: 'ods-gp-practices', title: 'GP practices (NHS ODS)' },
  mapping: null,
  encoding: 'utf-8' as const,
  rows: 5,
  accepted: NEXT,
  rejected: [{ row: 4, why: 'It has no practice code.' }],
  ...countPractices(NEXT),
};
const numbers = (comparison: Parameters<typeof figuresOf>[1]) =>
  figuresOf(PREVIEW, comparison).map(({ name, value }) => `${value} ${name}`);

describe('The four numbers of an import', () => {
  it('say what would change, where a list is in use', () => {
    const before = [inventedPractice(0), inventedPractice(1), inventedPractice(8)];
    expect(numbers(compareLists(before, NEXT))).toEqual(['2 new', '1 changed', '1 no longer listed', '1 row not read']);
  });

  it('say what there is, where none is in use yet', () => {
    expect(numbers(null)).toEqual(['2 open GP practices', '1 others open', '1 closed or dormant', '1 row not read']);
  });

  it('say what is open, where none of it is a GP practice', () => {
    const accepted = NEXT.map((one) => ({ ...one, kind: 'pharmacy' as const }));
    const preview = { ...PREVIEW, accepted, ...countPractices(accepted) };
    expect(figuresOf(preview, null).map(({ name, value }) => `${value} ${name}`)).toEqual([
      '3 open',
      '1 closed or dormant',
      '1 row not read',
    ]);
  });
});
