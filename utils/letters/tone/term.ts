/**
 * A term that puts a person down, and better words. The words of `swap` are read so:
 * - a space is also a hyphen, and a hyphen is also a space or nothing ("non-compliant", "non compliant", "noncompliant");
 * - `(a|b)` is either, `(s)?` may be left out;
 * - ` > ` says what has to follow without being part of it: "dirty > (urine|sample)".
 */
export type Term = {
  /** The term as a person would name it, unique in the list. Keeping a term in a letter keeps all its forms. */
  readonly id: string;
  /** In a few words. */
  readonly why: string;
  /** Each form with what can stand in its place as it is; null where only `advice` can say what to do. */
  readonly swap: Readonly<Record<string, string | null>>;
  /** What to write instead, where no words fit every sentence. Needed where a form has no words of its own. */
  readonly advice?: string;
  /** Phrases around it in which it means something else, or is a name. In the same writing. */
  readonly unless?: readonly string[];
};
