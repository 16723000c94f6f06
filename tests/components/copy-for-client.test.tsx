// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { CopyForClient } from '../../components/letter/CopyForClient';
import { show } from './show';

const TEXT = 'On 23 November 2026 we wrote to Brackenfield Surgery.';

describe('The copy for the client', () => {
  it('is read before it is copied', async () => {
    const onCopy = vi.fn(async () => undefined);
    const shown = await show(<CopyForClient text={TEXT} onCopy={onCopy} />);
    expect(shown.text()).not.toContain(TEXT);
    await shown.press('Copy for the client');
    expect(shown.text()).toContain(TEXT);
    expect(onCopy).not.toHaveBeenCalled();
    await shown.press('Copy');
    expect(onCopy).toHaveBeenCalledWith(TEXT);
    await vi.waitFor(() => expect(shown.text()).toContain('Copied for the client'));
  });

  it('says so where the browser refused', async () => {
    const shown = await show(<CopyForClient text={TEXT} onCopy={() => Promise.reject(new Error('refused'))} />);
    await shown.press('Copy for the client');
    await shown.press('Copy');
    await vi.waitFor(() => expect(shown.text()).toContain('The browser would not copy'));
  });
});
