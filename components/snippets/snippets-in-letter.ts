import type { IsoDate } from '../../utils/client/date';
import type { OwnedSnippet, Snippet } from '../../utils/letters/snippets/snippet';

/** The short texts of a letter being written. */
export type SnippetsInLetter = {
  /** Those that are offered, in this order. */
  readonly used: readonly OwnedSnippet[];
  /** Also those that wait behind another of their word. */
  readonly all: readonly OwnedSnippet[];
  readonly today: IsoDate;
  /** Of the client of the letter: none belongs in a short text. */
  readonly names: readonly string[];
  /** Keeps one for every letter. Rejects with a ToldError. */
  readonly onKeep: (snippet: Snippet) => Promise<void>;
};
