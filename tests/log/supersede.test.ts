import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../utils/log/entry';
import { settle } from '../../utils/log/supersede';
import { arbitraryLog, arbitraryShuffle } from './arbitrary';
import { entry, id, note } from './support';

const ids = (entries: readonly Entry[]) => entries.map((one) => one.id);
const corrected = (target: Entry | string, text: string, at?: string) =>
  entry(note(text), { supersedes: typeof target === 'string' ? target : target.id, ...(at && { at }) });

describe('corrections', () => {
  it('leave only the last link of a chain standing', () => {
    const first = entry(note('rang'));
    const second = corrected(first, 'rang twice');
    const third = corrected(second, 'rang three times');
    const { standing, corrections, warnings } = settle([third, first, second]);
    expect(ids(standing)).toEqual([third.id]);
    expect(ids(corrections.get(first.id) ?? [])).toEqual([second.id]);
    expect(warnings).toEqual([]);
  });

  it('stand, with a warning, where what they correct is not here', () => {
    const lone = corrected(id('gone', 9), 'rang twice');
    expect(settle([lone])).toMatchObject({
      standing: [lone],
      warnings: [{ kind: 'corrects-missing', entry: lone.id, target: id('gone', 9) }],
    });
  });

  it('both stand, with a warning, where two people corrected the same entry', () => {
    const first = entry(note('rang'));
    const [a, b] = [corrected(first, 'rang twice'), corrected(first, 'rang three times')];
    const { standing, warnings } = settle([first, b, a]);
    expect(ids(standing)).toEqual([a.id, b.id]);
    expect(warnings).toEqual([{ kind: 'corrected-twice', target: first.id, by: [a.id, b.id] }]);
  });

  it('keep the last entry of a ring, and the ring is told', () => {
    const [x, y, z] = [id('ring', 1), id('ring', 2), id('ring', 3)];
    const ring = [
      entry(note('1'), { id: x, supersedes: z, at: '2026-11-01T09:00:00.000Z' }),
      entry(note('2'), { id: y, supersedes: x, at: '2026-11-03T09:00:00.000Z' }),
      entry(note('3'), { id: z, supersedes: y, at: '2026-11-02T09:00:00.000Z' }),
    ];
    const { standing, warnings } = settle(ring);
    expect(ids(standing)).toEqual([y]);
    expect(warnings).toEqual([{ kind: 'corrects-each-other', entries: [x, z, y], kept: y }]);
  });

  it('from outside a ring bring it to an end', () => {
    const self = id('ring', 7);
    const ring = entry(note('1'), { id: self, supersedes: self });
    const end = corrected(self, '2');
    expect(ids(settle([ring]).standing)).toEqual([self]);
    expect(ids(settle([end, ring]).standing)).toEqual([end.id]);
  });

  it('do not depend on the order of the log', () => {
    fc.assert(
      fc.property(arbitraryShuffle, ([log, shuffled]) => {
        expect(settle(shuffled)).toEqual(settle(log));
      }),
    );
  });

  it('never make everything vanish: each entry stands, or something that stands replaced it', () => {
    fc.assert(
      fc.property(arbitraryLog, (log) => {
        const { standing, corrections } = settle(log);
        const stands = new Set(ids(standing));
        const reaches = (one: string, seen: ReadonlySet<string>): boolean =>
          stands.has(one) ||
          (!seen.has(one) && (corrections.get(one) ?? []).some((by) => reaches(by.id, new Set([...seen, one]))));
        for (const { id: one } of log) expect(reaches(one, new Set())).toBe(true);
      }),
    );
  });
});
