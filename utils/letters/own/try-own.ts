import { TemplateError } from '../template-error';
import { readOwn } from './read-own';
import type { OwnLetter } from './read-own';

/** The line to mend, counted from 1, and the sentence about it. */
export type OwnProblem = { readonly line: number; readonly sentence: string };
export type OwnRead =
  { readonly letter: OwnLetter; readonly problem: null } | { readonly letter: null; readonly problem: OwnProblem };

/** More texts than one list of letters has. */
const REMEMBERED = 400;
const read = new Map<string, OwnRead>();

/** Reads an own letter, or says why it cannot be read. The same text gives the same letter again, read once. */
export function tryOwn(text: string): OwnRead {
  const known = read.get(text);
  if (known) return known;
  if (read.size >= REMEMBERED) read.clear();
  const result = attempt(text);
  read.set(text, result);
  return result;
}

function attempt(text: string): OwnRead {
  try {
    return { letter: readOwn(text), problem: null };
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    return { letter: null, problem: { line: error.line, sentence: error.problem } };
  }
}
