import { formatPhone, readPhone } from '../../phone';
import type { Service } from '../service';
import { plainLine } from './plain-text';

type Phone = Service['phones'][number];

const NUMBER = /(?:\+|\(0|\(\+)?\d[\d\s().\u2010-\u2013-]{3,}\d(?!\d)|\b(?:999|111|101|119)\b/g;
const SAYS_PHONE =
  /^(?:(?:please|or|on|and|to|the|us|call|ring|contact|by|via)\b\s*)*(?:tel(?:ephone)?|phone|ph|t|number|no|call|ring|contact)?\b\.?\s*(?:no|number)?\b\.?$/i;
const FAX = /\bfax\b/i;
const LONGEST_LABEL = 80;

/**
 * The numbers in a text that is to be one, each with what is said of it: "Youth line: 0117 496 0123 / out of hours 01632 960123".
 * Fax numbers are left out.
 * @param label what is said of all of them elsewhere
 */
export function partPhones(text: string, label?: string): Phone[] {
  const line = plainLine(text);
  const phones: Phone[] = [];
  let from = 0;
  for (const match of line.matchAll(NUMBER)) {
    const digits = readPhone(match[0]);
    if (digits === null) continue;
    const before = tidyLabel(line.slice(from, match.index));
    from = match.index + match[0].length;
    const behind = /^\s*\(([^()]{2,60})\)/.exec(line.slice(from));
    if (behind) from += behind[0].length;
    const said = before || (behind ? tidyLabel(behind[1] ?? '') : '') || tidyLabel(plainLine(label ?? ''));
    if (FAX.test(said)) continue;
    phones.push({ number: formatPhone(digits), ...(said && { label: said }) });
  }
  return phones;
}

/** Every number once, the first with a label counting; numbers of persons lose the label that names them. */
export function uniquePhones(phones: readonly Phone[], persons: readonly string[]): Phone[] {
  const byDigits = new Map<string, Phone>();
  for (const { number, label } of phones) {
    const digits = readPhone(number) ?? number;
    const said = label && !namesPerson(label, persons) ? label : undefined;
    const held = byDigits.get(digits);
    if (!held || (!held.label && said)) byDigits.set(digits, { number, ...(said && { label: said }) });
  }
  return [...byDigits.values()];
}

/** Whether words name one of these persons, or somebody by a title ("Mrs Carter", "ask for Jo"). */
export function namesPerson(words: string, persons: readonly string[]): boolean {
  if (/\b(?:mr|mrs|ms|miss|mx|dr|prof|rev)\.?\s+\p{Lu}/iu.test(words) || /\bask for\b/i.test(words)) return true;
  const said = wordsOf(words);
  return persons.some((person) => wordsOf(person).some((name) => name.length > 2 && said.includes(name)));
}

function tidyLabel(text: string): string {
  const tidy = text
    .replace(/^[\s:;,.\-–—/|)(\]["'&]+|[\s:;,\-–—/|(["'&]+$/g, '')
    .replace(/^(?:and|or)\s+/i, '')
    .replace(/\b(?:on|at|is)$/i, '')
    .replace(/\s+(?:tel(?:ephone)?|phone)\.?$/i, '')
    .trim();
  if (SAYS_PHONE.test(tidy) || !/\p{L}/u.test(tidy) || tidy.length > LONGEST_LABEL) return '';
  return tidy;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? [];
}
