/** In characters. The longest letter of the product has a tenth of it. */
export const OWN_TEXT_LIMIT = 100_000;
/** What every own letter's id begins with, so that it can never take the place of one of the product. */
export const OWN_PREFIX = 'own-';
