// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ImportPreview } from '../../../components/dashboard/directory/ImportPreview';
import { compareLists } from '../../../utils/directory/compare-lists';
import { countPractices } from '../../../utils/directory/list-preview';
import type { OneList } from '../../../utils/messages';
import type { Practice } from '../../../utils/directory/practice';
import { inventedPractices, TODAY } from '../../gallery/invented';
import { show } from '../show';

const BEFORE = inventedPractices(40);
const LIST = {
  id: 'ods-gp-practices',
  title: 'GP practices (NHS ODS)',
  kinds: ['gp-practice' as const],
  fileName: 'old.csv',
  layout: 'NHS practices',
  asOf: '2026-08-01',
  importedAt: '2026-08-02T09:00:00.000Z',
  count: 40,
  activeGpPractices: 30,
};
const onTake = vi.fn();
const onReplace = vi.fn();
beforeEach(() => {
  onTake.mockReset();
});

const view = (before: readonly Practice[] | null, after: readonly Practice[], others: readonly OneList[] = []) => (
  <ImportPreview
    fileName="new.csv"
    preview={{
      layout: 'ods-today',
      layoutTitle: 'NHS practices',
      source: { id: 'ods-gp-practices', title: 'GP practices (NHS ODS)' },
      mapping: null,
      encoding: 'utf-8',
      rows: after.length,
      accepted: after,
      rejected: [],
      ...countPractices(after),
    }}
    comparison={compareLists(before ?? [], after)}
    asOf="2026-11-20"
    replaces={before && LIST.id}
    lists={before ? [LIST] : others}
    today={TODAY}
    onTake={onTake}
    onReplace={onReplace}
    onMap={() => undefined}
    onStop={() => undefined}
  />
);

describe('The preview of a practice list', () => {
  it('says how much would change, and takes it as of the day shown', async () => {
    const { press, text } = await show(view(BEFORE, inventedPractices(42)));
    // Two are new, and three that had gone before are back.
    expect(text()).toContain('Import 5 changes?');
    await press('Import 5 changes');
    expect(onTake).toHaveBeenCalledWith('2026-11-20', 'GP practices (NHS ODS)');
  });

  it('takes the day as it was put right, and none that is yet to come', async () => {
    const { press, type, text } = await show(view(null, BEFORE));
    await type('As of', '1 Jan 2027');
    await press('Import 40 practices');
    expect(text()).toContain('Enter a date up to 23 Nov 2026');
    expect(onTake).not.toHaveBeenCalled();
    await type('As of', '1/11/2026');
    await press('Import 40 practices');
    expect(onTake).toHaveBeenCalledWith('2026-11-01', 'GP practices (NHS ODS)');
  });

  it('does not take a list that loses more than a fifth before that is confirmed', async () => {
    const { press, root, text } = await show(view(BEFORE, inventedPractices(20)));
    await press(/^Import \d+ changes$/);
    expect(onTake).not.toHaveBeenCalled();
    expect(text()).toContain('Tick this box to import the file, or cancel');
    await act(() => root.querySelector<HTMLInputElement>('input[type=checkbox]')?.click());
    await press(/^Import \d+ changes$/);
    expect(onTake).toHaveBeenCalledWith('2026-11-20', 'GP practices (NHS ODS)');
  });

  it('of a list beside others asks for its name, and can be put in the place of one of them', async () => {
    const { press, type, text, root } = await show(view(null, BEFORE, [LIST]));
    const select = root.querySelector('select');
    expect(text()).toContain('In the place of GP practices (NHS ODS), as of 1 Aug 2026');
    expect(select?.selectedOptions[0]?.textContent).toBe('A new list, beside the others');
    await type('Name of the list', ' ');
    await press('Import 40 practices');
    expect(text()).toContain('Enter a name for the list');
    expect(onTake).not.toHaveBeenCalled();
    await type('Name of the list', 'Practices of the county');
    await press('Import 40 practices');
    expect(onTake).toHaveBeenCalledWith('2026-11-20', 'Practices of the county');
    await act(() => {
      if (select) select.selectedIndex = 0;
      select?.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(onReplace).toHaveBeenCalledWith('ods-gp-practices');
  });

  it('counts pharmacies as pharmacies', async () => {
    const pharmacies = BEFORE.map((one): Practice => ({ ...one, kind: 'pharmacy' }));
    const { text } = await show(view(null, pharmacies, [LIST]));
    expect(text()).toContain('Import 40 pharmacies?');
    expect(text()).not.toContain('There is no open GP practice');
  });
});
