import type { IsoDate } from '../client/date';
import { daysBetween } from '../client/date';
import type { Listed } from './list-index';
import { STATE_NAMES, TELLING_NAMES } from './life-names';

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

/** The rows of a list as CSV (RFC 4180) with a byte order mark, so that a spreadsheet reads accents. Dates are ISO. */
export function listCsv(listed: readonly Listed[], today: IsoDate): string {
  const lines = [HEADS, ...listed.map((one) => cells(one, today))];
  return `\uFEFF${lines.map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;
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

/** A cell that a spreadsheet might take for a formula gets an apostrophe before it, which makes it text (OWASP, CSV injection). */
function cell(text: string): string {
  const safe = /^[\s]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/u.test(text) ? `'${text}` : text;
  return /[",\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
