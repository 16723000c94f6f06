import DataTable from 'datatables.net-dt';
import 'datatables.net-responsive-dt';
import 'datatables.net-scroller-dt';
import { crowd } from '../../crowd.ts';
import { britishDate, slashedDate, spacedNumber } from '../../shown.ts';

const text = DataTable.render.text();

/** Everybody, of whom the rows in sight are in the page. */
export function caseload(main) {
  const table = main.appendChild(document.createElement('table'));
  table.className = 'display compact';
  return new DataTable(table, {
    data: crowd(),
    deferRender: true,
    scrollY: 360,
    scroller: true,
    ordering: false,
    columns: [
      { title: 'Ref', data: 'id' },
      { title: 'Surname', data: 'surname', render: text },
      { title: 'First name', data: 'forename', render: text },
      { title: 'D.O.B.', data: 'dateOfBirth', render: slashedDate },
      { title: 'NHS No.', data: 'nhsNumber', render: spacedNumber },
      { title: 'Mobile', data: 'mobile' },
    ],
  });
}

/** Results whose further columns are opened for one row: in a box with `?box`, else below the row. */
export function searchResults(main, people) {
  const table = main.appendChild(document.createElement('table'));
  table.className = 'display';
  const { display, renderer } = DataTable.Responsive;
  const inBox = {
    display: display.modal({ header: (row) => `Details for ${row.data().forename} ${row.data().surname}` }),
    renderer: renderer.tableAll(),
  };
  return new DataTable(table, {
    data: people,
    pageLength: 10,
    ordering: false,
    responsive: location.search === '?box' ? { details: inBox } : true,
    columns: [
      { title: 'Name', data: null, render: ({ forename, surname }) => text.display(`${forename} ${surname}`) },
      { title: 'Date of birth', data: 'dateOfBirth', render: britishDate },
      { title: 'NHS number', data: 'nhsNumber', render: spacedNumber, className: 'none' },
      { title: 'Client ID', data: 'id', className: 'none' },
      {
        title: 'Address',
        data: null,
        render: ({ address, postcode }) => text.display(`${address}, ${postcode}`),
        className: 'none',
      },
      { title: 'Mobile', data: 'mobile', className: 'none' },
    ],
  });
}
