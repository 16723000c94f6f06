import { columnsLike, findColumns, HEADER_SEARCH } from '../columns';
import { kindOf, LEGACY_STATUS, TODAYS_STATUS } from '../kinds';
import { readRow } from '../read-row';
import type { Layout, OpenedList, RowReading } from './layout';

const NAMES = {
  code: ['OrgCode', 'OrganisationCode'],
  name: ['Name', 'OrgName'],
  postcode: ['Postcode', 'PostCode'],
  opened: ['OpenDate'],
  closed: ['CloseDate'],
  status: ['StatusCode', 'Status'],
  phone: ['TelNo', 'ContactTelNo', 'Telephone'],
  setting: ['PrescrSet', 'PrescribingSetting'],
};

/** The 2023 variant: a header row and 21 columns (`OrgCode,Name,…,TelNo,…,PrescrSet`), read by the header's names. */
export const layout: Layout = {
  id: 'ods-2023',
  title: 'NHS ODS practices with a header row (2023)',
  open: (sample) => {
    const at = sample.slice(0, HEADER_SEARCH).findIndex((cells) => {
      const found = findColumns(cells, NAMES);
      return found.code >= 0 && found.name >= 0 && found.setting >= 0;
    });
    const header = sample[at];
    return header ? openWith(header, at) : null;
  },
};

function openWith(header: readonly string[], at: number): OpenedList {
  const columns = findColumns(header, NAMES);
  const address = columnsLike(header, /^(?:addr|address|addrln|addressline)\d$|^(?:town|city|county)$/);
  const source = { id: 'ods-gp-practices', title: 'GP practices (NHS ODS)' };
  return { firstRow: at + 1, fit: 1, source, read };

  function read(cells: readonly string[]): RowReading {
    if (cells.length !== header.length)
      return { why: `It has ${cells.length} columns where the header has ${header.length}.` };
    const cell = (index: number) => cells[index] ?? '';
    const closed = cell(columns.closed);
    const word = cell(columns.status).trim().toUpperCase();
    // Without a status column, the close date is all that tells.
    const status =
      columns.status < 0
        ? closed.trim()
          ? 'inactive'
          : 'active'
        : (TODAYS_STATUS.get(word) ?? LEGACY_STATUS.get(word));
    if (!status) return { why: `The status "${word.slice(0, 20)}" is not one this list uses.` };
    return readRow({
      code: cell(columns.code),
      name: cell(columns.name),
      address: address.map(cell),
      postcode: cell(columns.postcode),
      phone: cell(columns.phone),
      opened: cell(columns.opened),
      closed,
      status,
      kind: kindOf(cell(columns.setting)),
    });
  }
}
