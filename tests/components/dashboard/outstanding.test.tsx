// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Outstanding } from '../../../components/dashboard/outstanding/Outstanding';
import { ReferralDrawer } from '../../../components/dashboard/outstanding/ReferralDrawer';
import type { OpenedReferral } from '../../../components/dashboard/outstanding/ReferralDrawer';
import type { LoadedList } from '../../../components/dashboard/outstanding/listing';
import type { OutstandingReferral } from '../../../components/referral/outstanding-referral';
import { ToldError } from '../../../utils/errors';
import { EVERYTHING } from '../../../utils/log/worklist/list-query';
import type { ListQuery } from '../../../utils/log/worklist/list-query';
import {
  INVENTED_ENTRIES,
  inventedId,
  inventedList,
  inventedRow,
  inventedRows,
  NOT_SENT,
  TODAY,
} from '../../gallery/invented';
import { show } from '../show';

const ROWS = [inventedRow(0), inventedRow(3), inventedRow(20, NOT_SENT)];
const [ADEBAYO, BEGUM, HUSSAIN] = ROWS as [OutstandingReferral, OutstandingReferral, OutstandingReferral];
const details = (row: OutstandingReferral): OpenedReferral => ({
  state: 'answered',
  value: { row, entries: INVENTED_ENTRIES, practice: null },
});
const onOpen = vi.fn();
const onQuery = vi.fn();
const onSight = vi.fn();
const onBetween = vi.fn();
const onMark = vi.fn();
const onSaveView = vi.fn();
const actions = { onChase: vi.fn(), onSent: vi.fn(), onOutcome: vi.fn(), onStep: vi.fn(), onCorrect: vi.fn() };
beforeEach(() => {
  vi.resetAllMocks();
});

