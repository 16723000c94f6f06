import { FIELDS } from '../../client/fields';
import type { Field } from '../../client/fields';
import type { Lexicon } from '../lexicon';
import { sameName } from '../names';
import type { Confidence, FieldReading, Fields, Finding } from '../reading';
import { readName } from '../values/name';

/** A value of a record, and the label it stood beside. `text`: as the page writes it. */
export type Found = {
  readonly field: Field;
  readonly value: string;
  readonly text: string;
  readonly label: string | null;
  readonly nodes: readonly Node[];
};

/** The fields of a record, its name taken apart or put together; and what two places of it say differently. */
export function fieldsOf(
  found: readonly Found[],
  profile: string,
  lexicon: Lexicon,
): { readonly fields: Fields; readonly differing: readonly Finding[] } {
  const fields: { [field in Field]?: FieldReading } = {};
  const differing: Finding[] = [];
  const put = (field: Field, value: string, label: string | null, confidence: Confidence = 'sure') => {
    const because = `read as the site profile “${profile}” says${field === 'nhsNumber' ? '; check digit is right' : ''}`;
    const reading: FieldReading = { value, confidence, evidence: { source: 'profile', label, place: null, because } };
    const before = (fields[field] ??= reading);
    const same = field.endsWith('Name') ? sameName(before.value, value) : before.value === value;
    if (!same) differing.push({ kind: 'two-values', field, values: [before, reading] });
  };
  for (const { field, value, label } of found) {
    if (field !== 'fullName') {
      put(field, value, label);
      continue;
    }
    const { full = value, title, given, family, byOrder } = readName(value, lexicon) ?? {};
    put('fullName', full, label);
    if (title) fields.title ??= { ...fields.fullName, value: title } as FieldReading;
    // Fields of their own for the two parts are believed before an order of words.
    if (!given || !family || found.some((other) => /^(?:family|given)Name$/.test(other.field))) continue;
    put('familyName', family, label, byOrder ? 'fairly-sure' : 'sure');
    put('givenName', given, label, byOrder ? 'fairly-sure' : 'sure');
  }
  const { fullName, familyName, givenName } = fields;
  if (familyName && givenName && !fullName)
    put('fullName', `${givenName.value} ${familyName.value}`, familyName.evidence.label);
  for (const part of [familyName, givenName])
    if (part && fullName && !sameName(part.value, fullName.value))
      differing.push({ kind: 'two-values', field: 'fullName', values: [fullName, part] });
  const inOrder = FIELDS.flatMap((field) => (fields[field] ? [[field, fields[field]] as const] : []));
  return { fields: Object.fromEntries(inOrder), differing };
}
