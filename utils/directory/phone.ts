/** Area codes of five digits after the 0 (Ofcom, National Telephone Numbering Plan); the other 01 numbers have two, three or four. */
const LONG_AREAS = /^0(?:13873|15242|1539[456]|1697[347]|1768[347]|19467)/;

/**
 * A UK telephone number as bare digits with its leading 0 (`01632960123`), for comparing. Takes what lists and people
 * write: `+44 (0)1632 960 123`, `Tel: 01632-960123 ext 4`, two numbers with a slash between (the first counts), and
 * numbers whose leading 0 a spreadsheet dropped. Short numbers (111, 116123) are kept. Null where it is not a number.
 */
export function readPhone(text: string): string | null {
  const first = text
    .split(/\/|,|;|\bor\b|\bext(?:ension)?\b|\bx(?=\s*\d)/i)
    .find((part) => /\d{3}/.test(part.replace(/[\s()-]/g, '')));
  const digits = first?.replace(/\D/g, '') ?? '';
  const national = digits.replace(/^(?:00)?44(?=\d{9,11}$)0?/, '0');
  if (/^0\d{9,10}$/.test(national) || /^0800\d{4}$/.test(national)) return national;
  if (/^[1-9]\d{9}$/.test(national) || /^1\d{8}$/.test(national)) return `0${national}`;
  return /^1\d{2}$|^999$|^116\d{3}$/.test(national) ? national : null;
}

/**
 * A number as it is shown and read out: `020 7946 0123`, `0113 496 0123`, `01632 960123`, `07700 900123`. Text that is no
 * number comes back trimmed, as it was.
 */
export function formatPhone(text: string): string {
  const digits = readPhone(text);
  if (digits === null) return text.trim().replace(/\s+/g, ' ');
  if (digits.length === 6) return groups(digits, 3);
  if (digits.length < 10) return digits.startsWith('0') ? groups(digits, 4) : digits;
  if (digits.startsWith('02')) return groups(digits, 3, 4);
  if (/^0800\d{6}$/.test(digits)) return groups(digits, 4);
  if (/^0(?:11|1\d1|[389])/.test(digits)) return groups(digits, 4, 3);
  return LONG_AREAS.test(digits) ? groups(digits, 6) : groups(digits, 5);
}

/** The digits cut after each length, the rest last, joined by spaces. */
function groups(digits: string, ...lengths: number[]): string {
  const parts: string[] = [];
  let rest = digits;
  for (const length of lengths) {
    parts.push(rest.slice(0, length));
    rest = rest.slice(length);
  }
  return [...parts, rest].join(' ');
}
