// @vitest-environment jsdom
import axe from 'axe-core';
import type { ComponentProps } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { Sites } from '../../../components/dashboard/sites/Sites';
import type { SiteProfile } from '../../../utils/messages';
import { SITES_STATES } from '../../gallery/sites-gallery';
import { profile } from '../../store/profile-support';
import { show } from '../show';

const CASEDESK = 'https://casedesk.example.org';
const placed = (id: string, fields: Partial<SiteProfile> = {}): SiteProfile => ({
  profile: profile(id, { name: `The ${id}` }),
  source: 'file',
  on: true,
  matchedOn: null,
  ...fields,
});

function sites(profiles: readonly SiteProfile[], more: Partial<ComponentProps<typeof Sites>> = {}) {
  const calls = {
    onMove: vi.fn(),
    onTurn: vi.fn(),
    onTeach: vi.fn(),
    onRemove: vi.fn(),
    onExport: vi.fn(),
    onTake: vi.fn(),
  };
  const { onMove, onTurn, onTeach, onRemove, onExport, onTake } = calls;
  const none = () => undefined;
  const view = (
    <Sites
      today="2026-11-24"
      sites={[{ origin: CASEDESK, on: true, allowed: true, changedOn: '2026-10-04' }]}
      profiles={{ sites: [{ origin: CASEDESK, profiles: [...profiles] }], refused: [], unfit: [] }}
      trouble={null}
      onTurnOn={none}
      onTurnOff={none}
      onExport={onExport}
      changing={{ onMove, onTurn, onTeach, onRemove }}
      step={null}
      importing={{ onStart: none, onFile: none, onTake, onStop: none }}
      {...more}
    />
  );
  return { view, calls };
}

const rows = (root: HTMLElement) => [...root.querySelectorAll<HTMLElement>('[data-profile]')];
const cells = (row: HTMLElement | undefined) => [...(row?.children ?? [])].map((cell) => cell.textContent);

