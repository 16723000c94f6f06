import type { LoadedList } from './listing';

/** "31 referrals, 26 clients". */
export function sumOf({ total, clients, counts, readiness }: LoadedList, narrowed: boolean): string {
  if (readiness.state !== 'ready') return total === null ? '' : plural(total, 'referral');
  const shown = plural(total ?? 0, 'referral');
  if (narrowed) return counts ? `${shown} found` : shown;
  return clients === null ? shown : `${shown}, ${plural(clients, 'client')}`;
}

function plural(count: number, what: string): string {
  return count === 1 ? `1 ${what}` : `${count.toLocaleString('en-GB')} ${what}s`;
}
