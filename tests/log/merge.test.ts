import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldClients } from '../../utils/log/client/client';
import type { Entry } from '../../utils/log/entry';
import { mergeEntries } from '../../utils/log/merge';
import { foldReferral, foldReferrals } from '../../utils/log/referral/referral';
import { worklist } from '../../utils/log/worklist/worklist';
import { arbitraryDevices, arbitraryLog, arbitraryShuffle } from './arbitrary';
import { entry, note, REFERRAL } from './support';

const merged = (a: Iterable<Entry>, b: Iterable<Entry>) => mergeEntries(a, b).entries;
/** Some entries altered: the same ids with other content, as a fault or a forger would leave them. */
const altered = (log: readonly Entry[]) =>
  log.map((one, at) => (at % 3 === 0 ? { ...one, happening: note(`altered ${at}`) } : one));

describe('merging the logs of two devices', () => {
  it('is a set union: in any order, any grouping, and however often', () => {
    fc.assert(
      fc.property(arbitraryDevices, ([log, [a, b, c]]) => {
        expect(merged(a, b)).toEqual(merged(b, a));
        expect(merged(merged(a, b), c)).toEqual(merged(a, merged(b, c)));
        expect(merged(a, a)).toEqual(merged(a, []));
        expect(merged(merged(a, b), b)).toEqual(merged(a, b));
        expect(merged(merged(a, b), c)).toEqual(merged(log, []));
      }),
    );
  });

  it('is one even where ids come with different content', () => {
    fc.assert(
      fc.property(arbitraryLog, arbitraryLog, (a, b) => {
        const c = altered(a);
        expect(merged(a, b)).toEqual(merged(b, a));
        expect(merged(merged(a, b), c)).toEqual(merged(a, merged(b, c)));
        expect(merged(merged(a, b), a)).toEqual(merged(a, b));
      }),
    );
  });

  it('gives the same referrals, clients and worklist whatever the order and however it was split', () => {
    fc.assert(
      fc.property(arbitraryDevices, ([log, [a, b, c]]) => {
        const together = merged(merged(c, b), a);
        expect(foldReferrals(together)).toEqual(foldReferrals(log));
        expect(foldClients(together)).toEqual(foldClients(log));
        const today = '2026-11-24';
        expect(worklist(foldReferrals(together).values(), today)).toEqual(worklist(foldReferrals(log).values(), today));
      }),
      { numRuns: 200 },
    );
  });

  it('folds one referral as it folds all of them', () => {
    fc.assert(
      fc.property(arbitraryShuffle, ([log, shuffled]) => {
        for (const [id, referral] of foldReferrals(log)) expect(foldReferral(id, shuffled)).toEqual(referral);
      }),
    );
  });

  it('reports an id that came with different content, and keeps what was recorded first', () => {
    const first = entry(note('rang the ward'), { at: '2026-11-02T09:00:00.000Z' });
    const other = { ...first, recordedAt: '2026-11-03T09:00:00.000Z', happening: note('rang nobody') };
    expect(mergeEntries([other], [first])).toEqual({ entries: [first], clashes: [first.id] });
    expect(mergeEntries([first], [first])).toEqual({ entries: [first], clashes: [] });
  });

  it('sees no difference in the order in which properties were written', () => {
    const one = entry(note('rang the ward'), { referral: REFERRAL });
    const same = Object.fromEntries(Object.entries(one).toReversed()) as Entry;
    expect(mergeEntries([one], [same]).clashes).toEqual([]);
  });
});
