import type { IsoDate } from '../client/date';
import type { Field } from '../client/fields';
import type { AddressPart, Label, Meaning } from './labels';
import type { Lexicon } from './lexicon';
import { readAddress } from './values/address';
import { isBlank } from './values/blank';
import { readGp, readWorker } from './values/carers';
import { isMobile, readEmail, readPhone } from './values/contact';
import { isBirthDate, readDate } from './values/date';
import { isTitle, readName, readNamePart } from './values/name';
import type { NameReading } from './values/name';
import { readNhsNumber } from './values/nhs-number';
import { readPostcode } from './values/postcode';
import { readSex } from './values/sex';
import { readId, readPracticeCode, readShortText } from './values/text';
import { isOfScreen, nameLike } from './words';

/** What a text beside a label was read as. */
export type Value = {
  readonly field: Field | AddressPart;
  readonly value: string;
  readonly options?: readonly IsoDate[];
  readonly age?: number | null;
  readonly name?: NameReading;
};

export type Read = {
  readonly values: readonly Value[];
  readonly fault?: 'failed-check' | 'unclear-date';
  readonly text?: string;
};

const NOTHING: Read = { values: [] };
/** Labels that do not say "name" may stand before many things: their value has to look like a name of a person. */
const SAYS_NAME = /\b(?:name|enw)/;

/**
 * Reads what stands beside a label. `given`: the texts of the value's box, one a line; `more`: further lines up to the next
 * label, which only an address or a value written in pieces may use.
 */
export function readValue(
  label: Label,
  given: readonly string[],
  more: readonly string[],
  lexicon: Lexicon,
  today: IsoDate,
): Read {
  const { meaning } = label;
  // "Change" and "Update" stand beside values, and are none.
  const says = (line: string) => !isBlank(line, lexicon);
  const lines = given.filter(says);
  const [first = ''] = lines;
  const whole = lines.join(' ');
  const tries = [
    ...new Set([
      whole,
      first,
      lines.join(''),
      ...(lines.length === 1 ? [[first, ...more.filter(says)].join(' ')] : []),
    ]),
  ];
  if (lexicon.doubt.test(whole) && /^(?:dateOfBirth|nhsNumber|address|phone|postcode|email)$/.test(meaning)) {
    return meaning === 'dateOfBirth' && /\d/.test(whole) ? { values: [], fault: 'unclear-date', text: whole } : NOTHING;
  }
  switch (meaning) {
    case 'dateOfBirth':
      return readBirth(tries, today, lexicon);
    case 'nhsNumber':
      return readNhs(tries, lexicon);
    case 'fullName':
      return readFullName(label, lines, tries, lexicon);
    case 'address':
      return readWhere(lines, more, lexicon);
    case 'gpName': {
      const { doctor, practice } = readGp(lines, lexicon);
      return { values: [...one('gpName', doctor), ...one('practiceName', practice)] };
    }
    case 'phone': {
      // Of several numbers the mobile is the one a client is reached on.
      const phones = lines.filter((line) => readPhone(line));
      const mobile = phones.find((line) => /mob|cell/i.test(line) || isMobile(line));
      // A label of both, such as "Telecom".
      const emails = /telecom/.test(label.words) ? lines.map(readEmail).filter((email) => email !== null) : [];
      return {
        values: [
          ...one('phone', readPhone(mobile ?? phones[0] ?? whole)),
          ...one('email', emails.length === 1 ? (emails[0] ?? null) : null),
        ],
      };
    }
    case 'allergies':
      return {
        values: one(
          'allergies',
          readShortText(
            lines
              .filter((line) => (!isBlank(line, lexicon) || /^none/i.test(line)) && !lexicon.status.test(line))
              .join(', '),
          ),
        ),
      };
    default:
      return readPlain(meaning, tries, lexicon);
  }
}

function readPlain(meaning: Meaning, tries: readonly string[], lexicon: Lexicon): Read {
  const read = PLAIN[meaning];
  if (!read) return NOTHING;
  for (const text of tries) {
    const value = isBlank(text, lexicon) ? null : read(text, lexicon);
    if (value) return { values: [{ field: meaning as Field | AddressPart, value }] };
  }
  return NOTHING;
}

