import { ageOn } from '../../client/date';
import type { IsoDate } from '../../client/date';
import type { Field } from '../../client/fields';
import type { Lexicon } from '../lexicon';
import { readAddress } from '../values/address';
import { readEmail, readPhone } from '../values/contact';
import { isBirthDate, orderProved, readDate } from '../values/date';
import { isTitle, readName, readNamePart } from '../values/name';
import { readNhsNumber } from '../values/nhs-number';
import { readPostcode } from '../values/postcode';
import { readSex } from '../values/sex';
import { readId, readPracticeCode, readShortText } from '../values/text';
import type { DateFormat } from './profile';

const PLAIN: { readonly [field in Field]?: (text: string, lexicon: Lexicon) => string | null } = {
  title: (text, lexicon) => (isTitle(text, lexicon) ? text : null),
  fullName: (text, lexicon) => (readName(text, lexicon) ? text : null),
  givenName: readNamePart,
  familyName: readNamePart,
  preferredName: readNamePart,
  nhsNumber: (text, lexicon) => {
    const read = readNhsNumber(text, lexicon);
    return read && 'digits' in read ? read.digits : null;
  },
  localId: (text) => readId(text.replace(/^[[(#\s]+|[\])\s]+$/g, '')),
  ndtmsRef: readId,
  sex: readSex,
  postcode: readPostcode,
  phone: readPhone,
  email: readEmail,
  practiceCode: readPracticeCode,
};

/** The value of a field that its lines of text hold, in canonical form; null where they hold anything else or anything more. */
export function valueOf(
  field: Field,
  lines: readonly string[],
  format: DateFormat,
  lexicon: Lexicon,
  today: IsoDate,
): string | null {
  if (field === 'address') return readAddress(lines, lexicon)?.address ?? null;
  const read =
    field === 'dateOfBirth' ? (text: string) => birthOf(text, format, today, lexicon) : (PLAIN[field] ?? readShortText);
  return read(lines.join(' '), lexicon) ?? read(lines.join(''), lexicon);
}

/** A date in the profile's own order: one that proves another order is a fault of the profile, and so no date. */
function birthOf(text: string, format: DateFormat, today: IsoDate, lexicon: Lexicon): string | null {
  const read = readDate(text, today, lexicon);
  if (!read) return null;
  const proved = orderProved(text.replace(/\s*\(.*$/, ''));
  const { options, age } = read;
  const date = options[format === 'month-first' ? 1 : 0] ?? options[0];
  const right = options.length === 1 ? !proved || proved === format : format !== 'year-first';
  return date && right && isBirthDate(date, today) && (age === null || ageOn(date, today) === age) ? date : null;
}
