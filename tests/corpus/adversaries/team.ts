import { adversary, part, subjectOf } from '../adversary';
import { broken, esc } from '../html';
import { plainName } from '../people/person';
import { writeName, writePhone } from '../write';
import { personRows, plain } from './rows';

export const none = adversary('as-it-is', 'nothing done to the page', () => ({}));

export const staffHeader = adversary(
  'staff-header',
  'somebody of the staff in the header, with role and e-mail',
  ({ rng, second }) => ({
    slots: (_, { header }) => ({
      header: `${header}<div class="user"><img alt="${esc(plainName(second))}" src="data:,"><span>${esc(plainName(second))}</span><small>${rng.pick(['Recovery worker', 'Administrator', 'Nurse prescriber'])}</small><small>${second.email}</small></div>`,
    }),
  }),
);

export const namesake = adversary(
  'staff-namesake',
  'the signed-in member of staff has the client’s very name',
  ({ client, second }) => ({
    slots: (_, { header }) => ({
      header: `${header}<div class="user">Signed in as <b>${esc(plainName(client))}</b> (${second.email})</div>`,
    }),
  }),
);

export const gpBlock = adversary(
  'gp-block',
  'the practice with its phone, address and postcode',
  ({ rng, client, style }) => {
    const { gp } = client;
    const rows = [
      plain(rng.pick(['Name', 'Doctor']), gp.name),
      plain('Practice', gp.practice),
      plain('Address', ...gp.address.lines),
      plain('Postcode', gp.address.postcode),
      plain(rng.pick(['Telephone', 'Phone', 'Tel']), writePhone(gp.phone, style.phone)),
      plain('Email', 'reception@practice.example.org'),
    ];
    const block = part(rng.pick(['GP details', 'Registered GP', 'General practitioner', 'GP surgery']), rows);
    return {
      slots: (drawn) => (rng.chance(0.3) ? { before: drawn.part(block) } : { after: drawn.part(block) }),
      expected: { others: [['reception@practice.example.org']] },
    };
  },
);

export const workers = adversary(
  'workers',
  'keyworker, referrer, pharmacy and prescriber with their phones',
  ({ rng, client, second, third, style }) => {
    const blocks = [
      part('Keyworker', [
        plain('Name', client.keyworker),
        plain('Phone', writePhone(second.home, style.phone)),
        plain('Email', second.email),
      ]),
      part(rng.pick(['Referrer', 'Referred by']), [
        plain('Name', plainName(third)),
        plain('Organisation', 'Probation Service'),
        plain('Telephone', writePhone(third.home, style.phone)),
      ]),
      part('Pharmacy', [
        plain('Name', 'Saltings Pharmacy'),
        plain('Address', ...third.address.lines, third.address.postcode),
        plain('Tel', writePhone(third.mobile, style.phone)),
      ]),
    ];
    return {
      slots: (drawn) => ({ after: rng.shuffle(blocks).map(drawn.part).join('') }),
      expected: { others: [['Saltings Pharmacy']] },
    };
  },
);

export const worker = adversary(
  'worker-of-a-name',
  'a block of the allocated worker written as clients are, FAMILY, Given (Title)',
  ({ rng, second, sheet, style }) => {
    const block = part(rng.pick(['Allocated worker', 'Care co-ordinator', 'Offender manager', 'Social worker']), [
      plain('Name', writeName(second, 'FAMILY, Given (Title)')),
      ...personRows(rng, second, style, ['mobile', 'email']),
    ]);
    // Some of these words mean the keyworker, so that either may be given.
    const required = subjectOf(sheet).required.filter((field) => field !== 'keyworker');
    return {
      slots: (drawn) => ({ before: drawn.part(block) }),
      expected: { subject: { required, alsoRight: { keyworker: [plainName(second)] } } },
    };
  },
);

export const letterhead = adversary(
  'letterhead',
  'the service’s own address, phone and e-mail in the foot',
  ({ second, style }) => ({
    slots: (_, { overlay }) => ({
      overlay: `<footer><p>${broken(['Harbour Recovery Service', ...second.address.lines, second.address.postcode])}</p><p>Tel: ${writePhone(second.home, style.phone)} Email: ${second.email}</p></footer>${overlay}`,
    }),
  }),
);

export const audit = adversary('audit', 'who made and changed the record, and when', ({ rng, second, third }) => ({
  slots: () => ({
    after: `<div class="audit">Created by ${esc(plainName(second))} on 03/02/2021 09:14<br>${rng.pick(['Last updated by', 'Modified by', 'Verified by'])}: ${esc(plainName(third))}, 21/11/2024 16:02</div>`,
  }),
}));