const PLAIN: { readonly [meaning in Meaning]?: (text: string, lexicon: Lexicon) => string | null } = {
  title: (text, lexicon) => (isTitle(text, lexicon) ? text.trim() : null),
  givenName: readNamePart,
  familyName: readNamePart,
  preferredName: (text) => readNamePart(text.replace(/^["“'‘]|["”'’]$/g, '')),
  localId: readId,
  ndtmsRef: readId,
  sex: readSex,
  postcode: readPostcode,
  phone: readPhone,
  email: readEmail,
  practiceName: (text) => readShortText(text.split(/\s*[,(;|]\s*/)[0] ?? ''),
  practiceCode: readPracticeCode,
  keyworker: readWorker,
  line1: shortLine,
  line2: shortLine,
  line3: shortLine,
  town: shortLine,
  county: shortLine,
};

function shortLine(text: string): string | null {
  return text.length <= 80 && !readPhone(text) && !readEmail(text) ? text.trim().replace(/,$/, '') : null;
}

function readBirth(tries: readonly string[], today: IsoDate, lexicon: Lexicon): Read {
  for (const text of tries) {
    const date = readDate(text, today, lexicon);
    const options = date?.options.filter((option) => isBirthDate(option, today));
    if (date && options?.length)
      return { values: [{ field: 'dateOfBirth', value: options.join('|'), options, age: date.age }] };
  }
  const [whole = ''] = tries;
  return /\d/.test(whole) && /^[\d\s/.-]+$/.test(whole) ? { values: [], fault: 'unclear-date', text: whole } : NOTHING;
}

function readNhs(tries: readonly string[], lexicon: Lexicon): Read {
  let failed: string | undefined;
  for (const text of tries) {
    const read = readNhsNumber(text, lexicon);
    if (read && 'digits' in read) return { values: [{ field: 'nhsNumber', value: read.digits }] };
    failed ??= read?.failed;
  }
  return failed ? { values: [], fault: 'failed-check', text: failed } : NOTHING;
}

function readFullName(label: Label, lines: readonly string[], tries: readonly string[], lexicon: Lexicon): Read {
  const [first = ''] = lines;
  const says = SAYS_NAME.test(label.words);
  const read = (text: string) => (says ? readName(text, lexicon) : nameLike(text, lexicon, true));
  // Two names in one place: which of them is in use cannot be told.
  if (lines.filter((line) => read(line)).length > 1) return NOTHING;
  const found = [first, ...tries].find(read);
  const name = found ? read(found) : says && lines.length === 1 && !label.loose ? readOnlyName(first, lexicon) : null;
  return name ? { values: [{ field: 'fullName', value: name.full, name }] } : NOTHING;
}

/** The whole name of somebody who has one: "Ngozi", "Mr Basil". */
function readOnlyName(text: string, lexicon: Lexicon): NameReading | null {
  const words = text.trim().split(/\s+/);
  const title = words.length > 1 && isTitle(words[0] ?? '', lexicon) ? words.shift() : undefined;
  const [only = ''] = words;
  const isName =
    words.length === 1 && /^\p{Lu}\p{L}{2}/u.test(only) && readNamePart(only) && !isOfScreen(only, lexicon);
  return isName ? { full: only, ...(title && { title }) } : null;
}

function readWhere(lines: readonly string[], more: readonly string[], lexicon: Lexicon): Read {
  const inBox = readAddress(lines, lexicon);
  const enough = inBox && (inBox.postcode || lines.length > 1 || (inBox.address ?? '').includes(','));
  const read = enough || more.length === 0 ? inBox : readAddress([...lines, ...more], lexicon);
  if (!read) return NOTHING;
  return { values: [...one('address', read.address), ...one('postcode', read.postcode)] };
}

function one(field: Field, value: string | null): readonly Value[] {
  return value ? [{ field, value }] : [];
}
