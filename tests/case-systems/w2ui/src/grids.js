import { w2grid } from 'w2ui/w2ui-2.0.es6.js';
import { slashedDate, spacedNumber } from '../../shown.ts';
import { propertiesOf } from './record.js';

/** A grid that draws the rows in sight and takes the others away as it is scrolled. */
export function caseload(name, people) {
  return new w2grid({
    name,
    show: { footer: true, toolbar: true, lineNumbers: true },
    columns: [
      { field: 'surname', text: 'Surname', size: '140px', sortable: true },
      { field: 'forename', text: 'Forename', size: '120px' },
      { field: 'born', text: 'DOB', size: '90px' },
      { field: 'number', text: 'NHS No', size: '110px' },
      { field: 'mobile', text: 'Mobile', size: '110px' },
      { field: 'keyworker', text: 'Keyworker', size: '120px' },
    ],
    records: people.map((one, recid) => ({
      ...one,
      recid,
      born: slashedDate(one.dateOfBirth),
      number: spacedNumber(one.nhsNumber),
    })),
  });
}

/** One client as rows of a grid: what it is, and the value. */
export function propertyGrid(name) {
  const grid = new w2grid({
    name,
    show: { columnHeaders: false, footer: false },
    columns: [
      { field: 'label', text: 'Property', size: '180px', style: 'background: #efefef; padding-right: 8px' },
      { field: 'value', text: 'Value', size: '100%' },
    ],
  });
  grid.setRecord = (client) => {
    grid.clear(true);
    grid.records = Object.entries(propertiesOf(client)).map(([label, value], recid) => ({ recid, label, value }));
    grid.total = grid.records.length;
    // Drawn already, for the client before.
    if (grid.toolbar?.items) grid.refresh();
  };
  return grid;
}
