import type { IsoDate } from '../../../utils/client/date';
import type { OwnLetter } from '../../../utils/letters/own/read-own';
import { tryOwn } from '../../../utils/letters/own/try-own';
import type { OwnProblem } from '../../../utils/letters/own/try-own';
import { isPastReview } from '../../../utils/letters/template';
import type { Template } from '../../../utils/letters/template';
import type { KeptLetter } from '../../../utils/messages';

export type LetterSource = 'product' | KeptLetter['source'];

/** One letter as the list of all letters shows it. */
export type ListedLetter = {
  readonly id: string;
  readonly source: LetterSource;
  readonly number: string;
  readonly title: string;
  readonly recipients: string;
  readonly version: number | null;
  readonly reviewBy: IsoDate | null;
  readonly isPast: boolean;
  readonly from: OwnLetter['from'];
  /** It cannot be used: the line to mend, with its sentence. */
  readonly problem: OwnProblem | null;
};

/** All letters: the user's own first, for they are what is changed here, then the organisation's, then the product's. */
export function listLetters(
  shipped: readonly Template[],
  kept: readonly KeptLetter[],
  today: IsoDate,
): readonly ListedLetter[] {
  const own = kept.map(({ id, text, source }): ListedLetter => {
    const { letter, problem } = tryOwn(text);
    return letter ? listed(letter.template, source, letter.from, today) : unreadable(id, source, problem);
  });
  const byTitle = (source: LetterSource) =>
    own.filter((one) => one.source === source).toSorted((a, b) => a.title.localeCompare(b.title, 'en-GB'));
  return [
    ...byTitle('own'),
    ...byTitle('organisation'),
    ...shipped.map((template) => listed(template, 'product', null, today)),
  ];
}

function listed(template: Template, source: LetterSource, from: OwnLetter['from'], today: IsoDate): ListedLetter {
  const { id, number, title, recipients, version, reviewBy } = template;
  const isPast = isPastReview(template, today);
  return { id, source, number: String(number), title, recipients, version, reviewBy, isPast, from, problem: null };
}

function unreadable(id: string, source: LetterSource, problem: OwnProblem): ListedLetter {
  const nothing = { number: '', recipients: '', version: null, reviewBy: null, isPast: false, from: null };
  return { id, source, title: id, ...nothing, problem };
}

/** Those that hold every word typed, in their title, number, recipients or where they come from. */
export function searchLetters(letters: readonly ListedLetter[], typed: string): readonly ListedLetter[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return letters.filter(({ title, recipients, number, source }) => {
    const all = `${title} ${recipients} ${number} ${source}`.toLowerCase();
    return words.every((word) => all.includes(word));
  });
}
