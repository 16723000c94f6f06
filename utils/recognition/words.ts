import type { Lexicon } from './lexicon';
import { readName } from './values/name';
import type { NameReading } from './values/name';

/** Whether a text holds a word of the interface, in singular or plural, and so is not taken for somebody's name. */
export function isOfScreen(text: string, { screenWords, surnames }: Lexicon, labelled = false): boolean {
  const words = text.toLowerCase().match(/[a-z]+/g) ?? [];
  return words
    .filter((word) => !(labelled && surnames.has(word)))
    .some((word) => [word, word.replace(/s$/, ''), word.replace(/es$/, '')].some((form) => screenWords.has(form)));
}

/**
 * The name a text may be: two words of name or more, none of them a word of the interface.
 * @param labelled it stands beside a label of a person, where "Street" is more likely to be what somebody is called
 */
export function nameLike(text: string, lexicon: Lexicon, labelled = false): NameReading | null {
  // No name has three consonants in capitals and nothing else: CMS, CRM.
  if (
    text.length > 70 ||
    isOfScreen(text, lexicon, labelled) ||
    /(?<!\p{L})[B-DF-HJ-NP-TV-XZ]{3,}(?!\p{L})/u.test(text)
  )
    return null;
  const name = readName(text.replace(lexicon.recordOf, ''), lexicon);
  // Prose that begins with capitals ("Alcohol Brief Advice") has no other sign; three words at most without a comma.
  return name && (name.family !== undefined || name.full.split(' ').length <= 4) ? name : null;
}
