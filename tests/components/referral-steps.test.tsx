// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { KeepForms } from '../../components/forms/kept';
import type { KeptForms } from '../../components/forms/kept';
import type { OutstandingReferral } from '../../components/referral/outstanding-referral';
import { offerName, offersFor } from '../../components/referral/steps/offers';
import { ReferralItem } from '../../components/sidebar/ReferralItem';
import type { Entry } from '../../utils/log/entry';
import { REFERRAL_STATES } from '../../utils/log/referral/moves';
import { nextSteps } from '../../utils/log/referral/next-steps';
import type { Referral } from '../../utils/log/referral/referral-schema';
import { ToldError } from '../../utils/errors';
import { inventedEntry, inventedId, inventedRow, TODAY } from '../gallery/invented';
import { show } from './show';

const actions = { onChase: vi.fn(), onSent: vi.fn(), onOutcome: vi.fn(), onStep: vi.fn(), onCorrect: vi.fn() };
const onLetter = vi.fn();
beforeEach(() => {
  vi.resetAllMocks();
});

type Given = { parts?: Partial<Referral>; entries?: readonly Entry[]; kept?: KeptForms; canWrite?: boolean };
const row = (parts: Partial<Referral> = {}): OutstandingReferral => inventedRow(0, parts);
const item = ({ parts = {}, entries = [], kept = new Map(), canWrite = true }: Given = {}) => {
  const { referral, ...client } = row(parts);
  return (
    <KeepForms kept={kept}>
      <ReferralItem
        item={{ referral, group: 'later', daysLate: null, daysWaiting: 3 }}
        client={client}
        entries={entries}
        today={TODAY}
        chaseAfterDays={14}
        actions={actions}
        onLetter={canWrite ? onLetter : undefined}
        onCopy={() => Promise.resolve()}
      />
    </KeepForms>
  );
};
const BOOKING = { on: '2026-11-20', place: 'Riverside Clinic', told: 'phone' } as const;
const BOOKED = { state: 'booked', booking: BOOKING } as const;
const MISSED = { state: 'did-not-attend', toAct: true, booking: BOOKING, missed: 1, missedOn: '2026-11-20' } as const;
const written = () => actions.onStep.mock.lastCall?.[1] as unknown;
const tick = (root: HTMLElement, label: string) =>
  act(() => {
    const found = [...root.querySelectorAll('label.check')].find((one) => one.textContent === label);
    found?.querySelector('input')?.click();
  });

describe('What is offered for a referral', () => {
  it.each(REFERRAL_STATES)('is every step that makes sense where it is %s, each once and with a name', (state) => {
    for (const canWrite of [false, true]) {
      const { first, more } = offersFor({ state }, canWrite);
      const all = [...first, ...more];
      const names = all.map((offer) => offerName(offer, { state, sentOn: '2026-11-01' }));
      expect(names.filter((name) => name === '')).toEqual([]);
      expect(new Set(names).size).toBe(names.length);
      const steps = all.flatMap((offer) => ('step' in offer ? [offer.step] : []));
      expect(steps.toSorted()).toEqual(nextSteps(state).toSorted());
    }
  });

  it('says plainly what may follow a missed appointment', async () => {
    const { text, press } = await show(item({ parts: MISSED }));
    expect(text()).toContain('Missed on 20 Nov 2026. Choose what happens next:');
    await press('Challenge the discharge');
    expect(onLetter).toHaveBeenLastCalledWith(expect.objectContaining({ id: inventedId(0) }), 'challenge');
    await press('Refer again');
    expect(onLetter).toHaveBeenLastCalledWith(expect.anything(), 'again');
  });

  it('has no letters away from the record, and the steps in their place', async () => {
    const { text } = await show(item({ parts: MISSED, canWrite: false }));
    expect(text()).toContain('Decision challenged');
    expect(text()).not.toContain('Challenge the discharge');
  });
});

