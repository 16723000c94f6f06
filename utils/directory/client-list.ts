import { isNhsNumber } from '../client/nhs-number';
import { COUNTED, NAME_PART, OF_A_PLACE, OF_ONE_PERSON, PERSONAL, STAFF, THEIR_PRACTICE } from './client-words';
import { headerWords } from './mapping/header-words';
import { readPhone } from './phone';
import { readPostcode } from './postcode';

/**
 * Whether a file holds people rather than practices: a column of NHS numbers, or a header that only a list of clients has. Such a
 * file is refused before anything else is made of it.
 * @param sample its first rows
 */
export function looksLikeClients(sample: readonly (readonly string[])[]): boolean {
  if (sample.slice(0, 20).some((cells) => mayBeHeader(cells) && isPersonHeader(cells))) return true;
  const width = Math.max(0, ...sample.map((cells) => cells.length));
  return Array.from({ length: width }, (_, at) => sample.map((cells) => cells[at] ?? '')).some(isNhsColumn);
}

/** What a row of the list itself holds names no columns: a "Recovery worker hub" with its postcode is a place. */
function mayBeHeader(cells: readonly string[]): boolean {
  if (cells.length < 2 || cells.some((cell) => cell.length >= 60)) return false;
  return !cells.some((cell) => readPostcode(cell) !== null || (readPhone(cell)?.length ?? 0) >= 9);
}

function isPersonHeader(cells: readonly string[]): boolean {
  const words = cells.map(headerWords);
  const some = (pattern: RegExp) => words.some((name) => pattern.test(name));
  if (some(OF_ONE_PERSON)) return true;
  const personal = words.filter((name) => PERSONAL.test(name)).length;
  if (personal >= 3) return true;
  // A manager may stand beside a practice by both names; a practice has a name of its own then.
  if (some(NAME_PART) && !(some(STAFF) && some(OF_A_PLACE))) return true;
  if (personal === 2 && some(THEIR_PRACTICE) && !some(NAME_PART) && !some(COUNTED)) return true;
  // "Name" beside "GP practice" is somebody who is registered there.
  return some(/^(?:full )?name$/) && some(THEIR_PRACTICE);
}

/** Ten digits whose last one checks out: one phone in eleven does so too, hence most of a column must. */
function isNhsColumn(cells: readonly string[]): boolean {
  const digits = cells.map((cell) => cell.replace(/[\s-]/g, '')).filter((cell) => /^\d{10}$/.test(cell));
  const right = digits.filter(isNhsNumber);
  return right.length >= 2 && right.length > digits.length * 0.8;
}
