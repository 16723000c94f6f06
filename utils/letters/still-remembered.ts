import type { IsoDate } from '../client/date';
import type { Answers } from './question';

/** Those of the remembered answers that still stand as they were taken over. */
export function stillRemembered(
  from: Readonly<Record<string, IsoDate>>,
  before: Answers,
  now: Answers,
): Readonly<Record<string, IsoDate>> {
  const same = (id: string) => JSON.stringify(before[id]) === JSON.stringify(now[id]);
  return Object.fromEntries(Object.entries(from).filter(([id]) => same(id)));
}
