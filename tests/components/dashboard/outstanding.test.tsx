// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Outstanding } from '../../../components/dashboard/outstanding/Outstanding';
import type { OpenedReferral } from '../../../components/dashboard/outstanding/ReferralDrawer';
import type { OutstandingReferral } from '../../../components/referral/outstanding-referral';
import { ToldError } from '../../../utils/errors';
import { INVENTED_ENTRIES, inventedRow, inventedRows, NOT_SENT, TODAY } from '../../gallery/invented';
import { show } from '../show';

const ROWS = [inventedRow(0), inventedRow(3), inventedRow(20, NOT_SENT)];
const [ADEBAYO, BEGUM, HUSSAIN] = ROWS as [OutstandingReferral, OutstandingReferral, OutstandingReferral];
const details = (row: OutstandingReferral): OpenedReferral => ({
  state: 'answered',
  value: { row, entries: INVENTED_ENTRIES, practice: null },
});
const onOpen = vi.fn();
const onLoadMore = vi.fn();
const actions = { onChase: vi.fn(), onSent: vi.fn(), onOutcome: vi.fn(), onStep: vi.fn(), onCorrect: vi.fn() };
beforeEach(() => {
  vi.resetAllMocks();
});

type Given = { rows?: OutstandingReferral[] | null; total?: number; openId?: string; opened?: OpenedReferral };
const view = ({ rows = ROWS, total, openId, opened = { state: 'waiting' } }: Given = {}) => (
  <Outstanding
    today={TODAY}
    rows={rows}
    total={total ?? rows?.length ?? 0}
    unreadable={0}
    onLoadMore={onLoadMore}
    openId={openId ?? null}
    opened={opened}
    onOpen={onOpen}
    actions={actions}
    onCopy={() => Promise.resolve()}
  />
);

describe('The outstanding referrals', () => {
  it('open the referral whose row is pressed', async () => {
    const { press } = await show(view());
    await press('BEGUM, Rukhsana');
    expect(onOpen).toHaveBeenCalledWith(BEGUM.referral.id);
  });

  it('never show details of another referral than the one that was opened', async () => {
    const { root, again } = await show(view({ openId: ADEBAYO.referral.id, opened: details(ADEBAYO) }));
    expect(root.querySelector('.drawer')?.textContent).toContain('ADÉBÁYỌ̀');
    await again(view({ openId: BEGUM.referral.id, opened: details(ADEBAYO) }));
    expect(root.querySelector('.drawer')?.textContent).not.toContain('ADÉBÁYỌ̀');
    await again(view({ openId: BEGUM.referral.id, opened: details(BEGUM) }));
    expect(root.querySelector('.drawer')?.textContent).toContain('BEGUM');
  });

  it('drop what was typed for one client when another is opened', async () => {
    const { press, type, again, root } = await show(view({ openId: ADEBAYO.referral.id, opened: details(ADEBAYO) }));
    await press('Log a chase');
    await type('What they said', 'She is expected on Monday');
    await again(view({ openId: BEGUM.referral.id, opened: details(BEGUM) }));
    await press('Log a chase');
    expect(root.querySelector('textarea')?.value).toBe('');
  });

  it('read everything before saying that nothing was found', async () => {
    const { root, text, again } = await show(view({ total: 900 }));
    const search = root.querySelector<HTMLInputElement>('input[type=search]');
    if (!search) throw new Error('no search');
    onLoadMore.mockClear();
    search.value = 'zzz';
    search.dispatchEvent(new Event('input', { bubbles: true }));
    await again(view({ total: 900 }));
    expect(onLoadMore).toHaveBeenCalled();
    expect(text()).not.toContain('Nothing found');
    await again(view({ total: 3 }));
    expect(text()).toContain('Nothing found for “zzz”');
  });

  it('keep few rows of a long list in the page', async () => {
    const { root } = await show(view({ rows: inventedRows(5_000) }));
    const rows = root.querySelectorAll('[data-testid=worklist-row]');
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.length).toBeLessThan(80);
    expect(root.querySelector('[data-testid=outstanding-list]')?.getAttribute('aria-rowcount')).toBe('5001');
  });

  it('say so where there is none', async () => {
    const { text } = await show(view({ rows: [] }));
    expect(text()).toContain('No referral is waiting for an answer');
  });
});

