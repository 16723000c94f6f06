import { isNhsNumber } from '../../client/nhs-number';

/** What of a client a text seems to hold. */
export type ClientData =
  'NHS number' | 'date' | 'postcode' | 'email address' | 'phone number' | 'record number' | 'long number';

const MONTH = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const SHAPES: readonly (readonly [ClientData, RegExp])[] = [
  ['email address', /[^\s@"'=[\]()<>]+@[^\s@"'[\]()<>]+\.[a-z]{2,}/i],
  ['date', /(?<!\d)(?:\d{1,2}[-/._ ]\d{1,2}[-/._ ](?:\d{4}|\d{2})|\d{4}[-/._]\d{1,2}[-/._]\d{1,2})(?!\d)/],
  [
    'date',
    new RegExp(`(?<!\\d)\\d{1,2}(?:st|nd|rd|th)?[-/._ ]*(?:${MONTH})[a-z]*[-/._, ]*(?:\\d{4}|\\d{2})(?!\\d)`, 'i'),
  ],
  ['date', new RegExp(`(?<![a-z])(?:${MONTH})[a-z]*[-/._ ]+\\d{1,2}(?:st|nd|rd|th)?[-/._, ]+\\d{4}(?!\\d)`, 'i')],
  ['phone number', /(?:\+\d{2}|(?<!\d)0)[\s()-]*(?:\d[\s()-]*){8,10}(?!\d)/],
  ['postcode', /(?<![a-z\d])[a-z]{1,2}\d[a-z\d]?[\s_-]{0,2}\d[abd-hjlnp-uw-z]{2}(?![a-z\d])/i],
  ['record number', /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-/i],
  ['record number', /(?<![a-z\d])[a-z]{1,4}[-/_]?\d{4,}/i],
  ['long number', /\d{5,}/],
];
const TEN_DIGITS = /(?<!\d)\d{3}[\s_-]?\d{3}[\s_-]?\d{4}(?!\d)/g;

/**
 * What of a client a selector, a label or a path seems to hold, by its shape alone; null where nothing does. Names have no
 * shape: teaching compares them with what the page says.
 */
export function clientDataIn(text: string): ClientData | null {
  // In a selector a digit may be written `\31 `.
  const plain = text
    .replace(/\\([\da-f]{1,6})\s?/gi, (_, code: string) => printable(parseInt(code, 16)))
    .replace(/\\/g, '');
  for (const [digits] of plain.matchAll(TEN_DIGITS)) if (isNhsNumber(digits.replace(/\D/g, ''))) return 'NHS number';
  return SHAPES.find(([, shape]) => shape.test(plain))?.[0] ?? null;
}

function printable(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
