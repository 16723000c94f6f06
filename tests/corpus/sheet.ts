import type { Field } from '../../utils/client/fields';
import type { Person } from './people/person';
import type { Random } from './random';
import type { Style } from './style';
import { HEADINGS, type Key, labelOf } from './words';
import { ageOf, writeDate, writeName, writeNhs, writePhone } from './write';

/** One thing a record says. A family decides how it looks. */
export type Row = {
  readonly key: Key;
  readonly label: string;
  /** As written; an address has several lines. Empty: the record leaves it blank. */
  readonly lines: readonly string[];
  /** The fields that a reader who sees this row knows. */
  readonly states: readonly Field[];
  /** What a select or radio group offers. */
  readonly choices?: readonly string[];
};

export type Section = { readonly role: keyof typeof HEADINGS; readonly title: string; readonly rows: readonly Row[] };

/** What one page of one system says of one client, before it has a layout. */
export type Sheet = { readonly person: Person; readonly style: Style; readonly sections: readonly Section[] };

/** What a system shows, and in which words: chosen once, and the same for each of its clients. */
export type Plan = {
  readonly keys: ReadonlyMap<keyof typeof HEADINGS, readonly Key[]>;
  readonly labels: ReadonlyMap<Key, string>;
  readonly titles: Readonly<Record<keyof typeof HEADINGS, string>>;
};

export function planOf(rng: Random): Plan {
  const some = (keys: readonly Key[], share: number) => keys.filter(() => rng.chance(share));
  const parts = rng.chance(0.5);
  const ids = rng.pick<readonly Key[]>([
    ['nhs', 'localId'],
    ['nhs', 'localId'],
    ['nhs'],
    ['localId', 'nhs'],
    ['localId'],
  ]);
  const name: readonly Key[] = parts
    ? [
        ...some(['title'], 0.6),
        ...rng.pick<Key[]>([
          ['given', 'family'],
          ['family', 'given'],
        ]),
      ]
    : ['fullName'];
  const identity: Key[] = [
    ...(rng.chance(0.6) ? [...name, ...ids] : [...ids, ...name]),
    ...some(['preferred'], 0.4),
    ...rng.shuffle<Key>(['born', ...some(['age'], 0.35), 'sex']),
    ...some(['ndtms'], 0.25),
  ];
  const contact = rng.chance(0.85)
    ? [
        ...(rng.chance(0.6) ? (['address', 'postcode'] as const) : (['address'] as const)),
        ...rng.shuffle(some(['mobile', 'home', 'email'], 0.7)),
      ]
    : [];
  const care = rng.shuffle(some(['gpName', 'practice', 'practiceCode', 'gpPhone', 'keyworker', 'allergies'], 0.55));
  const other = rng.shuffle(
    some(['ethnicity', 'language', 'marital', 'referred', 'review', 'status', 'source', 'substance', 'risk'], 0.45),
  );
  const keys = new Map([
    ['identity', identity],
    ['contact', contact],
    ['care', care],
    ['other', other],
  ] as const);
  const labels = new Map([...keys.values()].flat().map((key) => [key, labelOf(rng, key)] as const));
  const titles = {
    identity: rng.pick(HEADINGS.identity),
    contact: rng.pick(HEADINGS.contact),
    care: rng.pick(HEADINGS.care),
    other: rng.pick(HEADINGS.other),
  };
  return { keys, labels, titles };
}

export function sheetOf(plan: Plan, person: Person, style: Style): Sheet {
  const sections = [...plan.keys]
    .filter(([, keys]) => keys.length > 0)
    .map(([role, keys]) => ({
      role,
      title: plan.titles[role],
      rows: keys
        .map((key) => rowOf(key, plan.labels.get(key) ?? key, person, style, keys))
        .filter((row) => row.lines.length > 0),
    }));
  return { person, style, sections };
}

