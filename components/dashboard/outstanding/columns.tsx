import { formatDate, formatNearDate } from '../../../utils/client/date';
import type { WorklistItem } from '../../../utils/log/worklist';
import type { Column } from '../table/ListTable';
import type { ListedRow } from './listing';
import { StateTag } from '../../referral/StateTag';

const CLIENT: Column<ListedRow> = {
  id: 'client',
  head: 'Client',
  cell: ({ name }) => <span class="outstanding-client">{name}</span>,
};
const BORN: Column<ListedRow> = {
  id: 'born',
  head: 'Born',
  width: '6.25rem',
  cell: ({ identity }) => (identity.dateOfBirth ? formatDate(identity.dateOfBirth) : <Unknown />),
};
const REFERRAL: Column<ListedRow> = {
  id: 'referral',
  head: 'Referral',
  width: '10.25rem',
  cell: ({ referral }) => <TwoLines text={referral.title} />,
};
const WITH: Column<ListedRow> = {
  id: 'with',
  head: 'With',
  width: '11.75rem',
  cell: ({ referral }) => <TwoLines text={referral.destination} />,
};
const STATE: Column<ListedRow> = {
  id: 'state',
  head: 'State',
  width: '10.5rem',
  cell: ({ referral }) => <StateTag state={referral.state} />,
};
const SENT: Column<ListedRow> = {
  id: 'sent',
  head: 'Sent',
  width: '6.5rem',
  cell: ({ referral }) => (referral.sentOn ? formatDate(referral.sentOn) : 'Not yet'),
};
const DAYS: Column<ListedRow> = {
  id: 'days',
  head: 'Days waiting',
  width: '5.75rem',
  right: true,
  cell: ({ item }) => (item.daysWaiting === null ? <Unknown /> : Math.max(0, item.daysWaiting)),
};
const CHASE: Column<ListedRow> = {
  id: 'chase',
  head: 'Chase',
  width: '7.25rem',
  cell: ({ item }) => <Chase item={item} />,
};

type Layout = { readonly columns: readonly Column<ListedRow>[]; readonly minWidth: string };

/** Where there is room for everything. Each minimum leaves the client column as wide as two lines of most names need. */
export const WIDE: Layout = { columns: [CLIENT, BORN, REFERRAL, WITH, STATE, SENT, DAYS, CHASE], minWidth: '74rem' };
export const MEDIUM: Layout = { columns: [CLIENT, BORN, REFERRAL, WITH, STATE, CHASE], minWidth: '62rem' };
/** Beside an open drawer, which says the rest, and in a narrow window. */
export const NARROW: Layout = {
  columns: [CLIENT, BORN, { ...REFERRAL, width: '8.5rem' }, STATE, CHASE],
  minWidth: '48.5rem',
};

/** When to chase, as the list says it: how late, else the day. */
export function Chase({ item: { referral, group, daysLate } }: { item: WorklistItem }) {
  if (referral.chaseOn === null || daysLate === null) return <Unknown />;
  if (daysLate > 0) return <strong class="is-late">{daysLate === 1 ? '1 day late' : `${daysLate} days late`}</strong>;
  if (daysLate === 0) return <strong>Today</strong>;
  return <>{group === 'this-week' ? formatNearDate(referral.chaseOn) : formatDate(referral.chaseOn)}</>;
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
