import { SNIPPETS } from './built-in';
import type { OwnedSnippet, SnippetSource } from './snippet';

/** Whose text is used where several have one word. */
const RANK: readonly SnippetSource[] = ['organisation', 'own', 'built-in'];
/** In which order they are offered. */
const ORDER: readonly SnippetSource[] = ['own', 'organisation', 'built-in'];

/** All short texts, somebody's own first, then the organisation's, then those Alongside comes with: also those not used. */
export function allSnippets(kept: readonly OwnedSnippet[]): readonly OwnedSnippet[] {
  const all = [...kept, ...SNIPPETS.map((one): OwnedSnippet => ({ ...one, source: 'built-in' }))];
  return ORDER.flatMap((source) => all.filter((one) => one.source === source));
}

/** Those that are used, in the same order: for each word one. */
export function snippetsWith(kept: readonly OwnedSnippet[]): readonly OwnedSnippet[] {
  const all = allSnippets(kept);
  return all.filter((one) => usedFor(one.word, all) === one);
}

/** The one that is used for a word; null where there is none. */
export function usedFor(word: string, all: readonly OwnedSnippet[]): OwnedSnippet | null {
  const fitting = all.filter((one) => one.word === word);
  for (const source of RANK) {
    const found = fitting.find((one) => one.source === source);
    if (found) return found;
  }
  return null;
}