/** A row as the style writes it; without lines where the person has no such thing. */
export function rowOf(key: Key, label: string, person: Person, style: Style, beside: readonly Key[] = []): Row {
  const row = (text: string, states: readonly Field[] = [], choices?: readonly string[]): Row => ({
    key,
    label,
    lines: text ? [text] : [],
    states,
    ...(choices && { choices }),
  });
  const { gp, address } = person;
  const town = style.upperTown
    ? address.lines.map((line) => (line === address.town ? line.toUpperCase() : line))
    : address.lines;
  const alone = !beside.includes('postcode');
  const rows: Record<Key, () => Row> = {
    title: () => row(person.title, ['title']),
    fullName: () => row(writeName(person, style.name), statesOfName(person, style)),
    given: () => row(person.given, ['givenName']),
    family: () => row(person.family, ['familyName']),
    preferred: () => row(person.preferred, ['preferredName']),
    born: () => row(writeDate(person.born, style.date), ['dateOfBirth']),
    age: () => row(String(ageOf(person.born))),
    sex: () => row(/m\/f/i.test(label) ? person.sex.slice(0, 1) : person.sex, ['sex'], ['Female', 'Male', 'Not known']),
    nhs: () => row(writeNhs(person.nhs, style.nhs), ['nhsNumber']),
    localId: () => row(person.localId, ['localId']),
    ndtms: () => row(person.ndtms, ['ndtmsRef']),
    address: () => ({
      key,
      label,
      lines: alone ? [...town, address.postcode] : town,
      states: alone ? ['address', 'postcode'] : ['address'],
    }),
    postcode: () => row(address.postcode, ['postcode']),
    mobile: () => row(writePhone(person.mobile, style.phone), ['phone']),
    home: () => row(writePhone(person.home, style.phone), ['phone']),
    email: () => row(person.email, ['email']),
    gpName: () => row(gp.name, ['gpName']),
    practice: () => row(gp.practice, ['practiceName']),
    practiceCode: () => row(gp.code, ['practiceCode']),
    gpPhone: () => row(writePhone(gp.phone, style.phone)),
    gpAddress: () => ({ key, label, lines: [...gp.address.lines, gp.address.postcode], states: [] }),
    keyworker: () => row(person.keyworker, ['keyworker']),
    allergies: () =>
      row(person.allergies.length > 0 ? person.allergies.join(', ') : 'No known allergies', ['allergies']),
    ethnicity: () => row('White British'),
    language: () => row('English'),
    marital: () => row('Single'),
    referred: () =>
      row(writeDate(`2025-0${1 + (Number(person.nhs[5]) % 8)}-${10 + (Number(person.nhs[6]) % 18)}`, style.date)),
    review: () =>
      row(writeDate(`2026-0${1 + (Number(person.nhs[4]) % 8)}-0${1 + (Number(person.nhs[7]) % 8)}`, style.date)),
    status: () => row('Open', [], ['Open', 'Closed', 'Pending']),
    source: () => row('Self'),
    substance: () => row('Opiates'),
    risk: () => row('Medium', [], ['Low', 'Medium', 'High']),
  };
  return rows[key]();
}

/** The fields that a name in one piece states: its parts only where the shape says which is which. */
export function statesOfName(person: Person, { name }: Style): readonly Field[] {
  const title: readonly Field[] = /title/i.test(name) ? ['title'] : [];
  const parts: readonly Field[] = name.includes(',') && person.family ? ['familyName', 'givenName'] : [];
  return ['fullName', ...parts, ...title];
}

export const rowsOf = (sheet: Sheet): Row[] => sheet.sections.flatMap(({ rows }) => [...rows]);

/** A sheet with its rows changed; a row becomes none, one or several. */
export function mapRows(sheet: Sheet, change: (row: Row) => Row | readonly Row[] | null): Sheet {
  const sections = sheet.sections.map((section) => ({
    ...section,
    rows: section.rows.flatMap((row) => change(row) ?? []),
  }));
  return { ...sheet, sections: sections.filter(({ rows }) => rows.length > 0) };
}

/** A sheet with one row put in the place of the row of its key, or added to the first section. */
export function withRow(sheet: Sheet, row: Row): Sheet {
  if (rowsOf(sheet).some(({ key }) => key === row.key)) return mapRows(sheet, (it) => (it.key === row.key ? row : it));
  return addRows(sheet, 'identity', [row]);
}

/** A sheet with more rows at the end of a section, or of the first where it has no such section. */
export function addRows(sheet: Sheet, role: Section['role'], rows: readonly Row[]): Sheet {
  const at = Math.max(
    0,
    sheet.sections.findIndex((section) => section.role === role),
  );
  return {
    ...sheet,
    sections: sheet.sections.map((section, i) =>
      i === at ? { ...section, rows: [...section.rows, ...rows] } : section,
    ),
  };
}
