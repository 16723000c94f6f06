import type { IsoDate } from '../../client/date';
import { daysBetween } from '../../client/date';
import { csvOf } from '../out/csv';
import type { Listed } from './list-index';
import { STATE_NAMES, TELLING_NAMES } from '../referral/life-names';

const HEADS = [
  'Client',
  'Date of birth',
  'NHS number',
  'Referral',
  'With',
  'Specialty',
  'State',
  'Sent',
  'Days waiting',
  'Chase on',
  'Appointment',
  'Client told',
  'Reminded',
  'Keyworker',
] as const;

/** The rows of a list as CSV. Dates are ISO. */
export function listCsv(listed: readonly Listed[], today: IsoDate): string {
  return csvOf([HEADS, ...listed.map((one) => cells(one, today))]);
}

export function csvFileName(today: IsoDate): string {
  return `alongside-worklist-${today}.csv`;
}

function cells({ row, client }: Listed, today: IsoDate): string[] {
  const { booking, firstSentOn } = row;
  return [
    client?.name ?? '',
    client?.identity.dateOfBirth ?? '',
    client?.identity.nhsNumber ?? '',
    row.title,
    row.destination,
    row.specialty ?? '',
    row.state === 'draft' ? 'Draft' : STATE_NAMES[row.state],
    row.sentOn ?? '',
    firstSentOn === null ? '' : String(Math.max(0, daysBetween(firstSentOn, today))),
    row.chaseOn ?? '',
    booking ? [booking.on, booking.at].filter(Boolean).join(' ') : '',
    booking ? TELLING_NAMES[booking.told] : '',
    row.remindedOn ?? '',
    client?.keyworker ?? '',
  ];
}
