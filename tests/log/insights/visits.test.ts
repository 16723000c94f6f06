import { describe, expect, it } from 'vitest';
import type { Happening } from '../../../utils/log/entry';
import { visitsOf } from '../../../utils/log/insights/visits';
import { booked, chased, contacted, ended, entry, exported, outcome, REFERRAL, sent, step } from '../support';

/** Each step on its own day of September 2026. */
function visits(...steps: readonly (readonly [day: number, happening: Happening])[]) {
  const entries = steps.map(([day, happening]) =>
    entry(happening, { at: new Date(Date.UTC(2026, 8, day, 9)).toISOString() }),
  );
  return visitsOf(REFERRAL, entries);
}

describe('the appointments of a referral', () => {
  it('are those whose end is known, and the one that is awaited', () => {
    expect(
      visits(
        [1, sent({ supports: ['peer'] })],
        [2, booked('2026-09-10')],
        [11, ended('did-not-attend', '2026-09-10')],
        [12, booked('2026-09-20')],
      ),
    ).toMatchObject([
      { on: '2026-09-10', attendance: 'did-not-attend', supports: ['peer'], destination: 'Harbour Lane Surgery' },
      { on: '2026-09-20', attendance: null, followed: null },
    ]);
  });

  it('are not those that were moved before their day', () => {
    const moved = visits(
      [1, sent()],
      [2, booked('2026-09-10')],
      [3, booked('2026-09-15')],
      [15, ended('attended', '2026-09-15')],
    );
    expect(moved).toMatchObject([{ on: '2026-09-15', attendance: 'attended' }]);
  });

  it('are also those nobody had booked here', () => {
    expect(visits([1, sent()], [9, ended('attended-late', '2026-09-08')])).toMatchObject([
      { on: '2026-09-08', attendance: 'attended-late' },
    ]);
  });

  it('have the supports arranged by then, and the reminders given', () => {
    const [first, second] = visits(
      [1, sent({ supports: ['transport'] })],
      [2, booked('2026-09-10')],
      [5, { kind: 'supports', supports: ['accompanied'], note: '' }],
      [9, { kind: 'reminded', how: 'text', note: '' }],
      [10, ended('attended', '2026-09-10')],
      [11, booked('2026-09-20')],
      [12, { kind: 'supports', supports: ['peer'], note: '' }],
      [20, ended('attended', '2026-09-20')],
    );
    expect(first?.supports).toEqual(['accompanied', 'text-reminder']);
    expect(second?.supports).toEqual(['peer']);
  });

  it('tell what was done first after one was missed, and after how many days', () => {
    const missed = [
      [1, sent()],
      [2, booked('2026-09-10')],
      [10, ended('did-not-attend', '2026-09-10')],
    ] as const;
    expect(visits(...missed)[0]?.followed).toBeNull();
    expect(visits(...missed, [12, chased('2026-09-30')])[0]?.followed).toBeNull();
    expect(visits(...missed, [13, contacted()], [14, booked('2026-09-24')])[0]?.followed).toEqual({
      act: 'contacted',
      days: 3,
    });
    expect(visits(...missed, [14, booked('2026-09-24')])[0]?.followed).toEqual({ act: 'booked-again', days: 4 });
    expect(visits(...missed, [15, step('discharged')])[0]?.followed).toEqual({ act: 'discharged', days: 5 });
    expect(visits(...missed, [15, step('challenged')])[0]?.followed?.act).toBe('challenged');
    expect(visits(...missed, [15, sent()])[0]?.followed?.act).toBe('sent-again');
    expect(visits(...missed, [15, outcome()])[0]?.followed?.act).toBe('closed');
    // Of one that was kept nothing follows.
    expect(visits([1, sent()], [10, ended('attended', '2026-09-10')], [11, outcome()])[0]?.followed).toBeNull();
  });

  it('know the specialty from the letter or from the sending', () => {
    expect(
      visits([1, exported({ specialty: 'Hepatology' })], [2, sent()], [9, ended('attended', '2026-09-09')])[0]
        ?.specialty,
    ).toBe('Hepatology');
  });
});
