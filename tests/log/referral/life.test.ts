import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Entry, Happening } from '../../../utils/log/entry';
import { ATTENDANCES } from '../../../utils/log/entry';
import { after, makesSense, MOVES, REFERRAL_STATES } from '../../../utils/log/referral/moves';
import type { ReferralState, Step } from '../../../utils/log/referral/moves';
import { nextSteps } from '../../../utils/log/referral/next-steps';
import { foldReferral } from '../../../utils/log/referral/referral';
import {
  booked,
  chased,
  contacted,
  ended,
  entry,
  exported,
  need,
  outcome,
  receipt,
  REFERRAL,
  sent,
  step,
} from '../support';

/** Each step a day after the last, from 1 September 2026 on. */
function life(...happenings: readonly Happening[]) {
  const entries: Entry[] = happenings.map((happening, day) =>
    entry(happening, { at: new Date(Date.UTC(2026, 8, 1 + day, 9)).toISOString() }),
  );
  return foldReferral(REFERRAL, entries);
}

const BOOKED = booked('2026-09-20', { at: '14:30', remindOn: '2026-09-18' });

describe('the life of a referral', () => {
  test.each<readonly [string, readonly Happening[], ReferralState]>([
    ['a need nobody has written about', [need()], 'need'],
    ['a need that was referred', [need(), exported(), sent()], 'sent'],
    ['in triage', [sent(), receipt, step('in-triage')], 'in-triage'],
    ['accepted without a word of triage', [sent(), step('accepted')], 'accepted'],
    ['returned with advice', [sent(), step('returned', 'Do a blood test first')], 'returned'],
    ['sent again with what was asked for', [sent(), step('returned'), sent()], 'sent'],
    ['rejected', [sent(), step('in-triage'), step('rejected', 'Not our area')], 'rejected'],
    ['rejected, challenged and accepted', [sent(), step('rejected'), step('challenged'), step('accepted')], 'accepted'],
    ['on the waiting list', [sent(), step('accepted'), step('awaiting-booking')], 'awaiting-booking'],
    ['booked at once', [sent(), BOOKED], 'booked'],
    ['seen', [sent(), BOOKED, ended('attended', '2026-09-20')], 'attended'],
    ['late, and seen', [sent(), BOOKED, ended('attended-late', '2026-09-20')], 'attended'],
    ['too late to be seen', [sent(), BOOKED, ended('too-late', '2026-09-20')], 'too-late'],
    ['missed', [sent(), BOOKED, ended('did-not-attend', '2026-09-20')], 'did-not-attend'],
    ['cancelled by the client', [sent(), BOOKED, ended('cancelled-by-client', '2026-09-20')], 'cancelled'],
    ['cancelled by the service', [sent(), BOOKED, ended('cancelled-by-provider', '2026-09-20')], 'cancelled'],
    [
      'missed and booked again',
      [sent(), BOOKED, ended('did-not-attend', '2026-09-20'), booked('2026-10-04')],
      'booked',
    ],
    [
      'discharged for not attending',
      [sent(), BOOKED, ended('did-not-attend', '2026-09-20'), step('discharged')],
      'discharged',
    ],
    [
      'the discharge challenged',
      [sent(), BOOKED, ended('did-not-attend', '2026-09-20'), step('discharged'), step('challenged')],
      'challenged',
    ],
    [
      'referred again after a discharge',
      [sent(), BOOKED, ended('did-not-attend', '2026-09-20'), step('discharged'), sent()],
      'sent',
    ],
    [
      'the letter about the visit came',
      [sent(), BOOKED, ended('attended', '2026-09-20'), step('outcome-received')],
      'outcome-received',
    ],
    ['ended', [sent(), BOOKED, ended('attended', '2026-09-20'), outcome()], 'closed'],
    ['opened again', [sent(), BOOKED, outcome(), step('reopened')], 'booked'],
  ])('%s', (_, happenings, state) => {
    expect(life(...happenings)).toMatchObject({ state, warnings: [] });
  });

  it('keeps the appointment, and is looked at the day after it', () => {
    expect(life(sent(), BOOKED)).toMatchObject({
      booking: { on: '2026-09-20', at: '14:30', place: 'Riverside Clinic', told: 'in-person', remindOn: '2026-09-18' },
      chaseOn: '2026-09-21',
      remindedAt: null,
    });
    expect(life(sent(), BOOKED, { kind: 'reminded', how: 'text', note: '' })?.remindedAt).toBe(
      '2026-09-03T09:00:00.000Z',
    );
    expect(life(sent(), { ...booked('2026-09-20'), chaseOn: '2026-09-25' } as Happening)?.chaseOn).toBe('2026-09-25');
  });

  it('forgets the reminder of an appointment that was moved', () => {
    const moved = life(sent(), BOOKED, { kind: 'reminded', how: 'text', note: '' }, booked('2026-10-04'));
    expect(moved).toMatchObject({ remindedAt: null, booking: { on: '2026-10-04' } });
  });

  it.each(['did-not-attend', 'too-late', 'cancelled-by-provider', 'cancelled-by-client'] as const)(
    'is to be acted on after %s, until somebody has',
    (attendance) => {
      const missed = [sent(), BOOKED, ended(attendance, '2026-09-20')];
      expect(life(...missed)).toMatchObject({ toAct: true, chaseOn: '2026-09-21' });
      expect(life(...missed, { kind: 'supports', supports: ['peer'], note: '' })?.toAct).toBe(true);
      expect(life(...missed, chased('2026-09-30'))?.toAct).toBe(true);
      for (const act of [contacted({ reached: false }), booked('2026-10-04'), step('challenged'), sent(), outcome()])
        expect(life(...missed, act)?.toAct).toBe(false);
      // Discharged for it: that is to be acted on anew.
      expect(life(...missed, contacted(), step('discharged'))?.toAct).toBe(true);
    },
  );

  it('counts the appointments a client missed, not those that were cancelled', () => {
    const twice = [
      sent(),
      BOOKED,
      ended('did-not-attend', '2026-09-20', { barriers: ['travel'] }),
      contacted(),
      booked('2026-10-04'),
      ended('cancelled-by-provider', '2026-10-04'),
      booked('2026-10-18'),
      ended('too-late', '2026-10-18', { barriers: ['withdrawal', 'travel'] }),
    ];
    expect(life(...twice)).toMatchObject({
      missed: 2,
      missedOn: '2026-10-18',
      barriers: ['travel', 'withdrawal'],
      toAct: true,
    });
  });

  it('begins again when it is sent again, and keeps the day it was first sent', () => {
    const again = life(
      sent({ sentOn: '2026-09-01' }),
      receipt,
      BOOKED,
      step('discharged'),
      sent({ sentOn: '2026-10-01' }),
    );
    expect(again).toMatchObject({
      sentOn: '2026-10-01',
      firstSentOn: '2026-09-01',
      receiptConfirmedAt: null,
      booking: null,
      state: 'sent',
    });
  });

  it('a need is looked at after a fortnight unless somebody said when', () => {
    expect(life(need())?.chaseOn).toBe('2026-09-15');
    expect(life(need({ chaseOn: '2026-09-05' }))?.chaseOn).toBe('2026-09-05');
  });

  it('what is heard of late does not undo what came after', () => {
    const late = life(sent(), BOOKED, receipt);
    expect(late).toMatchObject({ state: 'booked', receiptConfirmedAt: '2026-09-03T09:00:00.000Z' });
    expect(late?.warnings.map(({ kind }) => kind)).toEqual(['out-of-order']);
    expect(life(sent(), step('accepted'), step('in-triage'))).toMatchObject({ state: 'accepted', warnings: [] });
  });

  it('what breaks the order is shown as it is, with a warning', () => {
    expect(life(sent(), ended('attended', '2026-09-02'), step('rejected'))).toMatchObject({
      state: 'rejected',
      warnings: [{ kind: 'out-of-order', state: 'attended' }],
    });
    expect(life(sent(), outcome(), BOOKED)).toMatchObject({
      state: 'closed',
      booking: { on: '2026-09-20' },
      warnings: [{ kind: 'out-of-order', state: 'closed' }],
    });
    expect(life(step('reopened'))).toMatchObject({
      state: 'sent',
      warnings: [{ kind: 'out-of-order', state: 'nothing' }],
    });
  });
});

