import type { Card } from '../../utils/letters/card/card';
import type { Gap, SenderDetails } from '../../utils/letters/letter';
import type { PlainWords } from '../../utils/letters/plain-words';
import type { Answers, Question, Switches } from '../../utils/letters/question';
import type { Recipient } from '../../utils/letters/recipient';
import type { Template } from '../../utils/letters/template';
import type { Draft } from '../../utils/log/draft';

/** Whether what was written is kept. */
export type Saved =
  | { readonly state: 'saved'; readonly at: string }
  | { readonly state: 'saving' }
  /** Nothing can be kept before somebody chooses a passphrase. */
  | { readonly state: 'no-vault' }
  | { readonly state: 'failed'; readonly error: { readonly message: string } };

/** The letter being written, with everything that can be done to it. */
export type LetterInHand = {
  readonly draft: Draft;
  readonly template: Template;
  /** Gaps that hold the letter back. */
  readonly gaps: readonly Gap[];
  /** What it tells the client in plain words; null where the letter has none. */
  readonly plain: PlainWords | null;
  /** The other forms it may leave in, of a card for the client; null of any other letter. */
  readonly card: Card | null;
  /** The questions to ask now. */
  readonly questions: readonly Question[];
  /** Grows when the letter was written by anything but the editor. */
  readonly revision: number;
  /** Details changed that an edited letter could not take over. */
  readonly stale: boolean;
  readonly saved: Saved;
  readonly edit: (html: string) => void;
  /** A term of the tone guard may stay in this letter, also when it is opened again. */
  readonly keepTerm: (term: string) => void;
  readonly answer: (answers: Answers) => void;
  /** Null takes back whom it goes to. */
  readonly direct: (recipient: Recipient | null) => void;
  readonly switchOn: (switches: Switches) => void;
  /** Writes the letter anew from its details; the person's own words in it are lost. */
  readonly writeAnew: () => void;
};

/** The user's own details, which every letter uses. */
export type OwnDetails = {
  readonly sender: SenderDetails;
  /** Rejects with a ToldError. */
  readonly onSave: (sender: SenderDetails) => Promise<void>;
};
