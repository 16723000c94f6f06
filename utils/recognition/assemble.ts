import { FIELDS } from '../client/fields';
import type { Field } from '../client/fields';
import type { Claim } from './claims';
import { nameWords, sameName } from './names';
import type { Confidence, FieldReading, Fields, Finding } from './reading';

const ADDRESS_PARTS = ['line1', 'line2', 'line3', 'town', 'county'];

export type Assembled = {
  readonly fields: Fields;
  readonly findings: readonly Finding[];
  readonly used: readonly Claim[];
};

/** The fields of one client from claims that do not clash. `birth`: the settled date of birth. */
export function assemble(claims: readonly Claim[], birth: string | null): Assembled {
  const fields: { [field in Field]?: FieldReading } = {};
  const findings: Finding[] = [];
  const used: Claim[] = [];
  const put = (field: Field, value: string, claim: Claim, confidence?: Confidence, because?: string) => {
    fields[field] = reading(value, claim, confidence, because);
    used.push(claim);
  };

  for (const field of FIELDS) {
    const same = claims.filter((claim) => claim.field === field).toSorted((a, b) => a.rank - b.rank);
    const [best] = same;
    if (!best || field === 'fullName') continue;
    if (field === 'dateOfBirth') {
      if (birth) put(field, birth, best);
    } else if (field === 'givenName' || field === 'familyName') {
      put(field, longest(same).value, best);
    } else {
      const rivals = same.filter((claim) => claim.rank === best.rank && differs(field, claim, best));
      const any = same.filter((claim) => differs(field, claim, best));
      // Two mobiles are two mobiles; two home addresses, or a postcode that is not the address's own, are a question.
      const unclear =
        field === 'phone' || field === 'localId' || field === 'allergies'
          ? rivals.length > 0
          : any.some((claim) => !outranks(best, claim));
      if (unclear) findings.push(twoValues(field, [best, ...any]));
      else
        put(
          field,
          field === 'address' ? longest(same.filter((claim) => !differs(field, claim, best))).value : best.value,
          best,
        );
    }
    if (
      same.length > 1 &&
      new Set(same.map((claim) => claim.index)).size > 1 &&
      !same.some((claim) => differs(field, claim, best))
    )
      findings.push({ kind: 'agrees', field });
  }
  putName(claims, fields, put);
  putAddressParts(claims, fields, put);
  const names = claims.filter(({ field }) => field === 'fullName');
  if (names.length > 1) findings.push({ kind: 'agrees', field: 'fullName' });
  const inOrder = FIELDS.flatMap((field) => (fields[field] ? [[field, fields[field]] as const] : []));
  return { fields: Object.fromEntries(inOrder), findings, used };
}

type Put = (field: Field, value: string, claim: Claim, confidence?: Confidence, because?: string) => void;

function putName(claims: readonly Claim[], fields: Fields, put: Put) {
  const full = claims.filter(({ field }) => field === 'fullName').toSorted((a, b) => a.rank - b.rank);
  const best = full.reduce<Claim | undefined>(
    (found, claim) =>
      !found || (nameWords(claim.value).length > nameWords(found.value).length && claim.rank < 900) ? claim : found,
    undefined,
  );
  const family = claims.find(({ field }) => field === 'familyName');
  const given = claims.find(({ field }) => field === 'givenName');
  if (best) {
    const told =
      full.find(({ name }) => name?.family && !name.byOrder) ??
      full.find(({ name }) => name?.family && sameName(name.full, best.value));
    put('fullName', best.value, best);
    const byOrder = told?.name?.byOrder ? 'fairly-sure' : undefined;
    const because = byOrder && 'the last of two words is taken for the family name';
    if (told?.name?.family && !family && !given) put('familyName', told.name.family, told, byOrder, because);
    if (told?.name?.given && !given && !family) put('givenName', told.name.given, told, byOrder, because);
    const titled = full.find(({ name }) => name?.title);
    if (titled?.name?.title && !fields.title) put('title', titled.name.title, titled);
  } else if (family && given)
    put(
      'fullName',
      `${fields.givenName?.value ?? given.value} ${fields.familyName?.value ?? family.value}`,
      family,
      undefined,
      'put together from its parts',
    );
}

function putAddressParts(claims: readonly Claim[], fields: Fields, put: Put) {
  const parts = ADDRESS_PARTS.map((part) => claims.filter(({ field }) => field === part));
  if (fields.address || parts.some((same) => new Set(same.map(({ value }) => value)).size > 1)) return;
  const lines = parts.map((same) => same[0]).filter((claim) => claim !== undefined);
  const [first] = lines;
  if (first && (parts[0]?.length || lines.length > 1))
    put('address', lines.map(({ value }) => value).join(', '), first, undefined, 'put together from its lines');
}

export function reading(value: string, claim: Claim, confidence?: Confidence, because?: string): FieldReading {
  const { source, label, place } = claim;
  const sure = confidence ?? (claim.loose && claim.rank >= 100 ? 'fairly-sure' : 'sure');
  const check = claim.field === 'nhsNumber' ? 'check digit is right' : null;
  return { value, confidence: sure, evidence: { source, label, place, because: because ?? claim.because ?? check } };
}

export function twoValues(field: Field, claims: readonly Claim[]): Finding {
  return { kind: 'two-values', field, values: claims.map((claim) => reading(claim.value, claim)) };
}

function outranks(best: Claim, other: Claim): boolean {
  return other.rank - best.rank >= 100 || (!best.loose && other.loose) || other.words !== best.words;
}

function longest(claims: readonly Claim[]): Claim {
  return claims.reduce((best, claim) => (claim.value.length > best.value.length ? claim : best));
}

function differs(field: Field, a: Claim, b: Claim): boolean {
  const fold = (text: string) =>
    text.toLowerCase().replace(field === 'phone' ? /[\s().-]|^\+44/g : /[^\p{L}\p{N}]/gu, '');
  const [x, y] = [fold(a.value), fold(b.value)];
  if (field === 'address' || /Name$|keyworker/.test(field)) return !x.includes(y) && !y.includes(x);
  return x !== y;
}
