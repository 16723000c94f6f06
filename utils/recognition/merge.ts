import { compareIdentity, identityOf } from '../client/identity';
import { recordOf } from './reading';
import type { Reading } from './reading';

type One = Extract<Reading, { verdict: 'one' }>;

/**
 * One reading of a page from the readings of its frames, the page's own first. Frames that show nobody add nothing; frames
 * that show two different clients, or clients nobody can compare, make the page `ambiguous`. Record ids are compared only
 * where all frames are of one system.
 * @param unread frames a person can see that could not be read
 */
export function mergeReadings(readings: readonly Reading[], unread: boolean): Reading {
  const incomplete = unread;
  const several = readings.filter((reading) => reading.verdict === 'multiple');
  if (several.length > 0)
    return { verdict: 'multiple', count: Math.max(...several.map(({ count }) => count)), incomplete };
  const unclear = readings.filter((reading) => reading.verdict === 'ambiguous');
  if (unclear.length > 0)
    return { verdict: 'ambiguous', findings: unclear.flatMap(({ findings }) => findings), incomplete };
  const ones = readings.filter((reading) => reading.verdict === 'one');
  const [first, ...others] = ones;
  if (!first) return { verdict: 'none', incomplete };
  return others.reduce<Reading>((merged, other) => (merged.verdict === 'one' ? mergeTwo(merged, other) : merged), {
    ...first,
    incomplete,
  });
}

function mergeTwo(a: One, b: One): Reading {
  const [x, y] = [a, b].map(({ fields }) => identityOf(recordOf(fields), ''));
  if (x && y && compareIdentity(x, y) === 'same') {
    return { ...a, fields: { ...b.fields, ...a.fields }, findings: [...a.findings, ...b.findings] };
  }
  const differing = (['nhsNumber', 'dateOfBirth', 'fullName', 'localId'] as const).flatMap((field) => {
    const values = [a.fields[field], b.fields[field]].filter((reading) => reading !== undefined);
    return values.length === 2 && values[0]?.value !== values[1]?.value
      ? [{ kind: 'two-values' as const, field, values }]
      : [];
  });
  return {
    verdict: 'ambiguous',
    findings: differing.length > 0 ? differing : [{ kind: 'too-little' }],
    incomplete: a.incomplete,
  };
}