describe('One outstanding referral', () => {
  it('has a chase logged, with the day, the note and the next date', async () => {
    actions.onChase.mockResolvedValue(undefined);
    const { press, type } = await show(view({ openId: ADEBAYO.referral.id, opened: details(ADEBAYO) }));
    await press('Log a chase');
    await type('What they said', ' On the list for next week ');
    await type('Chase next on', '7/12/2026');
    await press('Log chase');
    expect(actions.onChase).toHaveBeenCalledWith(ADEBAYO, {
      how: 'phone',
      note: 'On the list for next week',
      on: TODAY,
      chaseOn: '2026-12-07',
      received: false,
    });
  });

  it('asks again for a date that is none, and writes nothing', async () => {
    const { press, type, text } = await show(view({ openId: ADEBAYO.referral.id, opened: details(ADEBAYO) }));
    await press('Log a chase');
    await type('Chase next on', 'soon');
    await press('Log chase');
    expect(text()).toContain('Enter a date such as');
    expect(actions.onChase).not.toHaveBeenCalled();
  });

  it('keeps what was typed where it could not be saved, with the reason', async () => {
    actions.onChase.mockRejectedValue(new ToldError('storage-full'));
    const { press, type, text, root } = await show(view({ openId: ADEBAYO.referral.id, opened: details(ADEBAYO) }));
    await press('Log a chase');
    await type('What they said', 'Rang twice');
    await press('Log chase');
    await vi.waitFor(() => expect(text()).toContain('This computer has no room left'));
    expect(root.querySelector('textarea')?.value).toBe('Rang twice');
  });

  it('names the client before an outcome closes it, and asks for the outcome', async () => {
    actions.onOutcome.mockResolvedValue(undefined);
    const { press, type, root } = await show(view({ openId: ADEBAYO.referral.id, opened: details(ADEBAYO) }));
    await press('Record outcome');
    const dialog = root.querySelector('dialog');
    expect(dialog?.textContent).toContain(ADEBAYO.name);
    expect(dialog?.textContent).toContain('14 Mar 1981');
    await act(() => root.querySelector<HTMLElement>('dialog [type=submit]')?.click());
    expect(dialog?.textContent).toContain('Choose how it ended');
    await type('Outcome', 'met');
    await act(() => root.querySelector<HTMLElement>('dialog [type=submit]')?.click());
    expect(actions.onOutcome).toHaveBeenCalledWith(ADEBAYO, { outcome: 'met', note: '', on: TODAY });
  });

  it('offers to mark as sent what was only exported, instead of a chase', async () => {
    const { text } = await show(view({ openId: HUSSAIN.referral.id, opened: details(HUSSAIN) }));
    expect(text()).toContain('It has been sent');
    expect(text()).not.toContain('Log a chase');
  });

  it('offers nothing more once an outcome has closed it', async () => {
    const closed = inventedRow(0, { state: 'closed', outcome: 'met', outcomeNote: 'ECG normal', chaseOn: null });
    const { text } = await show(view({ openId: closed.referral.id, opened: details(closed) }));
    expect(text()).toContain('Need met. ECG normal');
    expect(text()).not.toMatch(/Log a chase|Record outcome/);
  });

  it('warns where its entries are of two clients', async () => {
    const mixed = inventedRow(0, { warnings: [{ kind: 'two-clients', clients: ['a', 'b'] }] });
    const { text } = await show(view({ rows: [mixed], openId: mixed.referral.id, opened: details(mixed) }));
    expect(text()).toContain('entries of two clients');
  });
});
