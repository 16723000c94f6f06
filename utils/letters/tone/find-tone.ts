import { phrase } from './pattern';
import type { Term } from './term';
import { TERMS } from './terms';

/** A term found in a text. `from` and `to` count UTF-16 units; `text.slice(from, to)` is what `suggestion` would replace. */
export type ToneFound = {
  readonly from: number;
  readonly to: number;
  /** The id of its term. */
  readonly term: string;
  /** The words as they stand. */
  readonly words: string;
  readonly why: string;
  /** What can stand in its place as it is; null where only `advice` helps. */
  readonly suggestion: string | null;
  readonly advice: string | null;
};

type Range = { readonly from: number; readonly to: number };
type Search = { readonly term: Term; readonly pattern: RegExp; readonly suggestion: string | null };

/** What somebody said is left as they said it. */
const QUOTED = [/“[^”\n]{0,600}”/gu, /(?<![\p{L}\p{N}])"[^"\n]{0,600}"/gu, /‘(?:[^’\n]|’(?=\p{L})){0,600}’(?!\p{L})/gu];

const SEARCHES: readonly Search[] = TERMS.flatMap((term) =>
  Object.entries(term.swap).map(([written, suggestion]) => ({ term, pattern: phrase(written), suggestion })),
);
const EXCEPTIONS = new Map(TERMS.map(({ id, unless = [] }) => [id, unless.map(phrase)]));

/**
 * Words in a text that put people down, in order, never overlapping: where terms do, the longest stands. Nothing is found in
 * quotations or in names that hold such a word.
 * @param text one paragraph
 */
export function findTone(text: string): readonly ToneFound[] {
  const all = SEARCHES.flatMap((search) => rangesOf(search.pattern, text).map((range) => ({ ...range, search })));
  if (all.length === 0) return [];
  const quoted = QUOTED.flatMap((pattern) => rangesOf(pattern, text));
  const meant = all.filter(({ from, to, search }) => {
    const excepted = (EXCEPTIONS.get(search.term.id) ?? []).flatMap((pattern) => rangesOf(pattern, text));
    return ![...quoted, ...excepted].some((other) => other.from < to && from < other.to);
  });
  const taken: typeof meant = [];
  for (const one of meant.toSorted((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from)) {
    if (!taken.some((other) => other.from < one.to && one.from < other.to)) taken.push(one);
  }
  return taken.toSorted((a, b) => a.from - b.from).map(({ from, to, search }) => found(text, from, to, search));
}

function rangesOf(pattern: RegExp, text: string): readonly Range[] {
  return [...text.matchAll(pattern)].map(({ 0: match, index }) => ({ from: index, to: index + match.length }));
}

function found(text: string, start: number, to: number, { term, suggestion }: Search): ToneFound {
  const article = suggestion === null ? null : otherArticle(text.slice(0, start), suggestion);
  const from = article ? article.from : start;
  const words = text.slice(from, to);
  const better = suggestion === null ? null : `${article ? article.word : ''}${suggestion}`;
  return {
    from,
    to,
    term: term.id,
    words,
    why: term.why,
    suggestion: better === null ? null : inCaseOf(words, better),
    advice: term.advice ?? null,
  };
}

/** "an addict" is to become "a person": the article goes with it where it would be the wrong one. */
function otherArticle(before: string, suggestion: string): { from: number; word: string } | null {
  const [whole, article = ''] = /(?<![\p{L}\p{M}\p{N}_-])(an?)\s$/iu.exec(before) ?? [];
  if (!whole) return null;
  const right = /^[aeio]/i.test(suggestion) ? 'an' : 'a';
  if (right === article.toLowerCase()) return null;
  return { from: before.length - whole.length, word: `${right} ` };
}

/** A sentence goes on beginning with a capital. */
function inCaseOf(words: string, better: string): string {
  return /^\p{Lu}(\p{Ll}|\s)/u.test(words) ? better.charAt(0).toUpperCase() + better.slice(1) : better;
}
