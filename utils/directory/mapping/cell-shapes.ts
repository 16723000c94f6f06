import { readOdsDate } from '../ods-date';
import { readEmail, readWebsite } from '../contact';
import { readPhone } from '../phone';
import { readPostcode } from '../postcode';
import type { PracticeStatus } from '../practice';
import type { Field } from './mapping';

/** Words of a status column; anything else in one is rejected with its row. */
const STATUS_WORDS: Readonly<Record<string, PracticeStatus>> = {
  a: 'active',
  active: 'active',
  open: 'active',
  current: 'active',
  live: 'active',
  visible: 'active',
  registered: 'active',
  trading: 'active',
  yes: 'active',
  y: 'active',
  true: 'active',
  c: 'inactive',
  closed: 'inactive',
  inactive: 'inactive',
  hidden: 'inactive',
  archived: 'inactive',
  deregistered: 'inactive',
  terminated: 'inactive',
  ceased: 'inactive',
  no: 'inactive',
  n: 'inactive',
  false: 'inactive',
  d: 'dormant',
  dormant: 'dormant',
  suspended: 'dormant',
  p: 'proposed',
  proposed: 'proposed',
  pending: 'proposed',
};

/** What a status cell says; undefined where it is empty, null where it is a word no status has. */
export function readStatus(cell: string): PracticeStatus | null | undefined {
  const word = cell.trim().toLowerCase();
  return word === '' ? undefined : Object.hasOwn(STATUS_WORDS, word) ? (STATUS_WORDS[word] ?? null) : null;
}

const hasLetters = (cell: string) => /\p{L}{2}/u.test(cell);
const isPhone = (cell: string) => {
  const digits = readPhone(cell);
  return digits !== null && digits.length >= 9 && cell.length <= 60;
};

const SHAPES: Readonly<Record<Field, (cell: string) => boolean>> = {
  code: (cell) => /^[\w:./-]{1,30}( [\w:./-]{1,20})?$/.test(cell) && /\d/.test(cell) && readPostcode(cell) === null,
  name: (cell) => hasLetters(cell) && !/^https?:/i.test(cell) && readEmail(cell) === '' && readPostcode(cell) === null,
  address: (cell) => !isPhone(cell),
  postcode: (cell) => readPostcode(cell) !== null,
  phone: isPhone,
  email: (cell) => readEmail(cell) !== '',
  website: (cell) => readWebsite(cell) !== '',
  kind: hasLetters,
  status: (cell) => readStatus(cell) != null,
  opened: (cell) => readOdsDate(cell) != null,
  closed: (cell) => readOdsDate(cell) != null,
};

/** The share of the cells that hold something which could be of a field; null where none holds anything. */
export function cellShare(cells: readonly string[], field: Field): number | null {
  const held = cells.filter((cell) => cell.trim() !== '');
  return held.length === 0 ? null : held.filter((cell) => SHAPES[field](cell.trim())).length / held.length;
}

/** The share of the cells that hold something which no other holds. */
export function distinctShare(cells: readonly string[]): number {
  const held = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return held.length === 0 ? 0 : new Set(held).size / held.length;
}
