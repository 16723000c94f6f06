// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Popup } from '../../../components/popup/Popup';
import type { SiteState } from '../../../components/popup/SiteStrip';
import { inventedPractice, inventedPractices, TODAY } from '../../gallery/invented';
import { found } from '../../gallery/invented-services';
import { show } from '../show';

const LISTS = { practices: { count: 40, asOf: '2026-11-01' }, services: 3, outcodes: null };
const FOUND = inventedPractices(4).map((one) => found({ of: 'practice', practice: one }));
const onCopy = vi.fn();
const siteActions = { onTurnOn: vi.fn(), onTurnOff: vi.fn(), onOpenSidebar: vi.fn() };
beforeEach(() => {
  vi.resetAllMocks();
  onCopy.mockResolvedValue(undefined);
});

type Given = { site?: SiteState; results?: typeof FOUND; overdue?: number | null; query?: string };
const view = ({ site = { state: 'unsupported' }, results = FOUND, overdue = null, query = 'brack' }: Given = {}) => (
  <Popup
    today={TODAY}
    site={site}
    siteActions={siteActions}
    lists={LISTS}
    query={query}
    onQuery={() => undefined}
    results={results}
    whole
    onCopy={onCopy}
    overdue={overdue}
    onOpenDashboard={() => undefined}
  />
);
const INPUT = '[data-testid=lookup-input]';

describe('Looking up a practice in the popup', () => {
  it('moves with the arrows and copies the phone of the one that is marked', async () => {
    const { key, text } = await show(view());
    await key(INPUT, { key: 'ArrowDown' });
    await key(INPUT, { key: 'ArrowDown' });
    await key(INPUT, { key: 'ArrowUp' });
    await key(INPUT, { key: 'c', ctrlKey: true });
    expect(onCopy).toHaveBeenCalledWith(inventedPractice(1).phone);
    await vi.waitFor(() => expect(text()).toContain(`Copied ${inventedPractice(1).phone}`));
  });

  it('opens the marked one with Enter, and goes back', async () => {
    const { key, press, root } = await show(view());
    await key(INPUT, { key: 'ArrowDown' });
    await key(INPUT, { key: 'Enter' });
    expect(root.querySelector('h2')?.textContent).toBe('Brackenfield Surgery (Dunmere Branch)');
    await press('Back to what was found');
    expect(root.querySelectorAll('[data-testid=lookup-result]')).toHaveLength(4);
  });

  it('says so where the browser would not copy, or the list has no phone', async () => {
    onCopy.mockRejectedValue(new Error('refused'));
    const { key, text, again } = await show(view());
    await key(INPUT, { key: 'c', ctrlKey: true });
    await vi.waitFor(() => expect(text()).toContain('Could not copy'));
    await again(view({ results: [found({ of: 'practice', practice: inventedPractice(0, { phone: '' }) })] }));
    await key(INPUT, { key: 'c', ctrlKey: true });
    await vi.waitFor(() => expect(text()).toContain('has no phone in the list'));
  });

  it('marks a practice that is closed', async () => {
    const closed = inventedPractice(0, { status: 'inactive', closedOn: '2026-03-31' });
    const { text } = await show(view({ results: [found({ of: 'practice', practice: closed })] }));
    expect(text()).toContain('Closed 31 Mar 2026');
  });

  it('tells no number of referrals while locked', async () => {
    const { root, again } = await show(view({ overdue: null }));
    const foot = () => root.querySelector('.popup-foot')?.textContent;
    expect(foot()).not.toMatch(/\d/);
    await again(view({ overdue: 5 }));
    expect(foot()).toContain('5 overdue');
  });
});

describe('The site in front', () => {
  it('is turned on and off by its host', async () => {
    const { press, text, again } = await show(view({ site: { state: 'off', origin: 'https://casedesk.example.org' } }));
    expect(text()).toContain('Alongside is off for casedesk.example.org');
    await press('Turn on for this site');
    expect(siteActions.onTurnOn).toHaveBeenCalledOnce();
    await again(view({ site: { state: 'on', origin: 'https://casedesk.example.org' } }));
    await press('Turn off');
    expect(siteActions.onTurnOff).toHaveBeenCalledOnce();
  });

  it('is told to be out of reach where no extension may run', async () => {
    const { text } = await show(view());
    expect(text()).toContain('Alongside cannot run on this page');
  });
});
