/** How systems write what they hold. Dates come in as ISO, NHS numbers as ten digits. */

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** `{ day: '14', month: '3', year: '1981' }` */
export function dateParts(iso: string): { readonly day: string; readonly month: string; readonly year: string } {
  const [year = '', month = '', day = ''] = iso.split('-');
  return { day: String(Number(day)), month: String(Number(month)), year };
}

/** 14 March 1981 */
export function britishDate(iso: string): string {
  const { day, month, year } = dateParts(iso);
  return `${day} ${MONTHS[Number(month) - 1]} ${year}`;
}

/** 14/03/1981 */
export function slashedDate(iso: string): string {
  return iso.split('-').toReversed().join('/');
}

/** 14-Mar-1981 */
export function shortDate(iso: string): string {
  const [year, month, day] = iso.split('-');
  return `${day}-${MONTHS[Number(month) - 1]?.slice(0, 3)}-${year}`;
}

/** 999 418 2072 */
export function spacedNumber(digits: string): string {
  return digits.replace(/^(\d{3})(\d{3})(\d{4})$/, '$1 $2 $3');
}