type Given = {
  rows?: OutstandingReferral[];
  list?: LoadedList | null;
  query?: ListQuery;
  openId?: string;
  opened?: OpenedReferral;
};
const view = ({ rows = ROWS, list, query = EVERYTHING, openId, opened = { state: 'waiting' } }: Given = {}) => (
  <Outstanding
    today={TODAY}
    list={list === undefined ? inventedList(rows, query) : list}
    query={query}
    onQuery={onQuery}
    facets={inventedList(rows).facets}
    views={[]}
    onSaveView={onSaveView}
    onRemoveView={() => Promise.resolve()}
    onSight={onSight}
    onBetween={onBetween}
    openId={openId ?? null}
    onOpen={onOpen}
    onMark={onMark}
    onLeave={() => undefined}
    focusRow={0}
  >
    {openId && (
      <ReferralDrawer
        key={openId}
        referral={openId}
        opened={opened}
        today={TODAY}
        actions={actions}
        onCopy={() => Promise.resolve()}
        onClose={() => onOpen(null)}
      />
    )}
  </Outstanding>
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

  it('keep few rows of a long list in the page, and ask for those in sight', async () => {
    const { root } = await show(view({ rows: inventedRows(5_000) }));
    const rows = root.querySelectorAll('[data-testid=worklist-row]');
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.length).toBeLessThan(80);
    expect(root.querySelector('[data-testid=outstanding-list]')?.getAttribute('aria-rowcount')).toBe('5001');
    const [from, to] = onSight.mock.lastCall ?? [];
    expect(from).toBe(0);
    expect(to).toBeGreaterThanOrEqual(rows.length);
  });

  it('say so where there is none, in each list of its own', async () => {
    const { text, again } = await show(view({ rows: [] }));
    expect(text()).toContain('No referral is waiting for an answer');
    await again(view({ rows: [], query: { ...EVERYTHING, list: 'missed' } }));
    expect(text()).toContain('Every missed appointment was acted on');
  });

  it('say what was not found, and let go of the filters in one press', async () => {
    const query = { ...EVERYTHING, text: 'zzz', state: 'booked' } as const;
    const { text, press } = await show(view({ query }));
    expect(text()).toContain('Nothing found for “zzz”');
    await press('Clear filters');
    expect(onQuery).toHaveBeenCalledWith(EVERYTHING);
  });

  it('show how far a list that is made anew has come, and no row of it', async () => {
    const list = {
      ...inventedList([]),
      total: null,
      counts: null,
      groups: null,
      readiness: { state: 'updating', share: 0.403 },
    } as const;
    const { text, root } = await show(view({ list }));
    expect(text()).toContain('Bringing the list up to date, 40%');
    expect(root.querySelector('[data-testid=worklist-row]')).toBeNull();
  });

  it('are sorted by a column: up, down, and as they were', async () => {
    const up = { ...EVERYTHING, sort: { by: 'client', descending: false } } as const;
    const down = { ...EVERYTHING, sort: { by: 'client', descending: true } } as const;
    const { press, again, root } = await show(view());
    await press('Client');
    expect(onQuery).toHaveBeenLastCalledWith(up);
    await again(view({ query: up }));
    expect(root.querySelector('[aria-sort]')?.getAttribute('aria-sort')).toBe('ascending');
    await press('Client');
    expect(onQuery).toHaveBeenLastCalledWith(down);
    await again(view({ query: down }));
    await press('Client');
    expect(onQuery).toHaveBeenLastCalledWith(EVERYTHING);
  });

  it('keep what is asked for when another list is chosen, but for its order', async () => {
    const query = { ...EVERYTHING, text: 'begum', sort: { by: 'client', descending: true } } as const;
    const { press } = await show(view({ query }));
    await press(/^Missed/);
    expect(onQuery).toHaveBeenCalledWith({ ...query, list: 'missed', sort: null });
  });

  it('are selected by X, a range with Shift, and written about in one go', async () => {
    const rows = inventedRows(12);
    const list = inventedList(rows);
    onBetween.mockImplementation((from: number, to: number) => Promise.resolve(list.rows.slice(from, to + 1)));
    onMark.mockResolvedValue(undefined);
    const { root, key, press, text } = await show(view({ list }));
    const first = root.querySelector<HTMLElement>('.list-table-open');
    await act(() => first?.focus());
    await key('.list-table-open:focus', { key: 'x' });
    expect(text()).toContain('1 selected');
    await key('.list-table-open:focus', { key: 'j' });
    await key('.list-table-open:focus', { key: 'j' });
    await key('.list-table-open:focus', { key: 'X', shiftKey: true });
    await vi.waitFor(() => expect(text()).toContain('3 selected'));
    expect(root.querySelectorAll('tr[aria-selected=true]')).toHaveLength(3);
    await press('Log a chase');
    await press('Log chase');
    expect(onMark).toHaveBeenCalledWith(
      list.rows.slice(0, 3).map(({ row }) => row.id),
      { kind: 'chased', how: 'phone', note: '', chaseOn: '2026-11-30' },
    );
    await vi.waitFor(() => expect(text()).not.toContain('selected'));
  });

  it('are selected no more once anything else is asked, however it comes about', async () => {
    const list = inventedList(inventedRows(12));
    let late: (rows: typeof list.rows) => void = () => undefined;
    onBetween.mockReturnValue(new Promise((resolve) => (late = resolve)));
    const { root, key, text, again } = await show(view({ list }));
    const first = root.querySelector<HTMLElement>('.list-table-open');
    await act(() => first?.focus());
    await key('.list-table-open:focus', { key: 'x' });
    await key('.list-table-open:focus', { key: 'j' });
    await key('.list-table-open:focus', { key: 'X', shiftKey: true });
    expect(text()).toContain('1 selected');
    // Narrowed from outside, as by "Show only this client".
    await again(view({ list, query: { ...EVERYTHING, client: inventedId(90_001) } }));
    expect(text()).not.toContain('selected');
    await act(() => late(list.rows.slice(0, 2)));
    expect(text()).not.toContain('selected');
    expect(root.querySelectorAll('tr[aria-selected=true]')).toHaveLength(0);
  });

  it('keep a view under a name, and ask for one where there is none', async () => {
    onSaveView.mockResolvedValue(undefined);
    const query = { ...EVERYTHING, list: 'overdue', keyworker: 'Ana Pereira' } as const;
    const { press, type, text } = await show(view({ query }));
    await press('Save this view');
    await press('Save view');
    expect(text()).toContain('Give the view a name');
    await type('Name', ' Mine, overdue ');
    await press('Save view');
    expect(onSaveView).toHaveBeenCalledWith('Mine, overdue', query);
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
