/** What a reader of about ten can be asked to read: counts, and words that belong to the trade. */

/** Words staff use among themselves, each with its forms. */
export const JARGON =
  /\b(OST|QTc|ECGs|ABPI|DVT|DNA|GPs?\.|ICB|PALS|A&Es|prophyla\w*|titrat\w*|elastograph\w*|spirometr\w*|antibod\w*|serolog\w*|sepsis|endocarditis|thrombos\w*|oncolog\w*|hepatolog\w*|antenatal|safeguard\w*|assess\w*|referr\w*|referral|adjustments?|symptoms?|clinical\w*|consent\w*|prescri\w*|reinstat\w*|urgent\w*|concern\w*|multidisciplinary|pathway|triage|observations?|adherence|engage\w*|intervention|accommodat\w*|eligib\w*)\b/i;

/** What would tell somebody who looks over a shoulder why the client goes there. */
export const TELLS =
  /\b(drugs?|alcohol|addict\w*|methadone|buprenorphine|heroin|opioid\w*|cocaine|crack|inject\w*|needles?|naloxone|recovery|HIV|AIDS|PrEP|sex\w*|contracepti\w*|chlamydia|gonorrh\w*|syphilis|hepatitis|pregnan\w*|baby|mental|psych\w*|suicid\w*|crisis|cancer|tumour|offen[cd]\w*|prison|probation|benefits?|homeless\w*|hostel|abuse\w*)\b/i;

export const sentencesOf = (text: string): readonly string[] =>
  text.split(/(?<=[.?!])\s+/).filter((sentence) => sentence !== '');

export const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}’'&]+/gu) ?? [];

/** Groups of vowels, without a silent e: close enough for English prose. */
export function syllablesOf(word: string): number {
  const bare = word.toLowerCase().replace(/[^a-z]/g, '');
  const groups = bare.replace(/(?:[^laeiouy]es|[^dt]ed|[^laeiouy]e)$/, '').match(/[aeiouy]+/g);
  return Math.max(1, groups?.length ?? 0);
}

/** Flesch-Kincaid grade and, five years on, the age that reads it with ease (Kincaid and others, 1975). */
export function readingAge(text: string): number {
  const words = wordsOf(text);
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return 0.39 * (words.length / sentencesOf(text).length) + 11.8 * (syllables / words.length) - 15.59 + 5;
}
