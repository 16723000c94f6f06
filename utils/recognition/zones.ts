import type { Lexicon } from './lexicon';
import { nameLike } from './words';

/** Whose details a part of the page holds. `unknown`: a heading that says nothing either way. */
export type Whose =
  'client' | 'kin' | 'gp' | 'staff' | 'keyworker' | 'pharmacy' | 'former' | 'list' | 'notes' | 'unknown';

/** Reads a heading, a caption, a legend or the name of a region. */
export function whoseHeading(text: string, lexicon: Lexicon): Whose {
  const trimmed = text.slice(0, 80);
  const known = lexicon.headings.find(([, pattern]) => pattern.test(trimmed));
  return known?.[0] ?? (nameLike(trimmed, lexicon) ? 'client' : 'unknown');
}
