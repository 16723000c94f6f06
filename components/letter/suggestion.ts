import type { Recipient } from '../../utils/letters/recipient';

/** Somebody of the lists whom a letter may go to. */
export type Suggestion = {
  readonly ref: string;
  readonly recipient: Recipient;
  /** "GP practice", "Needle exchange". */
  readonly kind: string;
  /** Why it may not be there any more: "Closed 1 Mar 2024"; null where nothing speaks against it. */
  readonly doubt: string | null;
};

/** Practices and services that fit what was typed; rejects or is empty where there is no list. */
export type Suggest = (query: string) => Promise<readonly Suggestion[]>;
