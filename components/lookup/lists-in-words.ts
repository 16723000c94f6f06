import { formatDate } from '../../utils/client/date';
import type { LookUpState } from '../../utils/messages';

/** What is searched: "15,389 practices, as of 1 Nov 2026, and 412 services." */
export function sayLists({ practices, services }: LookUpState): string {
  const parts = [
    practices && `${practices.count.toLocaleString('en-GB')} practices, as of ${formatDate(practices.asOf)}`,
    services && `${services.toLocaleString('en-GB')} ${services === 1 ? 'service' : 'services'}`,
  ].filter(Boolean);
  return `${parts.join(', and ')}.`;
}
