import type { ClientRecord, Field } from '../../utils/client/fields';
import { isNhsNumber } from '../../utils/client/nhs-number';

/** A made-up page and what it says of its one client. `extra` reads of others stand on it too, and must never be given. */
export type MadePage = { readonly html: string; readonly layout: string; readonly truth: ClientRecord };

type Random = () => number;
type Rows = readonly (readonly [label: string, value: string])[];

/** A small seeded generator (mulberry32), so that every page can be made again. */
export function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

const GIVEN = [
  'Karen',
  'Marek',
  'Oluwaseun',
  'Siobhán',
  'Thi',
  'Dean',
  'Rukhsana',
  'Chidi',
  'Jago',
  'Llŷr',
  'Ana-Maria',
  'Wei',
];
const FAMILY = [
  'Smith',
  'Kowalczyk',
  'Adebayo',
  "O'Donoghue",
  'Nguyen',
  'Ashworth',
  'Begum',
  'Okonkwo',
  'Trelawney',
  'Pryce-Morgan',
  'Lane',
  'Hall',
];
const STREETS = ['Quarry Bank', 'Mill Lane', 'Harbour Road', 'Kestrel Court', 'Dock Street'];
const TOWNS = ['Tidewell', 'Stonehythe', 'Eastway', 'Brackenfield'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const WORKERS = ['Jo Hargreaves', 'Ravi Menon', 'Ruth Mbeki'];
const DOCTORS = ['Dr R Okafor', 'Dr S Patel', 'Dr L Achterberg'];
const PRACTICES = ['Brackenfield Surgery', 'Marsh Lane Medical Practice', 'Harbour View Medical Centre'];

export function makeClient(random: Random): Required<Omit<ClientRecord, 'title' | 'preferredName'>> {
  const givenName = pick(random, GIVEN);
  const familyName = pick(random, FAMILY);
  const day = String(1 + Math.floor(random() * 28)).padStart(2, '0');
  const month = String(1 + Math.floor(random() * 12)).padStart(2, '0');
  const digits = () => Math.floor(random() * 10);
  let nhsNumber = '';
  while (!isNhsNumber(nhsNumber)) nhsNumber = `999${Array.from({ length: 7 }, digits).join('')}`;
  const number = 10_000 + Math.floor(random() * 89_999);
  return {
    fullName: `${givenName} ${familyName}`,
    givenName,
    familyName,
    dateOfBirth: `${1950 + Math.floor(random() * 55)}-${month}-${day}`,
    nhsNumber,
    localId: `T-${number}`,
    ndtmsRef: `${givenName.charAt(0)}${familyName.charAt(0)}${number}`,
    sex: pick(random, ['Female', 'Male']),
    address: `${1 + Math.floor(random() * 90)} ${pick(random, STREETS)}, ${pick(random, TOWNS)}`,
    postcode: `ZZ99 ${Math.floor(random() * 10)}${pick(random, ['AA', 'BD', 'WZ'])}`,
    phone: `07700 900${100 + Math.floor(random() * 899)}`,
    email: `${givenName
      .normalize('NFKD')
      .replace(/\P{ASCII}/gu, '')
      .toLowerCase()}${number}@example.org`,
    gpName: pick(random, DOCTORS),
    practiceName: pick(random, PRACTICES),
    practiceCode: `Z${number}`,
    keyworker: pick(random, WORKERS),
    allergies: pick(random, ['Penicillin', 'No known allergies', 'Latex']),
  };
}

const LABELS: { readonly [field in Field]?: readonly string[] } = {
  fullName: ['Name', 'Full name', 'Client name', 'Service user'],
  givenName: ['Forename', 'First name', 'Given name'],
  familyName: ['Surname', 'Last name', 'Family name'],
  dateOfBirth: ['Date of birth', 'DOB', 'D.O.B.', 'Born', 'Birth date'],
  nhsNumber: ['NHS No', 'NHS number', 'NHS No.'],
  localId: ['Client ID', 'Client ref', 'Service user ID', 'Patient number'],
  ndtmsRef: ['NDTMS ref', 'NDTMS reference'],
  sex: ['Sex', 'Gender'],
  address: ['Address', 'Home address', 'Current address'],
  postcode: ['Postcode', 'Post code'],
  phone: ['Mobile', 'Phone', 'Telephone', 'Contact number'],
  email: ['Email', 'E-mail', 'Email address'],
  gpName: ['GP', 'Registered GP'],
  practiceName: ['GP practice', 'Surgery'],
  practiceCode: ['Practice code'],
  keyworker: ['Keyworker', 'Key worker', 'Recovery worker'],
  allergies: ['Allergies', 'Known allergies'],
};

function written(random: Random, field: Field, value: string): string {
  if (field === 'nhsNumber')
    return random() < 0.8 ? `${value.slice(0, 3)} ${value.slice(3, 6)} ${value.slice(6)}` : value;
  if (field === 'sex') return random() < 0.3 ? value.charAt(0) : value;
  if (field !== 'dateOfBirth') return value;
  const [year = '', month = '', day = ''] = value.split('-');
  const name = MONTHS[Number(month) - 1];
  return pick(random, [
    `${day} ${name} ${year}`,
    `${day}-${name}-${year}`,
    value,
    ...(Number(day) > 12 ? [`${day}/${month}/${year}`] : []),
  ]);
}

const cls = (random: Random) => (random() < 0.5 ? '' : ` class="x${Math.floor(random() * 1e6).toString(36)}"`);
const join = (rows: Rows, each: (label: string, value: string) => string) =>
  rows.map(([l, v]) => each(l, v)).join('\n');

/** Ways to set labels and values, each fit for any rows. */
export const LAYOUTS: Readonly<Record<string, (rows: Rows, random: Random) => string>> = {
  'table rows': (rows) => `<table>${join(rows, (l, v) => `<tr><th>${l}</th><td>${v}</td></tr>`)}</table>`,
  'table rows of td': (rows) => `<table>${join(rows, (l, v) => `<tr><td>${l}:</td><td>${v}</td></tr>`)}</table>`,
  'four cells': (rows) =>
    `<table>${rows.flatMap(([l, v], i) => (i % 2 ? [] : [`<tr><td>${l}</td><td>${v}</td><td>${rows[i + 1]?.[0] ?? ''}</td><td>${rows[i + 1]?.[1] ?? ''}</td></tr>`])).join('')}</table>`,
  'header row': (rows) =>
    `<table><thead><tr>${join(rows, (l) => `<th>${l}</th>`)}</tr></thead><tbody><tr>${join(rows, (_, v) => `<td>${v}</td>`)}</tr></tbody></table>`,
  'definition list': (rows) => `<dl>${join(rows, (l, v) => `<dt>${l}</dt><dd>${v}</dd>`)}</dl>`,
  'grouped definition list': (rows, r) =>
    `<dl>${join(rows, (l, v) => `<div${cls(r)}><dt>${l}</dt><dd>${v}</dd></div>`)}</dl>`,
  'sibling spans': (rows, r) => join(rows, (l, v) => `<div${cls(r)}><span>${l}</span> <span>${v}</span></div>`),
  'sibling spans, deeper': (rows, r) =>
    join(
      rows,
      (l, v) => `<div${cls(r)}><div><span><b>${l}</b></span></div><div><div><span>${v}</span></div></div></div>`,
    ),
  paragraphs: (rows) => `<div>${join(rows, (l, v) => `<p>${l}</p><p>${v}</p>`)}</div>`,
  'flat grid': (rows) =>
    `<div style="display:grid;grid-template-columns:10rem 1fr">${join(rows, (l, v) => `<div>${l}</div><div>${v}</div>`)}</div>`,
  'one text node': (rows) => `<ul>${join(rows, (l, v) => `<li>${l}: ${v}</li>`)}</ul>`,
  'bold and breaks': (rows) => `<p>${join(rows, (l, v) => `<b>${l}:</b> ${v}<br>`)}</p>`,
  'list with strong': (rows) => `<ul>${join(rows, (l, v) => `<li><strong>${l}</strong> ${v}</li>`)}</ul>`,
  'labels and inputs': (rows, r) =>
    join(rows, (l, v) => {
      const id = `f${Math.floor(r() * 1e9)}`;
      return `<div><label for="${id}">${l}</label><input id="${id}" value="${v}"${r() < 0.5 ? ' readonly' : ' disabled'}></div>`;
    }),
  'wrapping labels': (rows) => join(rows, (l, v) => `<label>${l} <input value="${v}"></label><br>`),
  labelledby: (rows, r) =>
    join(rows, (l, v) => {
      const id = `m-${Math.floor(r() * 1e9)}`;
      return `<div><div id="${id}">${l}</div><div><input aria-labelledby="${id}" value="${v}"></div></div>`;
    }),
  'unlinked inputs': (rows) => join(rows, (l, v) => `<div><div>${l}</div><div><input value="${v}"></div></div>`),
  'value above label': (rows) => join(rows, (l, v) => `<div><div>${v}</div><small>${l}</small></div>`),
  bars: (rows) => `<p>${rows.map(([l, v]) => `${l}: ${v}`).join(' | ')}</p>`,
  'aria labels': (rows) => join(rows, (l, v) => `<p><span aria-label="${l}">${v}</span></p>`),
  'role table': (rows) =>
    `<div role="table">${join(rows, (l, v) => `<div role="row"><div role="rowheader">${l}</div><div role="cell">${v}</div></div>`)}</div>`,
  'shadow roots': (rows) =>
    join(
      rows,
      (l, v) => `<div><template shadowrootmode="open"><span>${l}</span><slot></slot></template><b>${v}</b></div>`,
    ),
};

const GROUPS: readonly (readonly Field[])[] = [
  ['nhsNumber', 'localId', 'ndtmsRef', 'sex'],
  ['address', 'postcode', 'phone', 'email'],
  ['gpName', 'practiceName', 'practiceCode'],
  ['keyworker', 'allergies'],
];
const HEADINGS = [
  ['Personal details', 'Client details', 'Demographics'],
  ['Contact details', 'Contact'],
  ['GP details', 'Registered GP'],
  ['Care', 'Clinical summary', 'Key information'],
];

/** One page of one client, with other people around; the same random gives the same page. */
export function makePage(random: Random, layout: string, others: boolean): MadePage {
  const client = makeClient(random);
  const mother = makeClient(random);
  const lay = (rows: Rows) => LAYOUTS[layout]?.(rows, random) ?? '';
  const row = (field: Field) =>
    [pick(random, LABELS[field] ?? [field]), written(random, field, client[field as keyof typeof client])] as const;
  const nameFields: readonly Field[] = random() < 0.5 ? ['fullName'] : ['givenName', 'familyName'];
  const shown = new Set<Field>([...nameFields, 'dateOfBirth']);
  const sections = GROUPS.map((group, i) => {
    const fields: Field[] = [
      ...(i === 0 ? [...nameFields, 'dateOfBirth' as const] : []),
      ...group.filter(() => random() < 0.8),
    ];
    for (const field of fields) shown.add(field);
    const tag = pick(random, ['h2', 'h3']);
    return fields.length > 0
      ? `<section><${tag}>${pick(random, HEADINGS[i] ?? [''])}</${tag}>${lay(fields.map(row))}</section>`
      : '';
  });
  const kin: Rows = [
    ['Name', mother.fullName],
    ['Relationship', 'Mother'],
    ['Date of birth', '1 Jan 1941'],
    ['Phone', mother.phone],
    ['Address', `${mother.address}, ${mother.postcode}`],
    ['Email', mother.email],
  ];
  const around = [
    `<section><h2>${pick(random, ['Next of kin', 'Emergency contact', 'Family and household'])}</h2>${lay(kin)}</section>`,
    `<section><h3>Referred by</h3>${lay([
      ['Name', 'Paul Field'],
      ['Phone', '01632 960333'],
      ['Email', 'paul@example.org'],
    ])}</section>`,
    `<section><h3>Pharmacy</h3>${lay([
      ['Name', 'Quarry Bank Pharmacy'],
      ['Telephone', '01632 960444'],
      ['Postcode', 'ZZ99 7PH'],
    ])}</section>`,
    `<section><h3>Case notes</h3><p>20/11/2026 Mother ${mother.fullName} (${mother.phone}) rang. DOB: 01/02/1941, NHS number ${mother.nhsNumber}.</p></section>`,
    `<div hidden><h2>Client details</h2>${lay([
      ['Name', mother.fullName],
      ['NHS number', mother.nhsNumber],
      ['DOB', '3 Mar 1960'],
    ])}</div>`,
    `<section><h3>Previous addresses</h3>${lay([['Address', '1 Old Street, Leeds, ZZ99 1OL']])}</section>`,
  ].filter(() => others && random() < 0.5);
  const [first = '', ...rest] = sections;
  const main = [...rest, ...around].toSorted(() => random() - 0.5);
  const header = others
    ? '<header><span>CaseTrack</span> <span>Signed in as Jo Hargreaves</span> <a href="#">Sign out</a></header>'
    : '';
  const truth = Object.fromEntries(Object.entries(client).filter(([field]) => shown.has(field as Field)));
  return {
    html: `<!doctype html><meta charset="utf-8"><body>${header}<main>${first}${main.join('\n')}</main>`,
    layout,
    truth,
  };
}