describe('every state of the Sites page', () => {
  it.each(Object.keys(SITES_STATES))('has no fault that axe finds: %s', async (name) => {
    const { root } = await show(<main>{SITES_STATES[name]?.view()}</main>);
    const { violations } = await axe.run(root, {
      rules: {
        'color-contrast': { enabled: false },
        region: { enabled: false },
        'page-has-heading-one': { enabled: false },
      },
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
});

describe('the profiles of a site', () => {
  it('are taught again where they are on and not set by the organisation', async () => {
    const { view, calls } = sites([
      placed('set', { source: 'organisation' }),
      placed('taught', { source: 'own' }),
      placed('off', { on: false }),
    ]);
    const { root, press } = await show(view);
    expect(root.querySelectorAll('[aria-label$=" again"]')).toHaveLength(1);
    await press('Teach The taught again');
    expect(calls.onTeach).toHaveBeenCalledExactlyOnceWith(CASEDESK, 'taught');
  });

  it('say in their order what they read, where they come from and when they last matched', async () => {
    const { view } = sites([
      placed('set', { source: 'organisation', matchedOn: '2026-11-24' }),
      placed('file', { matchedOn: '2026-10-04' }),
      placed('taught', { source: 'own', on: false }),
    ]);
    const { root } = await show(view);
    const told = rows(root).map((row) => cells(row).slice(0, 6));
    expect(told.map((row) => [row[0], row[1], row[3], row[4]])).toEqual([
      ['1', 'The set/clients/*/details', 'Your organisation', 'Today'],
      ['2', 'The file/clients/*/details', 'A file', '4 Oct 2026'],
      ['3', 'The taught/clients/*/details', 'Taught here', 'Never matched yet'],
    ]);
    expect(told[0]?.[2]).toBe('Name, date of birth, NHS number');
    expect(told.map((row) => row[5]?.slice(0, 9))).toEqual(['Always on', 'OnTurn of', 'OffTurn o']);
    expect(root.textContent).toContain('By 2 profiles, then by their labels');
  });

  it('of the organisation can be exported, and nothing else', async () => {
    const { view } = sites([placed('set', { source: 'organisation' }), placed('own', { source: 'own' })]);
    const { root } = await show(view);
    const names = (row: HTMLElement | undefined) =>
      [...(row?.querySelectorAll('button') ?? [])].map((one) => one.getAttribute('aria-label') ?? one.textContent);
    expect(names(rows(root)[0])).toEqual(['Export The set']);
    expect(names(rows(root)[1])).toEqual([
      'Move The own up',
      'Move The own down',
      'Turn off The own on casedesk.example.org',
      'Teach The own again',
      'Export The own',
      'Remove The own',
    ]);
  });

  it('of the product can be turned off and not removed', async () => {
    const { view } = sites([placed('product', { source: 'shipped' })]);
    const { root } = await show(view);
    expect(root.querySelector('[aria-label="Remove The product"]')).toBeNull();
    expect(rows(root)[0]?.textContent).toContain('Turn off');
  });

  it('move by button and by arrow keys, and not past an end or the organisation’s', async () => {
    const { view, calls } = sites([placed('set', { source: 'organisation' }), placed('a'), placed('b')]);
    const { press, key } = await show(view);
    await press('Move The a up');
    await press('Move The b down');
    await key('[data-profile="a"] [data-move="up"] button', { key: 'ArrowUp' });
    expect(calls.onMove).not.toHaveBeenCalled();
    await press('Move The a down');
    await key('[data-profile="b"] [data-move="down"] button', { key: 'ArrowUp' });
    expect(calls.onMove.mock.calls).toEqual([
      [CASEDESK, 'a', 'down'],
      [CASEDESK, 'b', 'up'],
    ]);
  });

  it('keep the focus when they have moved, and their new place is said', async () => {
    const [a, b, c] = [placed('a'), placed('b'), placed('c')];
    const { root, press, again } = await show(sites([a, b, c]).view);
    await press('Move The a down');
    (document.activeElement as HTMLElement | null)?.blur();
    await again(sites([b, a, c]).view);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Move The a down');
    expect([...root.querySelectorAll('output')].map((one) => one.textContent)).toContain('The a: now 2 of 3');
  });

  it('are removed only after a question that names them', async () => {
    const { view, calls } = sites([placed('a'), placed('b')]);
    const { press, root } = await show(view);
    await press('Remove The a');
    expect(root.querySelector('dialog')?.textContent).toContain('The a');
    await press('Cancel');
    expect(root.querySelector('dialog')).toBeNull();
    await press('Remove The a');
    await press('Remove profile');
    expect(calls.onRemove.mock.calls).toEqual([['a']]);
  });

  it('are exported one by one, or all of a site', async () => {
    const { view, calls } = sites([placed('a'), placed('b')]);
    const { press } = await show(view);
    await press('Export The b');
    await press('Export all 2');
    expect(calls.onExport.mock.calls).toEqual([[CASEDESK, 'b'], [CASEDESK]]);
  });

  it('are shown and not changed while locked', async () => {
    const { view } = sites([placed('a')], { changing: undefined, importing: undefined });
    const { root } = await show(view);
    const buttons = [...root.querySelectorAll('button')].map(
      (one) => one.getAttribute('aria-label') ?? one.textContent,
    );
    expect(buttons.filter((name) => /move|remove|import|Turn off The/i.test(name ?? ''))).toEqual([]);
    expect(root.textContent).toContain('Unlock Alongside');
  });

  it('that there are none of are explained', async () => {
    const { text } = await show(sites([]).view);
    expect(text()).toContain('Most sites need none');
  });
});

describe('the preview of a profile file', () => {
  const preview = (fields: object) =>
    sites([], {
      step: {
        step: 'preview',
        fileName: 'casedesk.json',
        incoming: [],
        refused: [],
        busy: false,
        trouble: null,
        ...fields,
      },
    });
  const refused = [{ which: 'Search page', sentences: ['Container: this selector seems to hold an NHS number'] }];

  it('counts what would change, and takes that', async () => {
    const { view, calls } = preview({
      incoming: [
        { profile: profile('new'), change: 'new', replaces: null },
        { profile: profile('old'), change: 'replaces', replaces: 'Old name' },
        { profile: profile('same'), change: 'same', replaces: 'Profile same' },
      ],
    });
    const { press, text } = await show(view);
    expect(text()).toContain('Old name');
    await press('Import 2 profiles');
    expect(calls.onTake).toHaveBeenCalledOnce();
  });

  it('says of each that cannot be used why, and leads to it', async () => {
    const { root, press } = await show(
      preview({ incoming: [{ profile: profile('new'), change: 'new', replaces: null }], refused }).view,
    );
    await press('Search page – Container: this selector seems to hold an NHS number');
    expect(document.activeElement?.tagName).toBe('TR');
    expect(document.activeElement?.textContent).toContain('Not imported');
    expect(root.querySelector('dialog')?.textContent).toContain('Import 1 profile?');
  });

  it('offers nothing to press where nothing can be used', async () => {
    const { root } = await show(preview({ refused }).view);
    expect(root.querySelector('[data-testid="import-profiles"]')).toBeNull();
  });

  it('cannot be taken twice while it is being kept', async () => {
    const { view, calls } = preview({
      incoming: [{ profile: profile('new'), change: 'new', replaces: null }],
      busy: true,
    });
    const { root } = await show(view);
    await act(() => root.querySelector<HTMLElement>('[data-testid="import-profiles"]')?.click());
    expect(calls.onTake).not.toHaveBeenCalled();
  });
});
