import type { Practice, PracticeKind } from './practice';

/** Never a GP practice, whatever its name. */
const NEVER: ReadonlySet<PracticeKind> = new Set(['pharmacy', 'dentist', 'hospital']);

type List = { readonly id: string; readonly kinds: readonly PracticeKind[] };

/**
 * Those among which a record's GP is looked for. A list of GP practices is taken with what it calls "other", since those of the
 * islands and of prisons stand there; of a list without any, nothing is: a care home may well be called like a surgery.
 */
export function mayBeGpPractices(practices: readonly Practice[], lists: readonly List[]): readonly Practice[] {
  const of = new Set(lists.filter(({ kinds }) => kinds.includes('gp-practice')).map(({ id }) => id));
  return practices.filter(({ kind, list }) => !NEVER.has(kind) && (list === undefined || of.has(list)));
}
