import { slipsBetween } from './slips';

/**
 * How people ask for a kind: the words, each phrase parted by a comma, and the kinds of practices and services that they mean. The
 * words are as `searchWords` gives them: "food and drink" would be `food drink`.
 */
const SAID: readonly (readonly [phrases: string, kinds: readonly string[]])[] = [
  [
    'needle exchange, needle syringe, needle syringe programme, syringe exchange, needle programme, needles, nsx, nsp, nex, clean works, clean needles, harm reduction',
    ['needle-exchange'],
  ],
  [
    'supervised consumption, supervised methadone, supervised pharmacy, supervised chemist, methadone pharmacy, methadone chemist, methadone dispensing, consumption pharmacy, daily pick up',
    ['supervised-consumption'],
  ],
  ['pharmacy, pharmacies, pharm, chemist, chemists, dispensing chemist', ['pharmacy']],
  [
    'drug alcohol, drug alcohol service, drug service, drug services, alcohol service, alcohol services, substance misuse, addiction, drug treatment, recovery service',
    ['drug-and-alcohol'],
  ],
  ['detox, detoxification, inpatient detox, rehab, rehabilitation, residential rehab', ['detox']],
  [
    'mutual aid, aa, aa meeting, aa meetings, alcoholics anonymous, na, na meeting, na meetings, narcotics anonymous, ca meeting, cocaine anonymous, smart recovery, smart meeting, smart meetings, fellowship, al anon, alanon, peer support, recovery meeting',
    ['mutual-aid'],
  ],
  [
    'homeless, homeless health, homelessness, rough sleepers, rough sleeping, street outreach',
    ['homeless-health', 'housing'],
  ],
  ['housing, hostel, hostels, night shelter, shelter, supported housing, accommodation, housing options', ['housing']],
  ['dentist, dentists, dental, dental surgery, emergency dentist', ['dentist', 'dental']],
  [
    'sexual health, gum, gum clinic, sti, sti testing, hiv, hiv test, hiv testing, hep c, hep c test, hepatitis c, hepatitis, bbv, bbv testing, blood borne virus, contraception',
    ['sexual-health'],
  ],
  [
    'urgent care, walk in, walk in centre, minor injuries, minor injury, urgent treatment, uti, casualty',
    ['urgent-care'],
  ],
  [
    'food, food bank, foodbank, food banks, foodbanks, food pantry, pantry, soup kitchen, free meals, food parcel',
    ['food'],
  ],
  [
    'talking therapies, talking therapy, counselling, counsellor, iapt, cbt, psychological therapies, mental health support',
    ['talking-therapies'],
  ],
  [
    'domestic abuse, domestic violence, refuge, women aid, womens aid, womens refuge, dv, da service, idva',
    ['domestic-abuse'],
  ],
  [
    'debt, debt advice, benefits, benefits advice, welfare rights, welfare advice, citizens advice, money advice, universal credit, pip',
    ['debt-and-benefits'],
  ],
  ['crisis, crisis line, crisis team, helpline, samaritans, suicide, mental health crisis, out hours', ['crisis-line']],
  ['gp, gps, gp practice, gp surgery, dr, family dr', ['gp-practice']],
  ['hospital, hospitals', ['hospital']],
  ['clinic, clinics', ['clinic']],
];

const PHRASES: readonly { readonly words: readonly string[]; readonly kinds: readonly string[] }[] = SAID.flatMap(
  ([phrases, kinds]) => phrases.split(', ').map((phrase) => ({ words: phrase.split(' '), kinds })),
);

const BY_FIRST_WORD = Map.groupBy(PHRASES, ({ words }) => words[0] ?? '');
const FIRST_WORDS = [...BY_FIRST_WORD.keys()];
/** So much of a phrase's last word says which it is while it is being typed: "dent", "chem". */
const ENOUGH = 4;
/** From this many letters on, one may be wrong. */
const LONG = 6;

/**
 * The kinds meant by the words from `at` on, and how many words say so; the longest phrase that fits. The last word may still be on
 * its way, and a long one may hold a slip. Null where they mean no kind.
 */
export function kindsFrom(
  words: readonly string[],
  at: number,
): { readonly kinds: readonly string[]; readonly length: number } | null {
  let best: { kinds: readonly string[]; length: number } | null = null;
  const first = words[at] ?? '';
  for (const start of FIRST_WORDS) {
    if (!fits(first, start, at === words.length - 1)) continue;
    for (const phrase of BY_FIRST_WORD.get(start) ?? []) {
      const { length } = phrase.words;
      const whole = phrase.words.every((word, n) => fits(words[at + n] ?? '', word, at + n === words.length - 1));
      if (!whole) continue;
      const exact = first === start;
      if (!best || length > best.length) best = { kinds: phrase.kinds, length };
      else if (length === best.length && !exact)
        best = { kinds: [...new Set([...best.kinds, ...phrase.kinds])], length };
      else if (length === best.length) best = { kinds: phrase.kinds, length };
    }
  }
  return best;
}

function fits(typed: string, word: string, last: boolean): boolean {
  if (typed === word) return true;
  if (last && typed.length >= ENOUGH && word.startsWith(typed)) return true;
  return typed.length >= LONG && word.length >= LONG && slipsBetween(typed, word, 1) === 1;
}
