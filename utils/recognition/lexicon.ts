import type { Label, Meaning } from './labels';
import type { Vocabulary } from './vocabulary';
import type { Whose } from './zones';

/** A vocabulary made ready to be asked: built once, never changed. */
export type Lexicon = { readonly [name in keyof Vocabulary['patterns']]: RegExp } & Vocabulary['selectors'] & {
    readonly skipped: ReadonlySet<string>;
    readonly skippedRoles: ReadonlySet<string>;
    readonly naming: ReadonlySet<string>;
    /** Every label in normal form. */
    readonly labels: ReadonlyMap<string, Label>;
    /** Labels as pages wrote them, which are looked up at every reading. */
    readonly seen: Map<string, Label>;
    /** Each spelling with the word it is normally written as, and the pattern that finds them. */
    readonly spellings: ReadonlyMap<string, string>;
    readonly spelling: RegExp;
    /** The words labels begin with: most words of a text begin none. */
    readonly beginnings: ReadonlySet<string | undefined>;
    readonly screenWords: ReadonlySet<string>;
    /** Those of them that are surnames too. */
    readonly surnames: ReadonlySet<string>;
    readonly headings: readonly (readonly [Whose, RegExp])[];
    readonly months: readonly RegExp[];
    readonly sexes: readonly (readonly [string, RegExp])[];
  };

export function lexiconOf(vocabulary: Vocabulary): Lexicon {
  const labels = labelsOf(vocabulary);
  const spellings = new Map(
    vocabulary.spellings.split(';').flatMap((same) => {
      const [word = '', others = ''] = same.split('=');
      return others.split(',').map((other) => [other, word] as const);
    }),
  );
  const labelWords = [...labels.keys()].flatMap((words) => words.split(' '));
  const wordsOf = (list: string): ReadonlySet<string> => new Set(list.split(' '));
  const namesToo = wordsOf(vocabulary.namesToo);
  const pattern = (source: string) => new RegExp(source, 'u');
  const patterns = Object.entries(vocabulary.patterns).map(([name, source]) => [name, pattern(source)] as const);
  return {
    ...(Object.fromEntries(patterns) as { [name in keyof Vocabulary['patterns']]: RegExp }),
    months: vocabulary.months.map(pattern),
    sexes: vocabulary.sexes.map(([sex, source]) => [sex, pattern(source)] as const),
    labels,
    seen: new Map(),
    spellings,
    spelling: new RegExp(`\\b(?:${[...spellings.keys()].join('|')})\\b`, 'g'),
    beginnings: new Set(
      [...labels.keys(), ...spellings.keys(), ...vocabulary.qualifiers.split(' ')].map((words) => words.split(' ')[0]),
    ),
    screenWords: new Set([
      ...wordsOf(vocabulary.screenWords),
      ...labelWords.filter((word) => word.length > 2 && !namesToo.has(word)),
    ]),
    surnames: wordsOf(vocabulary.surnames),
    skipped: wordsOf(vocabulary.skipped),
    skippedRoles: wordsOf(vocabulary.skippedRoles),
    naming: wordsOf(vocabulary.naming),
    ...vocabulary.selectors,
    headings: vocabulary.headings.map(([whose, source]) => [whose, pattern(source)] as const),
  };
}

function labelsOf(vocabulary: Vocabulary): ReadonlyMap<string, Label> {
  const labels = new Map<string, Label>();
  for (const [meaning, list] of Object.entries(vocabulary.labels)) {
    let rank = 0;
    list.split(';').forEach((part, loose) => {
      for (const words of part.split(',').flatMap(expand))
        if (words) labels.set(words, { meaning: meaning as Meaning, words, rank: rank++, loose: loose > 0 });
    });
  }
  return labels;
}

/** "(home|main) address" as its two labels. */
function expand(words: string): readonly string[] {
  const [, before, choice, after] = /^(.*?)\((.*?)\)(.*)/.exec(words) ?? [];
  return choice === undefined ? [words] : choice.split('|').flatMap((word) => expand(`${before}${word}${after}`));
}
