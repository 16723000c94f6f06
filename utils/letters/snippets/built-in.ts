import type { Snippet } from './snippet';

/** The short texts Alongside comes with: whole sentences that hold nothing of any client, with nothing to fill in. */
export const SNIPPETS: readonly Snippet[] = [
  {
    word: 'missed-appointment',
    name: 'Missed appointment',
    others: 'outcome dna tell us attend',
    text: 'Please tell us about any missed appointment, so that we can help to arrange another one.',
  },
  {
    word: 'before-discharge',
    name: 'Before you discharge',
    others: 'missed appointment close referral dna',
    text: 'Please speak to us before you discharge for a missed appointment. There is often a reason that we can help with.',
  },
  {
    word: 'only-through-us',
    name: 'Contact only through us',
    others: 'safe unsafe phone text post',
    text: 'Please contact the client only through us. It is not safe to phone, text or write to them directly.',
  },
  {
    word: 'no-voicemail',
    name: 'No voicemail',
    others: 'safe contact phone message private',
    text: 'Please leave no voicemail, and do not say which service is calling unless you are speaking to the client.',
  },
  {
    word: 'text-reminder',
    name: 'Text reminder',
    others: 'sms message contact appointment',
    text: 'A text message the day before helps the client to keep an appointment. We can send one as well if you tell us the time.',
  },
  {
    word: 'company',
    name: 'Somebody will come along',
    others: 'accompany accompanied staff support worker company',
    text: 'A member of our staff can come along to the appointment if you tell us the time.',
  },
  {
    word: 'afternoon',
    name: 'Afternoon is best',
    others: 'time pharmacy collect dispensing medicine morning',
    text: 'Medicine is collected from the pharmacy in the morning, so a time in the afternoon works best.',
  },
  {
    word: 'interpreter',
    name: 'Interpreter needed',
    others: 'language translate translator speak',
    text: 'An interpreter is needed. Please book one, and do not ask family or friends to interpret.',
  },
  {
    word: 'reading',
    name: 'Reading is hard',
    others: 'literacy letters large print phone plain',
    text: 'The client finds it hard to read letters. Please phone as well, and use plain words.',
  },
  {
    word: 'longer',
    name: 'Longer appointment',
    others: 'quiet time adjustment anxiety',
    text: 'Please offer a longer appointment, at a quiet time of the day.',
  },
  {
    word: 'ask-first',
    name: 'Ask before touching',
    others: 'trauma examination consent step',
    text: 'Please explain each step before it is done, and ask before touching.',
  },
  {
    word: 'veins',
    name: 'Blood is hard to take',
    others: 'veins venous access bloods test',
    text: 'Blood is hard to take. Please ask somebody with experience to do it, and ask the client which place works best.',
  },
  {
    word: 'naloxone',
    name: 'Naloxone given',
    others: 'overdose kit take-home',
    text: 'The client has take-home naloxone and was shown how to use it.',
  },
  {
    word: 'do-not-stop',
    name: 'Do not stop OST',
    others: 'opioid methadone buprenorphine change interrupt treatment',
    text: 'Please speak to us before opioid substitution treatment is changed or stopped, so that it is not interrupted.',
  },
  {
    word: 'tolerance',
    name: 'Lost tolerance',
    others: 'opioid methadone buprenorphine missed doses overdose',
    text: 'After missed doses, tolerance may have fallen. Please speak to us before the usual dose is given.',
  },
  {
    word: 'results',
    name: 'Copy of the results',
    others: 'test blood scan report send',
    text: 'Please send us a copy of the results.',
  },
  {
    word: 'seen-by-client',
    name: 'Read by the client',
    others: 'consent agreed shared seen letter',
    text: 'The client has read this letter and agrees with what it says.',
  },
];
