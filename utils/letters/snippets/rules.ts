import * as z from 'zod/mini';
import type { Snippet } from './snippet';

/** In characters. */
export const WORD_LIMIT = 30;
export const NAME_LIMIT = 60;
export const TEXT_LIMIT = 2_000;
/** How many somebody may keep. */
export const MOST_SNIPPETS = 200;

/** What is wrong with a word, as a sentence; null where nothing is. It begins with a letter: `/12` stays a number in a letter. */
export function faultOfWord(word: string): string | null {
  if (word === '') return 'Enter a word, such as clinic-address';
  if (!/^[a-z0-9-]+$/.test(word)) return 'Use small letters, digits and hyphens only, such as clinic-address';
  if (!/^[a-z]/.test(word)) return 'Begin the word with a letter';
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(word)) return 'Put one hyphen between two words, and none at the end';
  return word.length > WORD_LIMIT ? `Use at most ${WORD_LIMIT} characters` : null;
}

export function faultOfName(name: string): string | null {
  if (name === '') return 'Enter a name, such as Clinic address';
  return name.length > NAME_LIMIT ? `Use at most ${NAME_LIMIT} characters for the name` : null;
}

export function faultOfText(text: string): string | null {
  if (text === '') return 'Enter the text';
  return text.length > TEXT_LIMIT
    ? `Use at most ${TEXT_LIMIT.toLocaleString('en-GB')} characters: this has ${text.length.toLocaleString('en-GB')}`
    : null;
}

const fit = (fault: (text: string) => string | null) =>
  z.string().check(
    z.check<string>((payload) => {
      const message = fault(payload.value);
      if (message) payload.issues.push({ code: 'custom', input: payload.value, message });
    }),
  );

/** A short text as it is kept, once `tidySnippet` has been over it. */
export const snippetSchema = z.object({ word: fit(faultOfWord), name: fit(faultOfName), text: fit(faultOfText) });

/** A short text as it is kept: no blanks around it, line ends as here, nothing nobody sees. */
export function tidySnippet({ word, name, text }: Snippet): Snippet {
  return {
    word: word.trim(),
    name: seen(name).replace(/\s+/g, ' ').trim(),
    text: seen(text.replace(/\r\n?/g, '\n'))
      .replace(/[ \u00a0]+$/gm, '')
      .replace(/\n{3,}/g, '\n\n')
      .replace(/^\n+|\s+$/g, ''),
  };
}

/** @param text its tabs become blanks, other control characters go */
function seen(text: string): string {
  // oxlint-disable-next-line no-control-regex -- they are what is taken out
  return text.replace(/\t/g, ' ').replace(/[\u0000-\u0009\u000b-\u001f\u007f\ufeff]/g, '');
}

/** A word made of a name, for somebody to change: "Clinic address" gives `clinic-address`. It may be empty. */
export function wordFrom(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, WORD_LIMIT)
    .replace(/-+$/, '');
}
