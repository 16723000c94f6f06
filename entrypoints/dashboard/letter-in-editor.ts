import { versionOf } from '../../utils/letters/own/own-text';

/** A letter in the editor. */
export type LetterInEditor = {
  /** Null until it was saved for the first time. */
  readonly id: string | null;
  readonly text: string;
  /** The text as it is kept; null until then. */
  readonly saved: string | null;
  /** The version that is kept. */
  readonly version: number;
};

/** @param id null for one that is not kept yet */
export function inHand(text: string, id: string | null): LetterInEditor {
  return { id, text, saved: id === null ? null : text, version: id === null ? 0 : versionOf(text) };
}

export function isUnsaved({ text, saved }: LetterInEditor): boolean {
  return text !== saved;
}

let held: LetterInEditor | null = null;

/** What was typed in this tab and not saved, also while another place of the dashboard was shown. It holds nothing of a client. */
export function stillUnsaved(): LetterInEditor | null {
  return held && isUnsaved(held) ? held : null;
}

export function holdLetter(letter: LetterInEditor | null): void {
  held = letter;
}
