import { LEGACY_STATUS } from '../kinds';
import { openOdsRows } from '../ods-row';
import type { Layout } from './layout';

/** ODS files until 2025: 27 columns, no header, status as a letter, prescribing setting as a number in column 26. */
export const layout: Layout = {
  id: 'ods-legacy',
  title: 'NHS ODS file, the layout until 2025',
  open: (sample, hints) => openOdsRows(sample, hints, LEGACY_STATUS),
};
