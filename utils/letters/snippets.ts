/** A short text that letters often need: whole sentences that hold nothing of any client, with nothing to fill in. */
export type Snippet = {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  /** Other words somebody may look for it by. */
  readonly words: string;
};

export const SNIPPETS: readonly Snippet[] = [
  {
    id: 'missed-appointment',
    name: 'Missed appointment',
    words: 'outcome dna tell us attend',
    text: 'Please tell us about any missed appointment, so that we can help to arrange another one.',
  },
  {
    id: 'before-discharge',
    name: 'Before you discharge',
    words: 'missed appointment close referral dna',
    text: 'Please speak to us before you discharge for a missed appointment. There is often a reason that we can help with.',
  },
  {
    id: 'only-through-us',
    name: 'Contact only through us',
    words: 'safe unsafe phone text post',
    text: 'Please contact the client only through us. It is not safe to phone, text or write to them directly.',
  },
  {
    id: 'no-voicemail',
    name: 'No voicemail',
    words: 'safe contact phone message private',
    text: 'Please leave no voicemail, and do not say which service is calling unless you are speaking to the client.',
  },
  {
    id: 'text-reminder',
    name: 'Text reminder',
    words: 'sms message contact appointment',
    text: 'A text message the day before helps the client to keep an appointment. We can send one as well if you tell us the time.',
  },
  {
    id: 'company',
    name: 'Somebody will come along',
    words: 'accompany accompanied staff support worker company',
    text: 'A member of our staff can come along to the appointment if you tell us the time.',
  },
  {
    id: 'afternoon',
    name: 'Afternoon is best',
    words: 'time pharmacy collect dispensing medicine morning',
    text: 'Medicine is collected from the pharmacy in the morning, so a time in the afternoon works best.',
  },
  {
    id: 'interpreter',
    name: 'Interpreter needed',
    words: 'language translate translator speak',
    text: 'An interpreter is needed. Please book one, and do not ask family or friends to interpret.',
  },
  {
    id: 'reading',
    name: 'Reading is hard',
    words: 'literacy letters large print phone plain',
    text: 'The client finds it hard to read letters. Please phone as well, and use plain words.',
  },
  {
    id: 'longer',
    name: 'Longer appointment',
    words: 'quiet time adjustment anxiety',
    text: 'Please offer a longer appointment, at a quiet time of the day.',
  },
  {
    id: 'ask-first',
    name: 'Ask before touching',
    words: 'trauma examination consent step',
    text: 'Please explain each step before it is done, and ask before touching.',
  },
  {
    id: 'veins',
    name: 'Blood is hard to take',
    words: 'veins venous access bloods test',
    text: 'Blood is hard to take. Please ask somebody with experience to do it, and ask the client which place works best.',
  },
  {
    id: 'naloxone',
    name: 'Naloxone given',
    words: 'overdose kit take-home',
    text: 'The client has take-home naloxone and was shown how to use it.',
  },
  {
    id: 'do-not-stop',
    name: 'Do not stop OST',
    words: 'opioid methadone buprenorphine change interrupt treatment',
    text: 'Please speak to us before opioid substitution treatment is changed or stopped, so that it is not interrupted.',
  },
  {
    id: 'tolerance',
    name: 'Lost tolerance',
    words: 'opioid methadone buprenorphine missed doses overdose',
    text: 'After missed doses, tolerance may have fallen. Please speak to us before the usual dose is given.',
  },
  {
    id: 'results',
    name: 'Copy of the results',
    words: 'test blood scan report send',
    text: 'Please send us a copy of the results.',
  },
  {
    id: 'seen-by-client',
    name: 'Read by the client',
    words: 'consent agreed shared seen letter',
    text: 'The client has read this letter and agrees with what it says.',
  },
];

/** The short texts of which some word begins so, those whose name does first; all of them for nothing. */
export function findSnippets(query: string): readonly Snippet[] {
  const wanted = query.trim().toLowerCase();
  const begins = (text: string) =>
    text
      .toLowerCase()
      .split(/[\s-]+/)
      .some((word) => word.startsWith(wanted));
  const named = SNIPPETS.filter(({ name }) => begins(name));
  return [...named, ...SNIPPETS.filter((one) => !named.includes(one) && begins(one.words))];
}
