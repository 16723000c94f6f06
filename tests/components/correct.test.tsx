// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { CorrectableTimeline } from '../../components/referral/CorrectableTimeline';
import { readStep } from '../../components/referral/steps/read-step';
import { startCorrection } from '../../components/referral/steps/typed-step';
import { timeline } from '../../utils/log/timeline';
import type { Entry, Happening } from '../../utils/log/entry';
import { inventedEntry, INVENTED_ENTRIES, TODAY } from '../gallery/invented';
import { show } from './show';

const onCorrect = vi.fn();
beforeEach(() => {
  vi.resetAllMocks();
});
const BORN = '1981-03-14';
const history = (entries: readonly Entry[]) => {
  const clients = [...new Set(entries.map(({ client }) => client))];
  const items = timeline(clients, entries).map((item) => ({ item }));
  return <CorrectableTimeline items={items} today={TODAY} born={BORN} onCorrect={onCorrect} />;
};

const note = 'As it was written';
const WRITTEN: readonly Happening[] = [
  { kind: 'need', title: 'ECG', specialty: 'Cardiology', note, chaseOn: '2026-11-30' },
  { kind: 'need', title: 'ECG', note },
  { kind: 'receipt-confirmed', note },
  { kind: 'rejected', note, chaseOn: '2026-11-21' },
  { kind: 'reopened', note },
  { kind: 'booked', on: '2026-12-03', at: '14:30', place: 'Clinic', told: 'text', remindOn: '2026-12-01', note },
  { kind: 'booked', on: '2026-12-03', place: '', told: 'not-told', note },
  { kind: 'attendance', attendance: 'did-not-attend', on: '2026-11-20', barriers: ['travel'], note },
  { kind: 'attendance', attendance: 'cancelled-by-provider', on: '2026-12-20', barriers: [], note },
  { kind: 'reminded', how: 'letter', note },
  { kind: 'client-contacted', how: 'text', reached: false, note, chaseOn: '2026-11-24' },
  { kind: 'supports', supports: ['peer', 'other'], note },
  { kind: 'barriers', barriers: ['withdrawal'], note },
  { kind: 'chased', how: 'e-rs', note, chaseOn: '2026-11-27' },
  { kind: 'outcome', outcome: 'transferred', note },
  { kind: 'action', action: 'liaison', text: note },
  {
    kind: 'sent',
    title: 'ECG',
    destination: 'Brackenfield Surgery',
    specialty: 'Cardiology',
    to: 'Dr R Okafor',
    route: 'post',
    sentOn: '2026-11-20',
    chaseOn: '2026-12-04',
    supports: ['peer'],
  },
];

describe('The form that corrects an entry', () => {
  it.each(WRITTEN)('begins with all that was written, so that saved as it stands it says the same: %o', (happening) => {
    const entry = inventedEntry(1, '2026-11-20T09:00:00.000Z', 'Jo Hargreaves', happening);
    const typed = startCorrection(entry);
    expect(typed && readStep(typed, { today: TODAY, born: BORN })).toMatchObject({
      errors: {},
      step: { on: '2026-11-20', happening },
    });
    // No more than was written either.
    expect(typed && readStep(typed, { today: TODAY }).step?.happening).toEqual(happening);
  });

  it('writes in the place of what counts now, not of what was corrected before', async () => {
    const { press, type } = await show(history(INVENTED_ENTRIES));
    await press(/^Correct “Sent by email/);
    await type('Sent to', 'Quarry Bank Surgery');
    await press('Save the correction');
    expect(onCorrect).toHaveBeenCalledWith(
      expect.objectContaining({ id: INVENTED_ENTRIES[2]?.id }),
      expect.objectContaining({
        on: '2026-10-26',
        happening: expect.objectContaining({ kind: 'sent', destination: 'Quarry Bank Surgery' }),
      }),
    );
  });

  it('keeps the practice’s code only while the place is the same', async () => {
    const sent = WRITTEN.at(-1) as Extract<Happening, { kind: 'sent' }>;
    const entry = inventedEntry(1, '2026-11-20T09:00:00.000Z', 'Jo', { ...sent, practiceCode: 'Z99001' });
    const { press, type, root } = await show(history([entry]));
    const saved = () => (onCorrect.mock.lastCall as unknown as [Entry, { happening: object }])[1].happening;
    await press(/^Correct “Sent/);
    await press('Save the correction');
    expect(saved()).toMatchObject({ practiceCode: 'Z99001' });
    await vi.waitFor(() => expect(root.querySelector('form')).toBeNull());
    await press(/^Correct “Sent/);
    await type('Sent to', 'Elsewhere');
    await press('Save the correction');
    expect(saved()).not.toHaveProperty('practiceCode');
  });

  it('takes back what did not happen, with the reason', async () => {
    const { press, type, text } = await show(history(INVENTED_ENTRIES));
    await press(/^Correct “Chased/);
    await press('It did not happen');
    await press('Take it back');
    expect(text()).toContain('Write in a sentence why it is taken back');
    await type('Why it is taken back', 'Another client’s');
    await press('Take it back');
    expect(onCorrect).toHaveBeenCalledWith(expect.objectContaining({ id: INVENTED_ENTRIES[3]?.id }), {
      on: '2026-11-09',
      happening: {
        kind: 'action',
        action: 'note',
        text: expect.stringMatching(/^Taken back: Chased by phone.+ Another client’s$/),
      },
    });
  });

  it('only takes back a letter that left: its words are what left', async () => {
    const { press, root } = await show(history(INVENTED_ENTRIES));
    await press(/^Correct “Letter/);
    expect(root.querySelector('form')?.getAttribute('aria-label')).toBe('It did not happen');
  });

  it('is not there for who the client is', async () => {
    const identified = inventedEntry(1, '2026-11-20T09:00:00.000Z', 'Jo', {
      kind: 'client-identified',
      name: 'A',
      identity: {},
    });
    const { root } = await show(history([identified]));
    await act(() => undefined);
    expect(root.querySelector('button')).toBeNull();
  });
});
