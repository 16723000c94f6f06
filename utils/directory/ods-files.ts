import { kindOfSetting } from './kinds';
import type { ListSource } from './list-source';
import type { PracticeKind } from './practice';

/** What tells the kind of one row of an ODS file. */
export type OdsMarks = {
  readonly code: string;
  readonly name: string;
  /** Column 14: 1 is a pharmacy and 2 an appliance contractor in the dispensary file. */
  readonly subType: string;
  /** Column 26: settings or roles. */
  readonly setting: string;
};

/** One file of the ODS family. All share 27 columns; only names and codes tell them apart. */
export type OdsFile = {
  readonly source: ListSource;
  /** What the NHS calls the file. */
  readonly file: RegExp;
  /** What its codes look like, where that says anything. */
  readonly code: RegExp | null;
  readonly kindOf: (marks: OdsMarks) => PracticeKind;
};

const all = (kind: PracticeKind) => (): PracticeKind => kind;
const file = (
  id: string,
  title: string,
  parts: { file: RegExp; code?: RegExp; kind: (marks: OdsMarks) => PracticeKind },
): OdsFile => ({ source: { id, title }, file: parts.file, code: parts.code ?? null, kindOf: parts.kind });

/** A trust's sites are hospitals, and the clinics and health centres it works in. */
const site = ({ name }: OdsMarks): PracticeKind =>
  /hospital|infirmary|ysbyty/i.test(name)
    ? 'hospital'
    : /clinic|health cent|surgery|medical cent|walk.?in|urgent/i.test(name)
      ? 'clinic'
      : 'hospital';
const provider = ({ name }: OdsMarks): PracticeKind =>
  /hospital/i.test(name) ? 'hospital' : /clinic/i.test(name) ? 'clinic' : 'service';

const PRACTICES = file('ods-gp-practices', 'GP practices (NHS ODS)', {
  file: /^epracc?(?:ur|arc)/,
  code: /^(?!V)[A-Z]\d{5}$/,
  kind: ({ setting }) => kindOfSetting(setting) ?? 'other',
});

/** Facts: the files' specifications (ODS reference data catalogue) and the files themselves. The first that fits counts. */
const FILES: readonly OdsFile[] = [
  file('ods-pharmacies', 'Pharmacies (NHS ODS)', {
    file: /^edispensary/,
    code: /^F[A-Z0-9]{4}$/,
    kind: ({ subType }) => (subType.trim() === '2' ? 'other' : 'pharmacy'),
  }),
  file('ods-pharmacy-headquarters', 'Pharmacy headquarters (NHS ODS)', {
    file: /^epharmacyhq/,
    code: /^P[A-Z0-9]{3}$/,
    kind: all('other'),
  }),
  file('ods-dentists', 'Dental practices (NHS ODS)', { file: /^egdpprac/, code: /^V\d{5}$/, kind: all('dentist') }),
  file('ods-care-homes', 'Care homes (NHS ODS)', {
    file: /^ecarehome|^ecarehq/,
    code: /^V[A-Z][A-Z0-9]{3}$/,
    kind: all('other'),
  }),
  file('ods-branches', 'Branch surgeries (NHS ODS)', {
    file: /^ebranch/,
    code: /^[A-Z]\d{5}\d{3}$/,
    kind: all('gp-practice'),
  }),
  file('ods-gps', 'General practitioners (NHS ODS)', {
    file: /^(?:e|n)gp(?:cur|arc)/,
    code: /^[GZ]\d{7}$/,
    kind: all('other'),
  }),
  file('ods-scottish-practices', 'GP practices in Scotland (NHS ODS)', {
    file: /^scotprac/,
    code: /^S\d{5}$/,
    kind: all('gp-practice'),
  }),
  file('ods-northern-irish-practices', 'GP practices in Northern Ireland (NHS ODS)', {
    file: /^npracc?ur/,
    code: /^Z\d{5}$/,
    kind: all('gp-practice'),
  }),
  file('ods-opticians', 'Opticians (NHS ODS)', { file: /^eopt/, code: /^TP[A-Z0-9]{1,3}$/, kind: all('service') }),
  file('ods-trusts', 'NHS trusts (NHS ODS)', {
    file: /^(?:etr|ect)$/,
    code: /^[RT][A-Z0-9]{2}$/,
    kind: all('hospital'),
  }),
  file('ods-trust-sites', 'NHS trust sites (NHS ODS)', {
    file: /^(?:ets|etrust|ectsite|ecare)$/,
    code: /^[RT][A-Z0-9]{2}(?:[A-Z0-9]{2})?$/,
    kind: site,
  }),
  file('ods-welsh-sites', 'Welsh health boards and sites (NHS ODS)', {
    file: /^w(?:lhb|hbs)/,
    code: /^7[A-Z]\d(?:[A-Z0-9]{2})?$/,
    kind: site,
  }),
  file('ods-independent-providers', 'Independent providers (NHS ODS)', { file: /^ephp/, kind: provider }),
  file('ods-hospices', 'Hospices (NHS ODS)', { file: /^ehospice/, kind: all('service') }),
  file('ods-treatment-centres', 'Treatment centres (NHS ODS)', { file: /^etreat/, kind: all('clinic') }),
  file('ods-non-nhs', 'Other organisations (NHS ODS, non-NHS)', { file: /^enonnhs/, kind: all('other') }),
];
const OTHERS = file('ods-others', 'Other organisations (NHS ODS)', { file: /^$/, kind: all('other') });

/**
 * Which file of the family these rows are of. A setting or role that only the practice file has says it outright; codes come
 * before the file's name, which anybody may have changed.
 * @param fileName as it is on disk; "ets (1).csv" counts as "ets"
 */
export function tellOdsFile(rows: readonly OdsMarks[], fileName: string): OdsFile {
  const share = (test: (marks: OdsMarks) => boolean) => rows.filter(test).length / Math.max(1, rows.length);
  const named = [PRACTICES, ...FILES].find(({ file: pattern }) => pattern.test(stemOf(fileName)));
  if (share(({ setting }) => kindOfSetting(setting) !== null || /^RO\d+/.test(setting.trim())) > 0.3) {
    // The setting or role of a row says more than the file's name could.
    return { ...(named ?? PRACTICES), kindOf: PRACTICES.kindOf };
  }
  const coded = FILES.filter(({ code }) => code && share((marks) => code.test(marks.code)) > 0.8);
  // Trusts and their sites, and "F" and "V" codes, may fit several: then the name decides.
  const told = coded.find((one) => one === named) ?? coded[0] ?? named;
  if (told) return told === PRACTICES ? unsettled : told;
  return share(({ code }) => PRACTICES.code?.test(code) === true) > 0.8 ? unsettled : OTHERS;
}

/** The practice file without its settings: every prescriber in it may be a GP practice. */
const unsettled: OdsFile = { ...PRACTICES, kindOf: ({ setting }) => kindOfSetting(setting) ?? 'gp-practice' };

function stemOf(fileName: string): string {
  return fileName
    .toLowerCase()
    .replace(/\.[a-z0-9]+$/, '')
    .replace(/[ _(-].*$/, '');
}
