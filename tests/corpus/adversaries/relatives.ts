import { adversary, part } from '../adversary';
import { broken, esc } from '../html';
import { plainName, siblingOf } from '../people/person';
import { foreign } from '../state';
import { writeDate, writePhone } from '../write';
import { kinRows, personRows, plain } from './rows';

const KIN = [
  'Next of kin',
  'Next of Kin / Emergency contact',
  'NOK details',
  'Emergency contact',
  'Significant others',
  'Nearest relative',
];
const CARER = ['Carer', 'Main carer', 'Informal carer details', 'Parent / guardian', 'Representative', 'Advocate'];

export const kinAfter = adversary(
  'kin-after',
  'a next-of-kin part after the record, in the same look',
  ({ rng, second, style }) => {
    const kin = part(rng.pick(KIN), kinRows(rng, second, style));
    return { slots: (drawn) => ({ after: drawn.part(kin) }) };
  },
);

export const kinBefore = adversary('kin-before', 'a next-of-kin part before the record', ({ rng, second, style }) => {
  const kin = part(rng.pick(KIN), kinRows(rng, second, style));
  return { slots: (drawn) => ({ before: drawn.part(kin) }) };
});

export const carer = adversary('carer', 'a carer with date of birth, address and phone', ({ rng, second, style }) => {
  const rows = [
    plain('Name', plainName(second)),
    ...personRows(rng, second, style, ['born', 'address', 'postcode', 'mobile']),
  ];
  const carerPart = part(rng.pick(CARER), rows);
  return { slots: (drawn) => ({ after: drawn.part(carerPart) }) };
});

export const kinRowsInside = adversary(
  'kin-in-table',
  'next of kin as rows among the contact details, told apart by their labels',
  ({ rng, sheet, second, style }) => {
    const who = rng.pick(['Next of kin', 'NOK', 'Emergency contact', 'Carer', 'Mother', 'Parent/guardian']);
    const rows = [
      plain(`${who} name`, plainName(second)),
      plain(`${who} phone`, writePhone(second.mobile, style.phone)),
      ...(rng.chance(0.4) ? [plain(`${who} address`, ...second.address.lines, second.address.postcode)] : []),
    ];
    const last = sheet.sections.length - 1;
    return {
      sheet: {
        ...sheet,
        sections: sheet.sections.map((section, i) =>
          i === Math.min(1, last) ? { ...section, rows: [...section.rows, ...rows] } : section,
        ),
      },
    };
  },
);

export const relativeRow = adversary(
  'relative-row',
  'a relative as one row: "Mother | Jane Hill, 07700 900123"',
  ({ rng, sheet, second, style }) => {
    const who = rng.pick(['Mother', 'Father', 'Partner', 'Daughter', 'Next of kin', 'Spouse', 'Neighbour']);
    const row = plain(who, `${plainName(second)}, ${writePhone(second.mobile, style.phone)}`);
    return {
      sheet: {
        ...sheet,
        sections: sheet.sections.map((section, i) =>
          i === 0 ? { ...section, rows: [...section.rows, row] } : section,
        ),
      },
    };
  },
);

export const relationships = adversary(
  'relationships',
  'a table of relatives with dates of birth',
  ({ rng, second, third, style }) => {
    const line = (person: typeof second, how: string) =>
      `<tr><td>${esc(plainName(person))}</td><td>${how}</td><td>${writeDate(person.born, style.date)}</td><td>${writePhone(person.mobile, style.phone)}</td></tr>`;
    const table = `<h3>${rng.pick(['Relationships', 'Family and network', 'Household members', 'Children and dependants'])}</h3><table><tr><th>Name</th><th>Relationship</th><th>DOB</th><th>Phone</th></tr>${line(second, 'Daughter')}${line(third, 'Ex-partner')}</table>`;
    return { slots: () => ({ after: table }) };
  },
);

export const sibling = adversary(
  'sibling',
  'a brother or sister in the household: same surname, address and land line',
  ({ rng, client, style }) => {
    const other = siblingOf(rng, style.id, client);
    const sib = part(rng.pick(['Siblings', 'Household', 'Other people at this address', 'Also known to the service']), [
      plain('Name', plainName(other)),
      plain('Relationship', rng.pick(['Brother', 'Sister'])),
      ...personRows(rng, other, style, ['born', 'address', 'home', 'mobile']),
    ]);
    return {
      slots: (drawn) => ({ after: drawn.part(sib) }),
      expected: {
        others: [foreign({ ...other, address: undefined, home: undefined, gp: undefined } as unknown as typeof other)],
      },
    };
  },
);

export const baby = adversary(
  'baby',
  'a baby of the client with its own number and date of birth',
  ({ rng, second, style }) => {
    const rows = [
      plain('Baby’s name', plainName(second)),
      plain('Baby’s DOB', writeDate(second.born, style.date)),
      plain('Baby’s NHS number', `${second.nhs.slice(0, 3)} ${second.nhs.slice(3, 6)} ${second.nhs.slice(6)}`),
    ];
    const card = part(rng.pick(['Pregnancy and birth', 'Child', 'Maternity']), rows);
    return { slots: (drawn) => ({ after: drawn.part(card) }) };
  },
);

export const kinCard = adversary(
  'kin-card',
  'a next-of-kin card at the side without labels',
  ({ rng, second, style }) => {
    const card = `<aside class="${style.cls('side')}"><h4>${rng.pick(KIN)}</h4><p>${broken([`${plainName(second)} (${rng.pick(['Wife', 'Father', 'Sister'])})`, ...second.address.lines, second.address.postcode, writePhone(second.mobile, style.phone)])}</p></aside>`;
    return { slots: () => (rng.chance(0.5) ? { before: card } : { after: card }) };
  },
);
