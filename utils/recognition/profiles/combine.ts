import type { Finding, Reading } from '../reading';
import type { Recognition } from '../recognise';
import type { Field } from '../../client/fields';
import { makeOf, sameName } from '../names';
import type { Applied } from './apply';
import { IDENTITY_FIELDS } from './profile';

type One = Extract<Reading, { verdict: 'one' }>;

/** A recognition, and which profile had the page: its id, and whether it held. */
export type ProfiledRecognition = Recognition & {
  readonly profile: { readonly id: string; readonly held: boolean } | null;
};

const NAMES = /^(?:title|fullName|givenName|familyName)$/;

/**
 * One reading out of the general one and the profile's (docs/decisions/0009). The profile's wins, but never against what the
 * general reading saw of somebody else: then nobody is named.
 * @param general made without the parts that the profile leaves out (`applied.leftOut`)
 */
export function combine(general: Recognition, applied: Applied | null): ProfiledRecognition {
  if (!applied) return { ...general, profile: null };
  const { profile, reading, anchors } = applied;
  const { incomplete } = general.reading;
  const give = (given: Reading, from: Recognition['anchors'] = []): ProfiledRecognition => ({
    reading: { ...given, incomplete },
    anchors: given.verdict === 'one' ? from : [],
    roots: general.roots,
    profile: { id: profile.id, held: reading.verdict === 'one' || reading.verdict === 'multiple' },
  });
  const { verdict } = general.reading;
  if (verdict === 'multiple') return give(general.reading);
  if (reading.verdict === 'multiple') return give(reading);
  // A page not filled yet breaks every rule, and shows nobody.
  if (reading.verdict !== 'one') return give(verdict === 'none' && isEmpty(applied) ? general.reading : reading);
  if (verdict === 'one') {
    const findings = differences(reading, general.reading);
    if (findings.length > 0) return give({ verdict: 'ambiguous', findings, incomplete });
    return give(isSame(reading, general.reading) ? filled(applied, reading, general.reading) : reading, anchors);
  }
  if (verdict === 'ambiguous' && !isOvercome(general.reading.findings, reading)) return give(general.reading);
  return give(reading, anchors);
}

/** What the profile says nothing of is taken from the general reading of the same client. */
function filled({ profile }: Applied, own: One, general: One): One {
  const names = Object.keys(profile.fields).some((field) => NAMES.test(field));
  const isOwn = (field: string) => field in profile.fields || field in own.fields || (names && NAMES.test(field));
  const more = Object.entries(general.fields).filter(([field]) => !isOwn(field));
  const findings = general.findings.filter((finding) => !('field' in finding && finding.field && isOwn(finding.field)));
  return { ...own, fields: { ...own.fields, ...Object.fromEntries(more) }, findings: [...own.findings, ...findings] };
}

/** Only a date nobody could tell the order of is settled by a profile; everything else may be another person. */
function isOvercome(findings: readonly Finding[], { fields }: One): boolean {
  return (
    fields.dateOfBirth !== undefined &&
    findings.some(({ kind }) => kind === 'unclear-date') &&
    findings.every(({ kind }) => kind === 'unclear-date' || kind === 'too-little' || kind === 'agrees')
  );
}

function isEmpty({ reading, profile }: Applied): boolean {
  const broken = 'findings' in reading ? reading.findings : [];
  const lost = new Set(broken.flatMap((f) => (f.kind === 'profile-broken' && f.rule === 'selector' ? [f.field] : [])));
  return IDENTITY_FIELDS.every((field) => !profile.fields[field] || profile.fields[field].optional || lost.has(field));
}

/** What of their identity two readings give differently: no two of these may be one client's. */
function differences(a: One, b: One): readonly Finding[] {
  return IDENTITY_FIELDS.flatMap((field) => {
    const of = ({ fields }: One) => fields[field] ?? (field === 'fullName' ? fields.familyName : undefined);
    const [x, y] = [of(a), of(b)];
    return x && y && differ(field, x.value, y.value) ? [{ kind: 'two-values' as const, field, values: [x, y] }] : [];
  });
}

function differ(field: Field, x: string, y: string): boolean {
  if (field.endsWith('Name')) return !sameName(x, y);
  // A record may have ids of several makes, and each reading have taken another.
  return x !== y && (field !== 'localId' || makeOf(x) === makeOf(y));
}

/** Of two readings of one page that differ in nothing: whether they share enough to be of one client. */
function isSame(a: One, b: One): boolean {
  const shares = (field: Field) => a.fields[field] !== undefined && a.fields[field].value === b.fields[field]?.value;
  return (
    shares('nhsNumber') ||
    shares('localId') ||
    (shares('dateOfBirth') && Boolean(a.fields.fullName && b.fields.fullName))
  );
}
