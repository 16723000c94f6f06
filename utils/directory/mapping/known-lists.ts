import type { ListSource } from '../list-source';
import type { PracticeKind } from '../practice';
import { headerWords } from './header-words';

/** A public list that is known by the words of its header. Its columns are guessed as those of any other file are. */
type KnownList = {
  readonly source: ListSource;
  /** What it is called as a layout. */
  readonly layout: string;
  /** Header names, as words, all of which it has. */
  readonly has: readonly (string | RegExp)[];
  readonly kind: PracticeKind;
};

const list = (id: string, title: string, kind: PracticeKind, has: KnownList['has']): KnownList => ({
  source: { id, title },
  layout: title,
  kind,
  has,
});

/** Facts: the publishers' data dictionaries (opendata.nhs.scot, opendata.nhsbsa.net, HSC Business Services Organisation, CQC). */
const KNOWN: readonly KnownList[] = [
  list('phs-gp-practices', 'GP practices in Scotland (Public Health Scotland)', 'gp-practice', [
    'practice code',
    'gp practice name',
  ]),
  list('phs-pharmacies', 'Pharmacies in Scotland (Public Health Scotland)', 'pharmacy', [
    'disp code',
    'disp location name',
  ]),
  list('phs-dentists', 'Dental practices in Scotland (Public Health Scotland)', 'dentist', [
    'dental practice code',
    /^registrations?$|^hb$|^data zone$/,
  ]),
  list('phs-hospitals', 'Hospitals in Scotland (Public Health Scotland)', 'hospital', [
    'hospital code',
    'hospital name',
  ]),
  list('nhsbsa-pharmacies', 'Pharmacies in England (NHSBSA consolidated list)', 'pharmacy', [
    'pharmacy ods code f code',
    'pharmacy trading name',
  ]),
  list('nhsbsa-contractors', 'Pharmacies (NHSBSA contractor details)', 'pharmacy', [
    'contractor code',
    'contractor name',
  ]),
  list('ni-gp-practices', 'GP practices in Northern Ireland (Business Services Organisation)', 'gp-practice', [
    /^prac(?:tice)? (?:no|number|code)$/,
    'practice name',
    /^lcg\b|\blcg$|\blocal commissioning group\b/,
  ]),
  list('wales-gp-practices', 'GP practices in Wales (NHS Wales)', 'gp-practice', [
    /practice code$|practice id$|^w ?code$/,
    /name/,
    /health board|\blhb\b|bwrdd iechyd/,
  ]),
  list('cqc-locations', 'Registered locations (Care Quality Commission)', 'other', [
    /^cqc location id|^location id$/,
    /service types|location type|name/,
  ]),
];

/** The public list that a header is of, or null. */
export function knownList(header: readonly string[]): KnownList | null {
  const words = header.map(headerWords);
  return (
    KNOWN.find(({ has }) =>
      has.every((one) => words.some((name) => (typeof one === 'string' ? name === one : one.test(name)))),
    ) ?? null
  );
}
