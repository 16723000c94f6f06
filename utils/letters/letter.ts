import type { IsoDate } from '../client/date';
import type { ClientRecord } from '../client/fields';
import type { FactKind } from './fact';
import type { Answers, Switches } from './question';
import type { LetterPractice, Recipient } from './recipient';

/** The user's own details, set once. `address` is one line, parts joined by ", ". */
export type SenderDetails = {
  readonly name?: string;
  readonly role?: string;
  readonly service?: string;
  readonly address?: string;
  readonly phone?: string;
  readonly email?: string;
  /** Where replies should go, as it is to be written: an e-mail address, or a postal one. */
  readonly replyTo?: string;
  /** With the body it is held with: `NMC 12A3456E`. */
  readonly registration?: string;
};

/** Everything a letter is made from. */
export type LetterFacts = {
  readonly record: ClientRecord;
  /** The client's practice as the practice list has it, or null where none was matched. */
  readonly practice: LetterPractice | null;
  /** Null takes the letter's usual recipient, if it has one. */
  readonly recipient: Recipient | null;
  readonly sender: SenderDetails;
  readonly answers: Answers;
  readonly today: IsoDate;
  readonly switches: Switches;
};

/**
 * A detail the letter has no words for. `id` is a question's id or a name from `details.ts` (`nhsNumber`, `sender.name`), and
 * is the `data-gap` of its place in the letter.
 */
export type Gap = {
  readonly id: string;
  readonly kind: FactKind;
  /** For a list of what is missing: "Date of last ECG, or never". */
  readonly label: string;
  /** Holds the letter back, unless overridden, and is marked in it. */
  readonly essential: boolean;
};

export type Letter = {
  readonly templateId: string;
  readonly templateVersion: number;
  /** Holds no client's name, so that it may stand in an e-mail's subject. */
  readonly subject: string;
  /** Paragraphs, headings from h2, lists, bold, line breaks; spans with `data-field`, `data-answer` or `data-gap`. */
  readonly html: string;
  /** Essential ones in the order of the letter, then useful ones, which leave no mark in it. */
  readonly gaps: readonly Gap[];
};

/** The gaps that hold a letter back. */
export function essentialGaps(gaps: readonly Gap[]): readonly Gap[] {
  return gaps.filter((gap) => gap.essential);
}
