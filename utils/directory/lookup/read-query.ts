import { readPostcode } from '../postcode';
import { readPhone } from '../phone';
import { searchWords } from '../search-words';
import { kindsFrom } from './kinds-in-words';

/** Part of what was typed that a row must fit: words, or a kind that the words mean (or the words themselves, in its name). */
export type Clause = { readonly words: readonly string[]; readonly kinds: readonly string[]; readonly last: boolean };

/** Near what: a district (`LS9`), or a place by its name. */
export type Near = { readonly district: string } | { readonly words: readonly string[] };

export type Query = {
  /** Capitals and digits alone, where what was typed may be the beginning of a code or postcode. */
  readonly solid: string | null;
  /** Where it is a district and nothing else. */
  readonly district: string | null;
  /** Bare digits, where it may be the beginning of a phone number. */
  readonly phone: string | null;
  readonly clauses: readonly Clause[];
  readonly near: Near | null;
};

const DISTRICT = /^[A-Z]{1,2}\d[A-Z\d]?$/;
/** "near", and what people write for it, with what comes after. */
const NEAR = /(?:^|\s)(?:near(?:est)?(?: to)?|nr|close to|around|nearby)\s+(.+)$/i;
const NEAREST = /\b(?:the )?(?:nearest|closest)\b|\bnear me\b/gi;
const MOST_WORDS = 8;

/** Reads what was typed so far. Whatever it is, it is read as something. */
export function readQuery(typed: string): Query {
  const text = typed.trim().slice(0, 200);
  const solid = text.toUpperCase().replace(/[^A-Z0-9]/g, '');
  const { rest, near } = partNear(text);
  const alone = near === null && /^[A-Z]{1,3}\d/.test(solid);
  return {
    solid: alone ? solid : null,
    district: alone && DISTRICT.test(solid) ? solid : null,
    phone: phoneDigits(text),
    clauses: /[\p{L}]/u.test(rest) ? clausesOf(rest, near === null && !/\s$/.test(typed)) : [],
    near,
  };
}

/** Parts "needle exchange near LS9" and "needle exchange LS9 7TF" into what and where. */
function partNear(text: string): { rest: string; near: Near | null } {
  const match = NEAR.exec(text);
  if (match) {
    const where = match[1] ?? '';
    const district = districtIn(where);
    const rest = text.slice(0, match.index).replace(NEAREST, ' ');
    if (district) return { rest, near: { district } };
    const words = searchWords(where);
    return { rest, near: words.length > 0 ? { words } : null };
  }
  const plain = text.replace(NEAREST, ' ').trim();
  const ending = /^(.*\p{L}.*?)\s+([a-z]{1,2}\d[a-z\d]?(?:\s*\d[a-z]{2})?)$/iu.exec(plain);
  const district = ending && districtIn(ending[2] ?? '');
  // "BZ3 1AM" is one postcode, not "BZ3" near a district; "Unit 4" is no district.
  if (ending && district && !readPostcode(plain)) {
    return { rest: (ending[1] ?? '').replace(/\s+(?:to|in|at)$/i, ''), near: { district } };
  }
  return { rest: plain, near: null };
}

function districtIn(text: string): string | null {
  const postcode = readPostcode(text);
  if (postcode) return postcode.split(' ')[0] ?? null;
  const solid = text.toUpperCase().trim();
  // A postcode on its way: "LS9 7", "LS9 7T".
  const begun = /^([A-Z]{1,2}\d[A-Z\d]?)(?:\s+\d[A-Z]?)?$/.exec(solid);
  return begun?.[1] ?? null;
}

function clausesOf(text: string, unfinished: boolean): Clause[] {
  const words = searchWords(text).slice(0, MOST_WORDS);
  const clauses: Clause[] = [];
  for (let at = 0; at < words.length;) {
    const kinds = kindsFrom(words, at);
    const length = kinds?.length ?? 1;
    const last = unfinished && at + length === words.length;
    clauses.push({ words: words.slice(at, at + length), kinds: kinds?.kinds ?? [], last });
    at += length;
  }
  return clauses;
}

/** What was typed as the beginning of a phone number, or of its last six digits; null where it is not one. */
function phoneDigits(query: string): string | null {
  if (!/^[\d\s()+-]{3,}$/.test(query.trim())) return null;
  const digits = query.replace(/\D/g, '');
  return readPhone(query) ?? (digits.length >= 3 ? digits.replace(/^(?:00)?44(?=\d{4})/, '0') : null);
}
