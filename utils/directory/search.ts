import { atOnce } from './lookup/in-slices';
import type { Because } from './lookup/list-index';
import { indexPractices, lookUp } from './lookup/look-up';
import type { Practice } from './practice';

/** A practice found, and what of it the query met. */
export type SearchHit = { readonly practice: Practice; readonly because: Because };

export type PracticeIndex = {
  /** The practices that fit what was typed so far, best first: code, postcode and phone, then names and places. */
  readonly search: (query: string, limit?: number) => SearchHit[];
};

const DEFAULT_LIMIT = 20;

/**
 * Builds the search over a list of practices, at once. Names and places are found with typing errors, from their beginnings, and by
 * their usual abbreviations; codes, postcodes and phones from their first characters. Practices that are closed, dormant or no
 * longer listed are found too, after the open ones. The look-up builds the same in slices, over services as well.
 */
export function buildIndex(practices: readonly Practice[]): PracticeIndex {
  const list = indexPractices(practices);
  atOnce(list.build());
  return {
    search: (query, limit = DEFAULT_LIMIT) =>
      lookUp([list], query, { limit, outcodes: new Map() }).flatMap(({ listed, because }) =>
        listed.of === 'practice' ? [{ practice: listed.practice, because }] : [],
      ),
  };
}
