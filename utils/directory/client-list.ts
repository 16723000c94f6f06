import { isNhsNumber } from '../client/nhs-number';
import { headerWords } from './mapping/header-words';

/** Column names that only a list of people has. */
const OF_A_PERSON =
  /^(?:(?:client|patient|person|service user|pt)s? )?(?:nhs|chi|h and c|hcn|health and care) ?(?:no|num|number)?$|\bnhs (?:no|num|number)\b|\bchi (?:no|num|number)\b|\b(?:dob|d o b|date of birth|birth ?date|born)\b|\b(?:client|patient|service user|ndtms) (?:id|ref|reference|no|number|name|code)\b|\bkey ?worker\b|\bnational insurance\b/;
const PERSONAL =
  /^(?:sur|fore|first|last|given|family|middle) ?names?$|^(?:gender|sex|ethnicity|religion|marital status|next of kin|age|allergies)$/;

/**
 * Whether a file holds people rather than practices: a column of NHS numbers, or a header that only a list of clients has. Such a
 * file is refused before anything else is made of it.
 * @param sample its first rows
 */
export function looksLikeClients(sample: readonly (readonly string[])[]): boolean {
  const rows = sample.slice(0, 20);
  if (rows.some((cells) => cells.length > 1 && cells.every((cell) => cell.length < 60) && isPersonHeader(cells)))
    return true;
  const width = Math.max(0, ...sample.map((cells) => cells.length));
  return Array.from({ length: width }, (_, at) => sample.map((cells) => cells[at] ?? '')).some(isNhsColumn);
}

function isPersonHeader(cells: readonly string[]): boolean {
  const words = cells.map(headerWords);
  if (words.some((name) => OF_A_PERSON.test(name))) return true;
  return words.filter((name) => PERSONAL.test(name)).length >= 3;
}

/** Ten digits whose last one checks out: one phone in eleven does so too, hence most of a column must. */
function isNhsColumn(cells: readonly string[]): boolean {
  const digits = cells.map((cell) => cell.replace(/[\s-]/g, '')).filter((cell) => /^\d{10}$/.test(cell));
  const right = digits.filter(isNhsNumber);
  return right.length >= 2 && right.length > digits.length * 0.8;
}
