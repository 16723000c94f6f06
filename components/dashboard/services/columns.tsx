import type { Service } from '../../../utils/directory/services/service';
import { SERVICE_KIND_NAMES } from '../../../utils/directory/services/words';
import type { Column } from '../table/ListTable';
import { ServiceState } from '../../service/ServiceState';

/** The columns of the list of services; beside an open drawer only what is needed to ring. */
export function serviceColumns(now: Date, narrow: boolean): readonly Column<Service>[] {
  const name: Column<Service> = {
    id: 'name',
    head: 'Name',
    cell: ({ name: text }) => (
      <span class="two-lines services-name" title={text}>
        {text}
      </span>
    ),
  };
  const kinds: Column<Service> = {
    id: 'kinds',
    head: 'Kinds',
    width: '12rem',
    cell: (row) => <span class="two-lines">{row.kinds.map((kind) => SERVICE_KIND_NAMES[kind]).join(', ')}</span>,
  };
  const place: Column<Service> = {
    id: 'place',
    head: 'Place',
    width: '14rem',
    cell: ({ locations: [first] }) => (
      <span class="two-lines">
        {[...(first?.addressLines ?? []), first?.postcode?.replace(' ', '\u00A0')].filter(Boolean).join(', ')}
      </span>
    ),
  };
  const phone: Column<Service> = {
    id: 'phone',
    head: 'Phone',
    width: '8rem',
    cell: ({ phones }) => phones[0]?.number ?? '',
  };
  const state: Column<Service> = {
    id: 'state',
    head: 'Now',
    width: '15.5rem',
    cell: (row) => <ServiceState service={row} now={now} />,
  };
  return narrow ? [name, phone, state] : [name, kinds, place, phone, state];
}