/** A happening for a step, for going through offered steps. */
const HAPPENINGS: { readonly [name in Step]?: Happening } = {
  sent: sent(),
  'receipt-confirmed': receipt,
  booked: BOOKED,
  reminded: { kind: 'reminded', how: 'text', note: '' },
  'client-contacted': contacted(),
  supports: { kind: 'supports', supports: ['peer'], note: '' },
  barriers: { kind: 'barriers', barriers: ['travel'], note: '' },
  chased: chased('2026-12-01'),
  outcome: outcome(),
  ...Object.fromEntries(ATTENDANCES.map((attendance) => [attendance, ended(attendance, '2026-09-20')])),
};

function happeningOf(name: Step): Happening {
  return HAPPENINGS[name] ?? step(name as Parameters<typeof step>[0]);
}

describe('what is offered', () => {
  test.each(REFERRAL_STATES)('makes sense where a referral is %s', (state) => {
    expect(nextSteps(state).filter((name) => !makesSense(name, state))).toEqual([]);
    expect(new Set(nextSteps(state)).size).toBe(nextSteps(state).length);
    expect(nextSteps(state)).toContain(state === 'closed' ? 'reopened' : 'outcome');
  });

  it('leads to every state from a need and from a letter', () => {
    for (const start of ['need', 'exported'] as const) {
      const reached = new Set<ReferralState>([start]);
      for (const state of reached) {
        const offered = nextSteps(state).flatMap((name): readonly Step[] =>
          name === 'attended' ? ATTENDANCES : [name],
        );
        for (const name of offered) {
          const next = name === 'reopened' ? null : after(state, name);
          if (next) reached.add(next);
        }
      }
      const rest = REFERRAL_STATES.filter((state) => !reached.has(state));
      expect(rest).toEqual(start === 'need' ? ['exported'] : ['need']);
    }
  });

  it('never leads to a warning, whatever is chosen', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.array(fc.nat(), { maxLength: 14 }), (isNeed, choices) => {
        const happenings: Happening[] = [isNeed ? need() : exported()];
        for (const choice of choices) {
          const state = life(...happenings)?.state ?? 'need';
          const offered = nextSteps(state).flatMap((name): readonly Step[] =>
            name === 'attended' ? ATTENDANCES : [name],
          );
          happenings.push(happeningOf(offered[choice % offered.length] ?? 'outcome'));
        }
        expect(life(...happenings)?.warnings).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('says of every step that has a move where it makes sense', () => {
    for (const [name, move] of Object.entries(MOVES)) expect([name, move.from.length > 0]).toEqual([name, true]);
  });
});
