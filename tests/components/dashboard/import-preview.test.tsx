// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ImportPreview } from '../../../components/dashboard/directory/ImportPreview';
import { compareLists } from '../../../utils/directory/compare-lists';
import { countPractices } from '../../../utils/directory/list-preview';
import type { Practice } from '../../../utils/directory/practice';
import { inventedPractices, TODAY } from '../../gallery/invented';
import { show } from '../show';

const BEFORE = inventedPractices(40);
const LIST = {
  fileName: 'old.csv',
  layout: 'NHS practices',
  asOf: '2026-08-01',
  importedAt: '2026-08-02T09:00:00.000Z',
  count: 40,
  activeGpPractices: 30,
};
const onTake = vi.fn();
beforeEach(() => {
  onTake.mockReset();
});

const view = (before: readonly Practice[] | null, after: readonly Practice[]) => (
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
    current={before && LIST}
    today={TODAY}
    onTake={onTake}
    onStop={() => undefined}
  />
);

describe('The preview of a practice list', () => {
  it('says how much would change, and takes it as of the day shown', async () => {
    const { press, text } = await show(view(BEFORE, inventedPractices(42)));
    // Two are new, and three that had gone before are back.
    expect(text()).toContain('Import 5 changes?');
    await press('Import 5 changes');
    expect(onTake).toHaveBeenCalledWith('2026-11-20');
  });

  it('takes the day as it was put right, and none that is yet to come', async () => {
    const { press, type, text } = await show(view(null, BEFORE));
    await type('As of', '1 Jan 2027');
    await press('Import 40 practices');
    expect(text()).toContain('Enter a date up to 23 Nov 2026');
    expect(onTake).not.toHaveBeenCalled();
    await type('As of', '1/11/2026');
    await press('Import 40 practices');
    expect(onTake).toHaveBeenCalledWith('2026-11-01');
  });

  it('does not take a list that loses more than a fifth before that is confirmed', async () => {
    const { press, root, text } = await show(view(BEFORE, inventedPractices(20)));
    await press(/^Import \d+ changes$/);
    expect(onTake).not.toHaveBeenCalled();
    expect(text()).toContain('Tick this box to import the file, or cancel');
    await act(() => root.querySelector<HTMLInputElement>('input[type=checkbox]')?.click());
    await press(/^Import \d+ changes$/);
    expect(onTake).toHaveBeenCalledWith('2026-11-20');
  });
});
