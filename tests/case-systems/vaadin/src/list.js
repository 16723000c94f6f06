import { shortDate, spacedNumber } from '../../shown.ts';

const COLUMNS = [
  ['Name', ({ forename, surname }) => `${surname}, ${forename}`],
  ['Date of birth', ({ dateOfBirth }) => shortDate(dateOfBirth)],
  ['NHS number', ({ nhsNumber }) => spacedNumber(nhsNumber)],
  ['Mobile', ({ mobile }) => mobile],
  ['Keyworker', ({ keyworker }) => keyworker],
];

/** A grid that draws only the rows in sight, over and over in the same elements. */
export function listView(host, people) {
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = '<h1>Clients</h1><vaadin-grid style="height: 420px"></vaadin-grid>';
  const grid = root.querySelector('vaadin-grid');
  for (const [header, textOf] of COLUMNS) {
    const column = document.createElement('vaadin-grid-column');
    column.header = header;
    column.renderer = (cell, _, { item }) => {
      cell.textContent = textOf(item);
    };
    grid.append(column);
  }
  grid.items = people;
}
