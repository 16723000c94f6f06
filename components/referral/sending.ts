import { addDays, formatDate } from '../../utils/client/date';
import type { IsoDate } from '../../utils/client/date';
import type { ROUTES, SUPPORTS } from '../../utils/log/entry';
import { readTypedDate } from '../forms/typed-date';
import type { TypedDate } from '../forms/typed-date';

export type Route = (typeof ROUTES)[number];
export type Support = (typeof SUPPORTS)[number];

/** How a letter was sent, as it is written in the log. */
export type NewSending = {
  readonly route: Route;
  /** Where it went, of a need that was not known to go anywhere. */
  readonly destination?: string;
  /** A person or an address, where one was given. */
  readonly to?: string;
  readonly sentOn: IsoDate;
  readonly chaseOn: IsoDate;
  readonly supports: readonly Support[];
};

/** The same while it is being typed. */
export type TypedSending = {
  readonly route: Route;
  readonly to: string;
  readonly sentOn: string;
  readonly chaseOn: string;
  readonly supports: readonly Support[];
};

/** What the form begins with. @param chaseAfterDays what the letter itself asks for */
export function startSending(today: IsoDate, chaseAfterDays: number, to = ''): TypedSending {
  const chaseOn = formatDate(addDays(today, chaseAfterDays));
  return { route: 'email', to, sentOn: formatDate(today), chaseOn, supports: [] };
}

export type ReadSending = {
  readonly sent: TypedDate;
  readonly chase: TypedDate;
  /** Null while a date cannot be read. */
  readonly sending: NewSending | null;
};

/** Reads what was typed. Nothing is sent tomorrow, and nothing is chased before it was sent. */
export function readSending(typed: TypedSending, today: IsoDate, chaseAfterDays: number): ReadSending {
  const sent = readTypedDate(typed.sentOn, today, { missing: 'Enter the date it was sent', latest: today });
  const chase = readTypedDate(typed.chaseOn, addDays(today, chaseAfterDays), {
    missing: 'Enter when to chase it',
    earliest: 'date' in sent ? sent.date : today,
  });
  if ('error' in sent || 'error' in chase) return { sent, chase, sending: null };
  const { route, supports } = typed;
  const to = typed.to.trim();
  return { sent, chase, sending: { route, ...(to && { to }), sentOn: sent.date, chaseOn: chase.date, supports } };
}
