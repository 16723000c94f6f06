import { TODAYS_STATUS } from '../kinds';
import { openOdsRows } from '../ods-row';
import type { Layout } from './layout';

/** ODS "Data Search and Export" since 2025: 27 columns, no header, status in words, roles in column 26. */
export const layout: Layout = {
  id: 'ods-today',
  title: 'NHS ODS file (Data Search and Export)',
  open: (sample, hints) => openOdsRows(sample, hints, TODAYS_STATUS),
};
