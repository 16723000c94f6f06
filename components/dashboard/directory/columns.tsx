import type { IsoDate } from '../../../utils/client/date';
import { shownCode } from '../../../utils/directory/codes';
import { closureOf } from '../../../utils/directory/practice';
import type { Practice } from '../../../utils/directory/practice';
import { KIND_NAMES } from '../../../utils/directory/words';
import { PracticeState } from '../../practice/PracticeState';
import type { Column } from '../table/ListTable';

/** The columns of the practice list; beside an open drawer or in a narrow window, only what is needed to ring. */
export function practiceColumns(today: IsoDate, narrow: boolean): readonly Column<Practice>[] {
  const name: Column<Practice> = {
    id: 'name',
    head: 'Name',
    cell: ({ name: text }) => (
      <span class="two-lines directory-name" title={text}>
        {text}
      </span>
    ),
  };
  const kind: Column<Practice> = { id: 'kind', head: 'Kind', width: '7rem', cell: (row) => KIND_NAMES[row.kind] };
  const place: Column<Practice> = {
    id: 'place',
    head: 'Address',
    width: '18rem',
    cell: ({ addressLines }) => <span class="two-lines">{addressLines.join(', ')}</span>,
  };
  const postcode: Column<Practice> = { id: 'postcode', head: 'Postcode', width: '6rem', cell: (row) => row.postcode };
  const code: Column<Practice> = { id: 'code', head: 'Code', width: '5.5rem', cell: (row) => shownCode(row.code) };
  const phone: Column<Practice> = { id: 'phone', head: 'Phone', width: '8rem', cell: (row) => row.phone };
  const state: Column<Practice> = {
    id: 'state',
    head: 'State',
    width: '10.5rem',
    // A tag only where something is out of the ordinary: thousands of green ones would say nothing.
    cell: (row) => (closureOf(row, today) ? <PracticeState practice={row} today={today} /> : 'Open'),
  };
  return narrow ? [name, postcode, phone, state] : [name, kind, place, postcode, code, phone, state];
}
