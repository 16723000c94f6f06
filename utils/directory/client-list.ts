import { isNhsNumber } from '../client/nhs-number';
import { headerWords } from './mapping/header-words';

/** Column names that only a list of people has. */
const OF_A_PERSON =
  /^(?:(?:client|patient|person|service user|pt)s? )?(?:nhs|chi|h and c|hcn|health and care) ?(?:no|num|number)?$|\bnhs (?:no|num|number)\b|\bchi (?:no|num|number)\b|\b(?:dob|d o b|date of birth|birth ?date|born)\b|\b(?:client|patient|service user|ndtms) (?:id|ref|reference|no|number|name|code)\b|\bkey ?worker\b|\bnational insurance\b/;
const PERSONAL =
  /^(?:sur|fore|first|last|given|family|middle) ?names?$|^(?:gender|sex|ethnicity|religion|marital status|next of kin|age|allergies)$/;

const FAMILY_NAME = /^(?:sur|last|family) ?names?$/;
const OF_A_PLACE =
  /\b(?:practice|surgery|pharmacy|organi[sz]ation|service|hospital|clinic|site|location|provider|trading) ?(?:name|code)\b|^(?:practice|surgery|pharmacy|organi[sz]ation|service|name)$/;
const THEIR_PRACTICE =
  /^(?:registered )?(?:gp|doctor|gp practice|gp surgery|gp name|surgery|practice|practice name|surgery name|registered gp)$/;

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
  const some = (pattern: RegExp) => words.some((name) => pattern.test(name));
  if (some(OF_A_PERSON)) return true;
  const personal = words.filter((name) => PERSONAL.test(name)).length;
  // A manager may stand beside a practice by both names; a practice has a name of its own then.
  if (personal >= 3 || (personal === 2 && some(FAMILY_NAME) && !some(OF_A_PLACE))) return true;
  // "Name" beside "GP practice" is somebody who is registered there.
  return some(/^(?:full )?name$/) && some(THEIR_PRACTICE);
}

/** Ten digits whose last one checks out: one phone in eleven does so too, hence most of a column must. */
function isNhsColumn(cells: readonly string[]): boolean {
  const digits = cells.map((cell) => cell.replace(/[\s-]/g, '')).filter((cell) => /^\d{10}$/.test(cell));
  const right = digits.filter(isNhsNumber);
  return right.length >= 2 && right.length > digits.length * 0.8;
}
