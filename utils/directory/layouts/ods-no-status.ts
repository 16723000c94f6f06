import { openOdsRows } from '../ods-row';
import type { Layout } from './layout';

/** ODS files of trusts, sites and others: the same 27 columns, column 13 empty. Only a close date says that one is closed. */
export const layout: Layout = {
  id: 'ods-no-status',
  title: 'NHS ODS file without a status',
  open: (sample, hints) => openOdsRows(sample, hints, new Map([['', null]])),
};
