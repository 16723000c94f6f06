import { formatDate, formatNearDate } from '../../../utils/client/date';
import type { IsoDate } from '../../../utils/client/date';
import { TELLING_NAMES } from '../../../utils/log/referral/life-names';
import type { ListName } from '../../../utils/log/worklist/lists';
import type { ListedRow } from '../../../utils/messages';
import { ListedState } from './ListedState';
import type { Column } from '../table/ListTable';
import { daysLate, daysWaiting } from './listing';

type ListColumn = Column<ListedRow>;
export type Layout = { readonly columns: readonly ListColumn[]; readonly minWidth: string };

const CLIENT: ListColumn = {
  id: 'client',
  head: 'Client',
  sorts: true,
  cell: ({ client }) => <span class="outstanding-client">{client?.name ?? 'Client not identified in the log'}</span>,
};
const BORN: ListColumn = {
  id: 'born',
  head: 'Born',
  sorts: true,
  width: '6.25rem',
  cell: ({ client }) => (client?.identity.dateOfBirth ? formatDate(client.identity.dateOfBirth) : <Unknown />),
};
const REFERRAL: ListColumn = {
  id: 'title',
  head: 'Referral',
  sorts: true,
  width: '10rem',
  cell: ({ row }) => <TwoLines text={row.title} />,
};
const WITH: ListColumn = {
  id: 'destination',
  head: 'With',
  sorts: true,
  width: '11rem',
  cell: ({ row }) => (row.destination ? <TwoLines text={row.destination} /> : <Unknown />),
};
const STATE: ListColumn = {
  id: 'state',
  head: 'State',
  sorts: true,
  width: '10.75rem',
  cell: ({ row }) => <ListedState state={row.state} />,
};
const KEYWORKER: ListColumn = {
  id: 'keyworker',
  head: 'Keyworker',
  sorts: true,
  width: '7.5rem',
  cell: ({ client }) => (client?.keyworker ? <TwoLines text={client.keyworker} /> : <Unknown />),
};
const TOLD: ListColumn = {
  id: 'told',
  head: 'Told and reminded',
  width: '10rem',
  cell: ({ row }) => <Told row={row} />,
};

const sent = (): ListColumn => ({
  id: 'sent',
  head: 'Sent',
  sorts: true,
  width: '6.5rem',
  cell: ({ row }) => (row.sentOn ? formatDate(row.sentOn) : 'Not yet'),
});
const waiting = (today: IsoDate): ListColumn => ({
  id: 'waiting',
  head: 'Days',
  sorts: true,
  width: '4.5rem',
  right: true,
  cell: ({ row }) => daysWaiting(row, today) ?? <Unknown />,
});
const chase = (today: IsoDate): ListColumn => ({
  id: 'chase',
  head: 'Chase',
  sorts: true,
  width: '7rem',
  cell: ({ row }) => <Chase row={row} today={today} />,
});
const appointment = (): ListColumn => ({
  id: 'appointment',
  head: 'Appointment',
  width: '9rem',
  cell: ({ row: { booking } }) =>
    booking ? [formatNearDate(booking.on), booking.at].filter(Boolean).join(', ') : <Unknown />,
});

/** The columns of a list for the room there is. Each minimum leaves the client column as wide as two lines of most names need. */
export function layoutOf(list: ListName, room: 'wide' | 'medium' | 'narrow', today: IsoDate): Layout {
  const what = { ...REFERRAL, ...(room === 'narrow' && { width: '8.5rem' }) };
  if (list === 'appointments') {
    const columns = [CLIENT, BORN, what, appointment(), TOLD];
    return room === 'narrow'
      ? { columns, minWidth: '51rem' }
      : { columns: [CLIENT, BORN, what, WITH, appointment(), TOLD, KEYWORKER], minWidth: '75rem' };
  }
  if (room === 'narrow') return { columns: [CLIENT, BORN, what, STATE, chase(today)], minWidth: '51rem' };
  if (room === 'medium') {
    return { columns: [CLIENT, BORN, what, WITH, STATE, chase(today), waiting(today)], minWidth: '67rem' };
  }
  return {
    columns: [CLIENT, BORN, what, WITH, STATE, sent(), chase(today), waiting(today), KEYWORKER],
    minWidth: '82rem',
  };
}

/** When to chase, as the list says it: how late, else the day. */
export function Chase({ row, today }: { row: ListedRow['row']; today: IsoDate }) {
  const late = daysLate(row, today);
  if (row.chaseOn === null || late === null) return <Unknown />;
  if (late > 0) return <strong class="is-late">{late === 1 ? '1 day late' : `${late} days late`}</strong>;
  if (late === 0) return <strong>Today</strong>;
  return <>{late > -7 ? formatNearDate(row.chaseOn) : formatDate(row.chaseOn)}</>;
}

/** Whether the client knows of the appointment, and was reminded of it. */
function Told({ row: { booking, remindedOn } }: { row: ListedRow['row'] }) {
  if (!booking) return <Unknown />;
  const isTold = booking.told !== 'not-told';
  return (
    <span class="two-lines">
      {isTold ? `Told ${TELLING_NAMES[booking.told].toLowerCase()}` : <strong class="is-late">Not yet told</strong>}
      {remindedOn ? `, reminded ${formatNearDate(remindedOn)}` : ', not reminded'}
    </span>
  );
}

function Unknown() {
  return (
    <>
      <span aria-hidden="true">–</span>
      <span class="visually-hidden">Not known</span>
    </>
  );
}

function TwoLines({ text }: { text: string }) {
  return (
    <span class="two-lines" title={text}>
      {text}
    </span>
  );
}