describe('A step', () => {
  it('that is a booking says when, where, how the client was told, and when to look again', async () => {
    const { press, type } = await show(item({ parts: { state: 'accepted' } }));
    await press('Booked');
    await type('Appointment on', '3/12/2026');
    await type('Time, if known', '2.30 pm');
    await type('Place', ' Riverside Clinic ');
    await type('Client told', 'letter');
    const field = (label: string) => {
      const found = [...document.querySelectorAll('label')].find((one) => one.textContent === label);
      return (document.getElementById(found?.htmlFor ?? '') as HTMLInputElement).value;
    };
    expect(field('Remind on')).toBe('2 Dec 2026');
    expect(field('Look at it again on')).toBe('4 Dec 2026');
    await press('Save to the log');
    expect(written()).toEqual({
      on: TODAY,
      happening: {
        kind: 'booked',
        on: '2026-12-03',
        at: '14:30',
        place: 'Riverside Clinic',
        told: 'letter',
        remindOn: '2026-12-02',
        note: '',
      },
    });
  });

  const LONG = 'x'.repeat(2_001);
  it.each([
    ['Time, if known', '2.30', 'Say whether that is am or pm'],
    ['Time, if known', 'early', 'Enter a time such as 14:30'],
    ['Appointment on', '1/1/1970', 'Enter a date from 14 Mar 1981 on'],
    ['Appointment on', '3/12/2062', 'Enter a date up to'],
    ['Booked on', '24/11/2026', 'Enter a date up to 23 Nov 2026'],
    ['Booked on', '13 Mar 1981', 'Enter a date from 14 Mar 1981 on'],
    ['Remind on', '5/12/2026', 'Enter a date up to 3 Dec 2026'],
    ['Look at it again on', '1/11/2026', 'Enter a date from 23 Nov 2026 on'],
    ['Place', LONG, 'Write at most 2,000 characters'],
  ])('with %s not as it has to be is not written, and says what to do', async (label, value, sentence) => {
    const { press, type, text } = await show(item({ parts: { state: 'accepted' } }));
    await press('Booked');
    await type('Appointment on', '3/12/2026');
    await type(label, value);
    await press('Save to the log');
    expect(text()).toContain(sentence);
    expect(actions.onStep).not.toHaveBeenCalled();
  });

  it('that is a missed appointment asks what stood in the way, of the day it was for', async () => {
    const { press, root, text } = await show(item({ parts: BOOKED }));
    await press('What became of it');
    expect(text()).not.toContain('What stood in the way');
    await press('Save to the log');
    expect(text()).toContain('Choose what became of it');
    await tick(root, 'Did not attend');
    await tick(root, 'Travel');
    await press('Save to the log');
    expect(written()).toEqual({
      on: '2026-11-20',
      happening: { kind: 'attendance', attendance: 'did-not-attend', on: '2026-11-20', barriers: ['travel'], note: '' },
    });
  });

  it('that is an appointment not yet come can only have been called off', async () => {
    const { press, root, text } = await show(item({ parts: { ...BOOKED, booking: { ...BOOKING, on: '2026-12-03' } } }));
    await press('What became of it');
    await tick(root, 'Attended');
    await press('Save to the log');
    expect(text()).toContain('Enter a date up to 23 Nov 2026');
    await tick(root, 'Cancelled by the service');
    await press('Save to the log');
    expect(written()).toMatchObject({
      on: TODAY,
      happening: { attendance: 'cancelled-by-provider', on: '2026-12-03' },
    });
  });

  it('that arranges support begins with what is arranged', async () => {
    const { press, root } = await show(item({ parts: { ...BOOKED, supports: ['peer', 'transport'] } }));
    await press('More');
    await press('Supports');
    await tick(root, 'Peer worker');
    await tick(root, 'Accompanied');
    await press('Save to the log');
    expect(written()).toMatchObject({ happening: { kind: 'supports', supports: ['accompanied', 'transport'] } });
  });

  it('keeps what was typed where it could not be saved, and where the form is taken down and comes back', async () => {
    actions.onStep.mockRejectedValue(new ToldError('storage-full'));
    const kept: KeptForms = new Map();
    const { press, type, text, again, root } = await show(item({ parts: BOOKED, kept }));
    await press('Reminder given');
    await type('Note', 'Left a message');
    await press('Save to the log');
    await vi.waitFor(() => expect(text()).toContain('This computer has no room left'));
    expect(root.querySelector('textarea')?.value).toBe('Left a message');
    await again(null);
    await again(item({ parts: BOOKED, kept }));
    expect(root.querySelector('textarea')?.value).toBe('Left a message');
    await press('Cancel');
    await press('Reminder given');
    expect(root.querySelector('textarea')?.value).toBe('');
    expect([...kept.keys()].filter((key) => key.includes('note'))).toEqual([]);
  });

  it('tells what somebody else wrote since its form was opened, and of nothing older', async () => {
    const kept: KeptForms = new Map();
    const before = inventedEntry(1, '2026-11-20T10:00:00.000Z', 'Ana Pereira', { kind: 'receipt-confirmed', note: '' });
    const fresh = inventedEntry(2, '2026-11-23T10:00:00.000Z', 'Jo Hargreaves', { kind: 'accepted', note: '' });
    const parts = { ...BOOKED, history: [before.id] };
    const { press, type, text, again, root } = await show(item({ parts, entries: [before], kept }));
    await press('Reminder given');
    await type('Note', 'Rang');
    expect(text()).not.toContain('Written since');
    const now = { parts: { ...parts, history: [before.id, fresh.id] }, entries: [before, fresh], kept };
    await again(item(now));
    expect(text()).toContain('Written since you opened this form');
    expect(text()).toContain('Accepted · Jo Hargreaves');
    expect(text()).not.toContain('Receipt confirmed · Ana');
    expect(root.querySelector('textarea')?.value).toBe('Rang');
    // Taken down and back, it has not forgotten what it began from.
    await again(null);
    await again(item(now));
    expect(text()).toContain('Accepted · Jo Hargreaves');
  });
});

describe('A referral', () => {
  it('says what is known of its life, and what is odd, in words', async () => {
    const odd = inventedEntry(3, '2026-11-20T10:00:00.000Z', 'Jo Hargreaves', { kind: 'accepted', note: '' });
    const parts: Partial<Referral> = {
      ...MISSED,
      missed: 2,
      stateNote: 'Phone cut off',
      barriers: ['no-phone'],
      supports: ['peer'],
      warnings: [{ kind: 'out-of-order', entry: odd.id, state: 'need' }],
    };
    const { text } = await show(item({ parts, entries: [odd] }));
    expect(text()).toContain('Steps are out of order: “Accepted” comes after “Need, not referred”.');
    expect(text()).toContain('Appointment 20 Nov 2026, Riverside Clinic; client told by phone.');
    expect(text()).toContain('2 appointments missed so far.');
    expect(text()).toContain('Phone cut off.');
    expect(text()).toContain('Support: peer worker. In the way: no phone.');
  });
});
