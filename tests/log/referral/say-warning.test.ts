import { describe, expect, it } from 'vitest';
import type { Happening } from '../../../utils/log/entry';
import { foldReferral } from '../../../utils/log/referral/referral';
import { sayWarning } from '../../../utils/log/referral/say-warning';
import { ended, entry, exported, id, REFERRAL, sent } from '../support';

function said(entries: readonly ReturnType<typeof entry>[]): string[] {
  return (foldReferral(REFERRAL, entries)?.warnings ?? []).map((warning) => sayWarning(warning, entries));
}
const inTurn = (...happenings: readonly Happening[]) =>
  happenings.map((happening, day) => entry(happening, { at: new Date(Date.UTC(2026, 8, 1 + day)).toISOString() }));

describe('A warning in words', () => {
  it('names the step that is out of order, and where the referral stood', () => {
    expect(said(inTurn(exported(), ended('attended', '2026-09-02')))).toEqual([
      'Steps are out of order: “Attended, 2 Sep 2026” comes after “Not marked sent”.',
    ]);
    expect(said(inTurn(ended('attended', '2026-09-02')))).toEqual([
      'Steps are out of order: “Attended, 2 Sep 2026” comes first.',
    ]);
  });

  it('names what was corrected, where that is known', () => {
    const first = entry(sent());
    const twice = [first, entry(sent(), { supersedes: first.id }), entry(sent(), { supersedes: first.id })];
    expect(said(twice)).toEqual([
      expect.stringMatching(/^“Sent by email .+” was corrected more than once\. The later correction counts\.$/),
    ]);
    expect(said([entry(sent(), { supersedes: id('gone') })])).toEqual([
      expect.stringMatching(/^“Sent by email .+” corrects an entry that is not in this log\.$/),
    ]);
  });
});
