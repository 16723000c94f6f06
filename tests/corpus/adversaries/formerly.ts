import { adversary, part } from '../adversary';
import { nameOf } from '../people/names';
import { addressOf } from '../people/places';
import { plainName } from '../people/person';
import { addRows, withRow } from '../sheet';
import { subjectOf } from '../adversary';
import { plain } from './rows';

export const previousAddress = adversary(
  'previous-address',
  'a previous address as a row beside the present',
  ({ rng, sheet }) => {
    const was = addressOf(rng);
    return {
      sheet: addRows(sheet, 'contact', [
        plain(rng.pick(['Previous address', 'Former address', 'Last known address']), ...was.lines, was.postcode),
      ]),
    };
  },
);

export const addressHistory = adversary('address-history', 'a part of former addresses with dates', ({ rng }) => {
  const rows = [addressOf(rng), addressOf(rng)].map((was, i) =>
    plain(`${['2012', '2018'][i]} to ${['2018', '2022'][i]}`, ...was.lines, was.postcode),
  );
  const history = part(rng.pick(['Address history', 'Previous addresses']), rows);
  return { slots: (drawn) => (rng.chance(0.4) ? { before: drawn.part(history) } : { after: drawn.part(history) }) };
});

export const temporary = adversary(
  'temporary-address',
  'a temporary address beside the usual one',
  ({ rng, sheet }) => {
    const now = addressOf(rng);
    const required = subjectOf(sheet).required.filter((field) => field !== 'address' && field !== 'postcode');
    return {
      sheet: addRows(sheet, 'contact', [
        plain(rng.pick(['Temporary address', 'Staying at', 'Hostel address']), ...now.lines, now.postcode),
      ]),
      expected: { subject: { required, alsoRight: { address: [now.lines.join(', ')], postcode: [now.postcode] } } },
    };
  },
);

export const noAddress = adversary(
  'no-fixed-abode',
  'no fixed abode, with the postcode that means it',
  ({ sheet, rng }) => {
    const nfa = rng.pick(['No fixed abode', 'NFA', 'Of no fixed abode']);
    const required = subjectOf(sheet).required.filter((field) => field !== 'address' && field !== 'postcode');
    return {
      sheet: withRow(withRow(sheet, { key: 'address', label: 'Address', lines: [nfa], states: [] }), {
        key: 'postcode',
        label: 'Postcode',
        lines: ['ZZ99 3VZ'],
        states: [],
      }),
      expected: { subject: { required, alsoRight: { address: [nfa, `${nfa} ZZ99 3VZ`], postcode: ['ZZ99 3VZ'] } } },
    };
  },
);

export const previousName = adversary(
  'previous-name',
  'a maiden or previous surname beside the present',
  ({ rng, sheet }) => {
    const was = nameOf(rng).family || 'Marlowe';
    return {
      sheet: addRows(sheet, 'identity', [
        plain(
          rng.pick(['Previous surname', 'Maiden name', 'Former surname', 'Surname at birth', 'Previous family name']),
          was,
        ),
      ]),
    };
  },
);

export const alias = adversary('alias', 'other names the client goes by', ({ rng, sheet }) => ({
  sheet: addRows(sheet, 'identity', [
    plain(rng.pick(['Alias', 'Aliases', 'AKA', 'Other names']), plainName(nameOf(rng))),
  ]),
}));

export const edited = adversary('unsaved-edit', 'a form with a phone that is not saved yet', ({ rng, second }) => {
  const form = `<form class="edit"><h4>${rng.pick(['Edit contact details', 'Update phone'])}</h4><label for="newmob">Mobile</label><input id="newmob" value="${second.mobile}"><button>Save</button></form>`;
  // The second person's number is here the client's own new one.
  return { slots: () => ({ after: form }), expected: { subject: { alsoRight: { phone: [second.mobile] } } } };
});
