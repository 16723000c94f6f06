import { adversary, part, subjectOf } from '../adversary';
import { addRows, mapRows, withRow, type Sheet } from '../sheet';
import { labelOf } from '../words';
import { writeDate } from '../write';
import { plain } from './rows';

const born = (sheet: Sheet, label: string, text: string, known: boolean) =>
  withRow(sheet, { key: 'born', label, lines: [text], states: known ? ['dateOfBirth'] : [] });
const american = (iso: string) => `${iso.slice(5, 7)}/${iso.slice(8)}/${iso.slice(0, 4)}`;

export const us = adversary(
  'us-dates',
  'months before days, as another date on the page shows',
  ({ rng, sheet, client }) => {
    // Where the day of birth could be a month, a careful reader can still tell by the other dates; a reader may also leave it.
    const plainly = Number(client.born.slice(8)) > 12;
    const others = mapRows(sheet, (row) =>
      row.key === 'referred' || row.key === 'review' ? { ...row, lines: ['03/25/2025'] } : row,
    );
    const shown = addRows(
      born(others, labelOf(rng, 'born').replace(/ \(.*/, ''), american(client.born), plainly),
      'other',
      [plain('Last contact', '11/28/2024')],
    );
    return { sheet: { ...shown, style: { ...shown.style, date: '14-Mar-1981' } } };
  },
);

export const shortYears = adversary('two-digit-years', 'a year of birth in two digits', ({ rng, sheet, client }) => {
  const text = rng.chance(0.5) ? writeDate(client.born, '14/03/1981') : writeDate(client.born, '14-Mar-1981');
  return { sheet: born(sheet, labelOf(rng, 'born').replace(/ \(.*/, ''), text.replace(/\d\d(\d\d)$/, '$1'), false) };
});

export const estimated = adversary(
  'estimated',
  'a date of birth that is estimated or in part',
  ({ rng, sheet, client }) => {
    const year = client.born.slice(0, 4);
    const text = rng.pick([
      `${writeDate(client.born, '14-Mar-1981')} (estimated)`,
      `Approx. ${year}`,
      `c. ${year}`,
      `??/??/${year}`,
      `${year} (est.)`,
    ]);
    return { sheet: born(sheet, labelOf(rng, 'born'), text, false) };
  },
);

export const manyDates = adversary(
  'many-dates',
  'appointments, reviews and a past birthday event beside the date of birth',
  ({ rng, sheet, style }) => {
    const rows = rng
      .shuffle([
        'Assessment date',
        'Next appointment',
        'Last seen',
        'Date of last TOP',
        'Consent date',
        'Date moved in',
        'Date registered',
      ])
      .map((label) =>
        plain(label, writeDate(`20${rng.whole(15, 25)}-0${rng.whole(1, 9)}-${rng.whole(10, 28)}`, style.date)),
      );
    const dates = part('Key dates', rows.slice(0, 5));
    // One of them may show the order of day and month.
    const { required } = subjectOf(sheet);
    return {
      slots: (drawn) => (rng.chance(0.5) ? { before: drawn.part(dates) } : { after: drawn.part(dates) }),
      expected: { subject: { required } },
    };
  },
);

export const deceased = adversary('deceased', 'a date of death next to the date of birth', ({ sheet, rng }) => ({
  sheet: addRows(sheet, 'identity', [plain(rng.pick(['Date of death', 'DOD', 'Died']), '12-Dec-2024')]),
}));

export const twoBirths = adversary(
  'two-births',
  'the same name under two dates of birth',
  ({ sheet, client, second }) => ({
    sheet: born(sheet, 'Date of birth', writeDate(client.born, '14 March 1981'), true),
    slots: (_, { banner }) => ({
      banner: `<div class="strip"><b>${client.given} ${client.family}</b> <span>Born</span> <span>${writeDate(second.born, '14-Mar-1981')}</span></div>${banner}`,
    }),
    expected: { verdicts: ['ambiguous', 'multiple'], subjects: [] },
  }),
);
