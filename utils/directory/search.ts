import MiniSearch from 'minisearch';
import type { SearchOptions } from 'minisearch';
import { readPhone } from './phone';
import type { Practice } from './practice';
import { SortedKeys } from './sorted-keys';
import { COMMON_WORDS, searchWords } from './search-words';

/** A practice found, and what of it the query met. */
export type SearchHit = { readonly practice: Practice; readonly because: 'code' | 'postcode' | 'phone' | 'name' };

export type PracticeIndex = {
  /** How many practices it holds. */
  readonly size: number;
  /** The practices that fit what was typed so far, best first: code, postcode and phone, then names and places. */
  readonly search: (query: string, limit?: number) => SearchHit[];
};

const DEFAULT_LIMIT = 20;

/**
 * Builds the look-up over a list. Names and places are found with typing errors, from their beginnings, and by their usual
 * abbreviations; codes, postcodes and phones from their first characters. Practices that are closed, dormant or no longer
 * listed are found too, after the open ones. Build it once for a list: it takes a moment, and a search a few milliseconds.
 */
export function buildIndex(practices: readonly Practice[]): PracticeIndex {
  const codes = new SortedKeys(practices.map(({ code }) => code));
  const postcodes = new SortedKeys(practices.map(({ postcode }) => postcode.replace(' ', '')));
  const phones = new SortedKeys(practices.map(({ phone }) => readPhone(phone) ?? ''));
  const localPhones = new SortedKeys(practices.map(({ phone }) => (readPhone(phone) ?? '').slice(-6)));
  const names = indexNames(practices);
  return { size: practices.length, search };

  function search(query: string, limit = DEFAULT_LIMIT): SearchHit[] {
    const found = new Map<number, SearchHit['because']>();
    const add = (because: SearchHit['because'], ids: readonly number[]) => {
      for (const id of ids) if (!found.has(id)) found.set(id, because);
    };
    const solid = query.toUpperCase().replace(/[^A-Z0-9]/g, '');
    if (/^[A-Z]{1,3}\d/.test(solid)) {
      add('code', openFirst(codes.startingWith(solid)));
      add('postcode', openFirst(postcodes.startingWith(solid)));
    }
    const digits = phoneDigits(query);
    if (digits) {
      add('phone', openFirst(phones.startingWith(digits)));
      if (digits.length === 6) add('phone', openFirst(localPhones.startingWith(digits)));
    }
    if (found.size < limit && /\p{L}/u.test(query)) add('name', searchNames(names, query, limit));
    return [...found].slice(0, limit).flatMap(([id, because]) => {
      const practice = practices[id];
      return practice ? [{ practice, because }] : [];
    });
  }

  /** Open practices before closed ones and GP practices before others, otherwise in the order given. */
  function openFirst(ids: readonly number[]): number[] {
    return ids.toSorted((a, b) => rank(practices[b]) - rank(practices[a]));
  }
}

/** What was typed as the beginning of a phone number, or of its last six digits; null where it is not one. */
function phoneDigits(query: string): string | null {
  if (!/^[\d\s()+-]{3,}$/.test(query.trim())) return null;
  const digits = query.replace(/\D/g, '');
  return readPhone(query) ?? (digits.length >= 3 ? digits.replace(/^(?:00)?44(?=\d{4})/, '0') : null);
}

/** How much a practice is likely to be the one that is meant: 4 for an open GP practice, down to 1. */
function rank(practice: Practice | undefined): number {
  if (!practice) return 0;
  const open = practice.status === 'active' && !practice.closedOn && !practice.noLongerListed;
  return (open ? 3 : 1) + (practice.kind === 'gp-practice' ? 1 : 0);
}

type NameDocument = { id: number; name: string; place: string };

function indexNames(practices: readonly Practice[]): MiniSearch<NameDocument> {
  const index = new MiniSearch<NameDocument>({
    fields: ['name', 'place'],
    tokenize: searchWords,
    processTerm: (term) => term,
    searchOptions: {
      boost: { name: 2 },
      boostDocument: (id: number) => 0.4 + rank(practices[id]) * 0.3,
      prefix: (term) => term.length > 1,
      weights: { prefix: 0.6, fuzzy: 0.2 },
    },
  });
  index.addAll(practices.map(({ name, addressLines }, id) => ({ id, name, place: addressLines.join(' ') })));
  return index;
}

/**
 * What holds every word as typed or as a beginning, then what does so with typing errors; where nothing holds them all, what
 * holds any of them.
 */
function searchNames(names: MiniSearch<NameDocument>, query: string, limit: number): number[] {
  const ids = (options: SearchOptions) => names.search(query, options).map(({ id }) => id as number);
  const typed = ids({ combineWith: 'AND' });
  if (typed.length >= limit) return typed;
  const all = [...typed, ...ids({ combineWith: 'AND', fuzzy: allowedErrors })];
  return all.length > 0 ? all : ids({ combineWith: 'OR', fuzzy: allowedErrors });
}

/** How many letters of a word may be wrong; two letters swapped count as two. */
function allowedErrors(term: string): number | false {
  if (COMMON_WORDS.has(term) || term.length < 4) return false;
  return term.length > 4 ? 2 : 1;
}
