import type { Attended, AttendedRow } from './insights-schema';
import { rateOf } from './rate';
import { FEWEST, isSmall, sumOf, withoutSmall } from './small-numbers';
import { seenOf } from './visits';
import type { Visit } from './visits';

/** Real counts, before anything is hidden. */
export type Tally = { readonly seen: number; readonly missed: number; readonly cancelled: number };

export function tallyOf(visits: readonly Visit[]): Tally {
  const count = (kind: ReturnType<typeof seenOf>) =>
    visits.filter(({ attendance }) => seenOf(attendance) === kind).length;
  return { seen: count('seen'), missed: count('missed'), cancelled: count('cancelled') };
}

/**
 * Attendance by some part of a visit, the largest group first, and of all together. Groups too small to be named are counted
 * together. Small counts are hidden, with as many others as it takes that no total gives them away.
 */
export function attendedBy(
  visits: readonly Visit[],
  labelOf: (visit: Visit) => string | null,
): { readonly rows: readonly AttendedRow[]; readonly total: Attended } {
  const labelled = visits.filter((visit) => seenOf(visit.attendance) !== null);
  const groups = Map.groupBy(labelled, labelOf);
  const tallies = [...groups].map(([label, group]) => ({ label, tally: tallyOf(group) }));
  const isNamed = ({ label, tally }: { label: string | null; tally: Tally }) =>
    label !== null && knownOf(tally) >= FEWEST;
  const rest = tallies.filter((row) => !isNamed(row)).map(({ tally }) => tally);
  const rows = [
    ...tallies.filter(isNamed).toSorted((a, b) => knownOf(b.tally) - knownOf(a.tally) || compare(a.label, b.label)),
    ...(rest.length > 0 ? [{ label: null, tally: together(rest) }] : []),
  ];
  const hidden = hiddenRows(rows.map(({ tally }) => tally));
  const cancelled = withoutSmall(rows.map(({ tally }) => tally.cancelled));
  const all = together(rows.map(({ tally }) => tally));
  // Nothing is left to hide a small count among: then all together may not tell it either.
  const isTold = hidden.size < 2 && hidden.size === rows.length && hidden.size > 0;
  return {
    rows: rows.map(({ label, tally }, at) => ({
      label,
      ...attended(tally, hidden.has(at)),
      cancelled: cancelled[at] ?? 'few',
    })),
    total: attended(all, isTold || isSmall(all.seen) || isSmall(all.missed)),
  };
}

/** What may be told of one group by itself. */
export function attended(tally: Tally, isHidden = isSmall(tally.seen) || isSmall(tally.missed)): Attended {
  const known = knownOf(tally);
  const few = isSmall(known) ? 'few' : known;
  return {
    known: few,
    seen: isHidden ? 'few' : tally.seen,
    missed: isHidden ? 'few' : tally.missed,
    cancelled: isSmall(tally.cancelled) ? 'few' : tally.cancelled,
    rate: isHidden || few === 'few' ? null : rateOf(tally.seen, known),
  };
}

export function knownOf({ seen, missed }: Tally): number {
  return seen + missed;
}

/** Rows of which seen and missed are not told: the small ones, and others until what is hidden cannot be worked out. */
function hiddenRows(tallies: readonly Tally[]): ReadonlySet<number> {
  const hidden = new Set(tallies.flatMap(({ seen, missed }, at) => (isSmall(seen) || isSmall(missed) ? [at] : [])));
  const others = tallies
    .map((tally, at) => ({ at, known: knownOf(tally) }))
    .filter(({ at, known }) => known > 0 && !hidden.has(at))
    .toSorted((a, b) => a.known - b.known);
  const within = (part: 'seen' | 'missed') => sumOf([...hidden].map((at) => tallies[at]?.[part] ?? 0));
  while (hidden.size > 0 && (hidden.size === 1 || isSmall(within('seen')) || isSmall(within('missed')))) {
    const next = others.shift();
    if (!next) break;
    hidden.add(next.at);
  }
  return hidden;
}

function together(tallies: readonly Tally[]): Tally {
  const sum = (part: keyof Tally) => sumOf(tallies.map((tally) => tally[part]));
  return { seen: sum('seen'), missed: sum('missed'), cancelled: sum('cancelled') };
}

function compare(a: string | null, b: string | null): number {
  return (a ?? '').localeCompare(b ?? '', 'en-GB');
}
