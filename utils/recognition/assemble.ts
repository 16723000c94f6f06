import { FIELDS } from '../client/fields';
import type { Field } from '../client/fields';
import type { Claim } from './claims';
import { nameWords, sameName } from './names';
import { isMobile } from './values/contact';
import type { Confidence, FieldReading, Fields, Finding } from './reading';

const ADDRESS_PARTS = ['line1', 'line2', 'line3', 'town', 'county'];
/** Fields of which a client may have several: two mobiles are two mobiles, but two home addresses are a question. */
const SEVERAL = /^(?:phone|localId|allergies)$/;

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
  const ranked = claims.toSorted((a, b) => a.rank - b.rank);
  const claimsOf = (field: string) => {
    const same = ranked.filter((claim) => claim.field === field);
    // Of a mobile and a landline the mobile is the one a client is reached on.
    const mobiles = field === 'phone' ? same.filter(({ value }) => isMobile(value)) : [];
    return mobiles.length > 0 ? mobiles : same;
  };
  const put = (field: Field, value: string, claim: Claim, confidence?: Confidence, because?: string) => {
    fields[field] = reading(value, claim, confidence, because);
    used.push(claim);
  };

  for (const field of FIELDS) {
    const same = claimsOf(field);
    const [best] = same;
    if (!best) continue;
    const others = same.filter((claim) => differs(field, claim, best));
    if (same.some(({ index }) => index !== best.index) && (others.length === 0 || field === 'fullName'))
      findings.push({ kind: 'agrees', field });
    if (field === 'fullName') continue;
    if (field === 'dateOfBirth') {
      if (birth) put(field, birth, best);
    } else if (/^(?:given|family)Name$/.test(field)) {
      put(field, longest(same).value, best);
    } else if (others.some((claim) => (SEVERAL.test(field) ? claim.rank === best.rank : !outranks(best, claim)))) {
      findings.push(twoValues(field, [best, ...others]));
    } else {
      // The fullest wording of an address, which may be given with and without its county.
      const [first = best, ...agreeing] = same.filter((claim) => !others.includes(claim));
      put(field, field === 'address' ? longest([first, ...agreeing]).value : best.value, best);
    }
  }

  const full = claimsOf('fullName');
  const [family] = claimsOf('familyName');
  const [given] = claimsOf('givenName');
  const best = full.reduce<Claim | undefined>(
    (found, claim) =>
      !found || (nameWords(claim.value).length > nameWords(found.value).length && claim.rank < 900) ? claim : found,
    undefined,
  );
  if (best) {
    put('fullName', best.value, best);
    const apart = full.filter(({ name }) => name?.family);
    const told = apart.find(({ name }) => !name?.byOrder) ?? apart.find(({ value }) => sameName(value, best.value));
    if (told?.name && !family && !given) {
      const { byOrder } = told.name;
      const because = byOrder ? 'order' : undefined;
      for (const part of ['family', 'given'] as const) {
        const value = told.name[part];
        if (value) put(`${part}Name`, value, told, byOrder ? 'fairly-sure' : undefined, because);
      }
    }
    const titled = full.find(({ name }) => name?.title);
    if (titled?.name?.title && !fields.title) put('title', titled.name.title, titled);
  } else if (family && given) {
    const whole = `${fields.givenName?.value} ${fields.familyName?.value}`;
    put('fullName', whole, family, undefined, 'parts');
  }

  const parts = ADDRESS_PARTS.map(claimsOf);
  const lines = parts.flatMap((same) => same.slice(0, 1));
  const clear = parts.every((same) => same.every(({ value }) => value === same[0]?.value));
  const [first] = lines;
  if (first && clear && !fields.address && (first.field === 'line1' || lines.length > 1)) {
    const whole = lines.map(({ value }) => value).join(', ');
    put('address', whole, first, undefined, 'put together from its lines');
  }
  const inOrder = FIELDS.flatMap((field) => (fields[field] ? [[field, fields[field]] as const] : []));
  return { fields: Object.fromEntries(inOrder), findings, used };
}

export function reading(value: string, claim: Claim, confidence?: Confidence, because?: string): FieldReading {
  const { source, label, place, field } = claim;
  const sure = confidence ?? (claim.loose && claim.rank >= 100 ? 'fairly-sure' : 'sure');
  const check = field === 'nhsNumber' ? 'check-digit' : null;
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
  const [x = '', y = ''] = [a, b].map(({ value }) =>
    value.toLowerCase().replace(field === 'phone' ? /[\s().-]|^\+44/g : /[^\p{L}\p{N}]/gu, ''),
  );
  return /address|Name$|keyworker/.test(field) ? !x.includes(y) && !y.includes(x) : x !== y;
}
