import { adversary, part } from '../adversary';
import { mobile, passingNumber } from '../people/numbers';
import { mapRows, withRow, type Row } from '../sheet';
import { labelOf } from '../words';
import { plain } from './rows';

const nhsRow = (label: string, text: string): Row => ({ key: 'nhs', label, lines: [text], states: [] });

export const masked = adversary(
  'masked-number',
  'an NHS number of which only the end is shown',
  ({ rng, client, sheet }) => {
    const end = client.nhs.slice(-4);
    const text = rng.pick([
      `••• ••• ${end}`,
      `*** *** ${end}`,
      `XXX XXX ${end}`,
      `999 *** **${end.slice(2)}`,
      'Hidden (click to show)',
    ]);
    return { sheet: withRow(sheet, nhsRow(labelOf(rng, 'nhs'), text)) };
  },
);

export const invalid = adversary(
  'invalid-number',
  'an NHS number whose check digit is wrong',
  ({ rng, client, sheet }) => {
    const wrong = `${client.nhs.slice(0, 9)}${(Number(client.nhs[9]) + rng.whole(1, 9)) % 10}`;
    return {
      sheet: withRow(sheet, nhsRow(labelOf(rng, 'nhs'), `${wrong.slice(0, 3)} ${wrong.slice(3, 6)} ${wrong.slice(6)}`)),
    };
  },
);

export const old = adversary('old-number', 'an NHS number in a format from before 1996', ({ rng, sheet }) => ({
  sheet: withRow(sheet, nhsRow(labelOf(rng, 'nhs'), rng.pick(['KBXA 123', 'LPQM 47 3', 'ABCD/12/3', '81/4/221']))),
}));

export const passing = adversary('passing-number', 'numbers of other kinds that pass modulus 11', ({ rng, sheet }) => {
  const rows = rng
    .shuffle(['Invoice no.', 'Library card', 'Passport no.', 'Bus pass number', 'Barcode', 'Bank sort and account'])
    .slice(0, 2);
  const odd = part(
    rng.pick(['Other information', 'Finance', 'Entitlements']),
    rows.map((label) => plain(label, passingNumber(rng, String(rng.whole(3, 7))))),
  );
  // Half of the pages have no NHS number at all, so that nothing stronger stands in the way.
  const without = mapRows(sheet, (row) => (row.key === 'nhs' ? null : row));
  return { ...(rng.chance(0.5) && { sheet: without }), slots: (drawn) => ({ after: drawn.part(odd) }) };
});

export const passingPhone = adversary(
  'passing-phone',
  'a phone without its first nought passes modulus 11',
  ({ rng, sheet }) => {
    const phone = rng.pick([passingNumber(rng, '7700900'), passingNumber(rng, '1632960')]);
    const without = mapRows(sheet, (row) =>
      row.key === 'nhs' || row.key === 'mobile' || row.key === 'home' ? null : row,
    );
    return {
      sheet: withRow(without, {
        key: 'mobile',
        label: rng.pick(['Phone', 'Mobile', 'Tel']),
        lines: [phone],
        states: [],
      }),
      expected: { subject: { alsoRight: { phone: [`0${phone}`] } } },
    };
  },
);

export const twoNumbers = adversary('two-numbers', 'the same name under two NHS numbers', ({ second, sheet, rng }) => {
  const shown = mapRows(sheet, (row) => row);
  const { nhs } = second;
  const one = withRow(shown, { key: 'nhs', label: 'NHS number', lines: [sheet.person.nhs], states: ['nhsNumber'] });
  return {
    sheet: one,
    slots: (_, { banner }) => ({
      banner: `<div class="strip"><b>${sheet.person.given} ${sheet.person.family}</b> ${rng.pick(['NHS No.', 'NHS number'])} ${nhs.slice(0, 3)} ${nhs.slice(3, 6)} ${nhs.slice(6)}</div>${banner}`,
    }),
    expected: { verdicts: ['ambiguous', 'multiple'], subjects: [] },
  };
});

export const chi = adversary(
  'chi-number',
  'a CHI or H&C number in the place of the NHS number',
  ({ rng, sheet, client }) => ({
    sheet: withRow(
      sheet,
      nhsRow(rng.pick(['CHI number', 'CHI No', 'H&C number', 'Health and Care number']), client.nhs),
    ),
  }),
);

export const oldPhones = adversary(
  'other-phones',
  'a former phone, a fax and a contact’s phone beside the client’s',
  ({ rng, sheet }) => {
    const rows = [
      plain(rng.pick(['Previous mobile', 'Old number (do not use)', 'Former phone']), mobile(rng)),
      plain('Fax', '01632 960999'),
    ];
    return {
      sheet: {
        ...sheet,
        sections: sheet.sections.map((section, i) =>
          i === 0 ? { ...section, rows: [...section.rows, ...rows] } : section,
        ),
      },
    };
  },
);
