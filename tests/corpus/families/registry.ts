import type { Family } from '../family';
import * as flow from './flow';
import * as lists from './lists';
import * as tables from './tables';

/** The families the recogniser may be developed against. */
export const DEVELOPMENT: readonly Family[] = [
  ...Object.values(tables),
  ...Object.values(lists),
  ...Object.values(flow),
];
