// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { CopyForClient } from '../../components/letter/CopyForClient';
import { ToldError } from '../../utils/errors';
import { show } from './show';

const TEXT = 'On 23 November 2026 we wrote to Brackenfield Surgery.';
const WHO = 'KOWALCZYK, Marek, born 2 Sep 1974';
const done = async () => undefined;

describe('The copy for the client', () => {
  it('is read before it is copied', async () => {
    const onLeave = vi.fn(done);
    const shown = await show(<CopyForClient who={WHO} text={TEXT} onLeave={onLeave} />);
    expect(shown.text()).not.toContain(TEXT);
    await shown.press('Copy for the client');
    expect(shown.text()).toContain(TEXT);
    expect(shown.text()).toContain(WHO);
    expect(onLeave).not.toHaveBeenCalled();
    await shown.press('Copy');
    expect(onLeave).toHaveBeenCalledExactlyOnceWith('copy', TEXT);
    await vi.waitFor(() => expect(shown.text()).toContain('Copied for the client'));
  });

  it('says so where the browser refused', async () => {
    const refuse = () => Promise.reject(new ToldError('copy-refused'));
    const shown = await show(<CopyForClient who={WHO} text={TEXT} onLeave={refuse} />);
    await shown.press('Copy for the client');
    await shown.press('Copy');
    await vi.waitFor(() => expect(shown.text()).toContain('The browser would not copy'));
  });

  it.each([
    ['Print', 'print'],
    ['Word', 'docx'],
  ])('leaves by %s', async (button, way) => {
    const onLeave = vi.fn(done);
    const shown = await show(<CopyForClient who={WHO} text={TEXT} onLeave={onLeave} />);
    await shown.press('Copy for the client');
    await shown.press(button);
    expect(onLeave).toHaveBeenCalledExactlyOnceWith(way, TEXT);
  });

  it('says why nothing was printed', async () => {
    const differs = new ToldError('different-client');
    const shown = await show(<CopyForClient who={WHO} text={TEXT} onLeave={() => Promise.reject(differs)} />);
    await shown.press('Copy for the client');
    await shown.press('Print');
    await vi.waitFor(() => expect(shown.root.querySelector('[role=alert]')?.textContent).toContain(differs.message));
  });
});
