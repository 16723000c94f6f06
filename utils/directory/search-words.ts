const ABBREVIATIONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    surg: 'surgery',
    sgy: 'surgery',
    srgy: 'surgery',
    surgeries: 'surgery',
    med: 'medical',
    medic: 'medical',
    ctr: 'centre',
    centres: 'centre',
    practices: 'practice',
    cntr: 'centre',
    cntre: 'centre',
    ctre: 'centre',
    cent: 'centre',
    cen: 'centre',
    cnt: 'centre',
    center: 'centre',
    prac: 'practice',
    pract: 'practice',
    practise: 'practice',
    grp: 'group',
    hlth: 'health',
    hth: 'health',
    hosp: 'hospital',
    hsp: 'hospital',
    saint: 'st',
    rd: 'road',
    ln: 'lane',
    ave: 'avenue',
    sq: 'square',
    pk: 'park',
    hse: 'house',
    mt: 'mount',
    gt: 'great',
    nth: 'north',
    sth: 'south',
    ptnrs: 'partners',
    ptnr: 'partners',
    partner: 'partners',
    drs: 'dr',
    doctor: 'dr',
    doctors: 'dr',
    comm: 'community',
    nhood: 'neighbourhood',
  }),
);

/** Two letters that stand for two words. */
const PAIRS: ReadonlyMap<string, readonly string[]> = new Map([
  ['hc', ['health', 'centre']],
  ['mc', ['medical', 'centre']],
  ['mp', ['medical', 'practice']],
]);

const EMPTY_WORDS = new Set(['the', 'and', 'of', 'at', 'in', 'on', 'for', 'a']);

/** Words that most practices' names hold, so that they tell little. */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  'surgery medical centre practice health group dr partners the clinic community care family service house'.split(' '),
);

/** What each word written comes to, kept: lists say the same few thousand words again and again. */
const cache = new Map<string, readonly string[]>();
const CACHED = 60_000;

/**
 * The words of a name as they are compared and searched: lower case, accents and apostrophes dropped ("St Mary’s" is `st`,
 * `marys`), abbreviations written out ("Med Ctr" is `medical`, `centre`), "&", "the" and the like left out unless nothing
 * else is there.
 */
export function searchWords(text: string): string[] {
  const plain = text.toLowerCase();
  // Nearly every name is ASCII, for which taking accents apart is time for nothing.
  const folded = /[^\0-\x7f]/.test(plain) ? plain.normalize('NFKD').replace(/\p{M}/gu, '') : plain;
  const written = folded.match(/[\p{L}\p{N}'’`]+/gu) ?? [];
  const telling: string[] = [];
  for (const word of written) for (const one of tellingOf(word)) telling.push(one);
  return telling.length > 0 ? telling : written.flatMap(wordsOf);
}

/** What a word written is searched as: without what tells nothing. */
function tellingOf(word: string): readonly string[] {
  const known = cache.get(word);
  if (known) return known;
  const words = wordsOf(word).filter((one) => !EMPTY_WORDS.has(one));
  if (cache.size >= CACHED) cache.clear();
  cache.set(word, words);
  return words;
}

function wordsOf(written: string): readonly string[] {
  const word = written.replace(/['’`]/g, '');
  if (word === '') return [];
  return PAIRS.get(word) ?? [ABBREVIATIONS.get(word) ?? word];
}
