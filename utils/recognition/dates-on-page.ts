import type { Claim } from './claims';
import { ageOn } from '../client/date';
import type { IsoDate } from '../client/date';
import type { Page } from './page';
import { orderProved } from './values/date';
import type { Order } from './values/date';

const NUMERIC = /(?<![\d/.-])\d{1,2}([/.-])\d{1,2}\1\d{4}(?![\d/.-]*\d)/g;

/** The order numeric dates are written in, as far as other dates of the page prove one and none proves the other. */
export function orderOnPage(page: Page): Order {
  const proved = new Set<Order>();
  for (const { text } of page.atoms) {
    if (!/\d{4}/.test(text)) continue;
    for (const [date] of text.matchAll(NUMERIC)) {
      const order = orderProved(date);
      if (order) proved.add(order);
    }
    if (proved.size > 1) return 'unknown';
  }
  return [...proved][0] ?? 'unknown';
}

/**
 * The one date all claims of a date of birth allow, or null where more than one is left. Two readings are told apart by another
 * claim, by the age beside, by a machine-readable date on the element, by other dates on the page; never by custom.
 */
export function settleBirth(claims: readonly Claim[], page: Page, today: IsoDate): IsoDate | null {
  let left: readonly IsoDate[] | null = null;
  for (const claim of claims) {
    const options: readonly IsoDate[] = claim.options ?? [claim.value];
    left = left === null ? options : left.filter((date: IsoDate) => options.includes(date));
  }
  if (!left || left.length < 2) return left?.[0] ?? null;
  const ages = claims.map(({ age }) => age).filter((age) => age != null);
  const byAge = left.filter((date) => ages.some((age) => ageOn(date, today) === age));
  if (byAge.length === 1) return byAge[0] ?? null;
  const machine = new Set(claims.flatMap(({ atoms }) => atoms.flatMap(({ path }) => machineDates(path))));
  const byMachine = left.filter((date) => machine.has(date));
  if (byMachine.length === 1) return byMachine[0] ?? null;
  const order = orderOnPage(page);
  if (order === 'unknown') return null;
  // Options are [day first, month first].
  const first = claims.find(({ options }) => options?.length === 2)?.options;
  return first?.[order === 'day-first' ? 0 : 1] ?? null;
}

function machineDates(path: readonly Node[]): readonly string[] {
  const dates: string[] = [];
  for (const node of path.slice(-3)) {
    if (node.nodeType !== 1) continue;
    for (const name of ['datetime', 'data-value', 'data-date', 'data-sort', 'value']) {
      const value = (node as Element).getAttribute(name)?.slice(0, 10);
      if (value && /^\d{4}-\d\d-\d\d$/.test(value)) dates.push(value);
    }
  }
  return dates;
}
