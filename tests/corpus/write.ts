import type { Person } from './people/person';
import type { DateShape, NameShape, Style } from './style';

const SHORT = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const LONG = 'January February March April May June July August September October November December'.split(' ');
const DAYS = 'Sun Mon Tue Wed Thu Fri Sat'.split(' ');

/** @param iso YYYY-MM-DD */
export function writeDate(iso: string, shape: DateShape): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  const short = SHORT[Number(month) - 1];
  const long = LONG[Number(month) - 1];
  const plain = Number(day);
  const ending =
    plain % 10 === 1 && plain !== 11
      ? 'st'
      : plain % 10 === 2 && plain !== 12
        ? 'nd'
        : plain % 10 === 3 && plain !== 13
          ? 'rd'
          : 'th';
  const shapes: Record<DateShape, string> = {
    '14-Mar-1981': `${day}-${short}-${year}`,
    '14 Mar 1981': `${day} ${short} ${year}`,
    '14 March 1981': `${plain} ${long} ${year}`,
    '14/03/1981': `${day}/${month}/${year}`,
    '14.03.1981': `${day}.${month}.${year}`,
    '1981-03-14': iso,
    'Sat 14 Mar 1981': `${DAYS[new Date(`${iso}T00:00Z`).getUTCDay()]} ${plain} ${short} ${year}`,
    '14th March 1981': `${plain}${ending} ${long} ${year}`,
    'March 14, 1981': `${long} ${plain}, ${year}`,
  };
  return shapes[shape];
}

/** Whether day and month of a date so written could be swapped by a reader who does not know the order. */
export function couldSwap(iso: string, shape: DateShape): boolean {
  const [, month, day] = iso.split('-');
  return (shape === '14/03/1981' || shape === '14.03.1981') && Number(day) <= 12 && day !== month;
}

/** Whether a date so written shows that the day stands first. */
export function provesOrder(iso: string, shape: DateShape): boolean {
  return (shape === '14/03/1981' || shape === '14.03.1981') && Number(iso.slice(8)) > 12;
}

/** Completed years on the day the corpus takes for today. */
export function ageOf(iso: string): number {
  const today = new Date().toISOString().slice(0, 10);
  return Number(today.slice(0, 4)) - Number(iso.slice(0, 4)) - (today.slice(5) < iso.slice(5) ? 1 : 0);
}

export function writeName(person: Person, shape: NameShape): string {
  const { title, given, middle, family } = person;
  const upper = family.toLocaleUpperCase('en-GB');
  if (!family) return shape.includes('itle') ? `${title} ${given}` : given;
  const shapes: Record<NameShape, string> = {
    'given family': `${given} ${family}`,
    'FAMILY, Given (Title)': `${upper}, ${given} (${title})`,
    'Title given family': `${title} ${given} ${family}`,
    'FAMILY, Given': `${upper}, ${given}`,
    'given FAMILY': `${given} ${upper}`,
    'Family, given': `${family}, ${given}`,
    'given middle family': [given, middle, family].filter(Boolean).join(' '),
  };
  return shapes[shape];
}

export function writeNhs(digits: string, shape: Style['nhs']): string {
  if (shape === 'plain') return digits;
  const gap = shape === 'hyphens' ? '-' : ' ';
  return [digits.slice(0, 3), digits.slice(3, 6), digits.slice(6)].join(gap);
}

/** @param digits eleven digits beginning with 0 */
export function writePhone(digits: string, shape: Style['phone']): string {
  if (shape === '5-6') return `${digits.slice(0, 5)} ${digits.slice(5)}`;
  if (shape === '5-3-3') return `${digits.slice(0, 5)} ${digits.slice(5, 8)} ${digits.slice(8)}`;
  if (shape === '+44') return `+44 ${digits.slice(1, 5)} ${digits.slice(5)}`;
  return digits;
}
