// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { ReferralItem } from '../../components/sidebar/ReferralItem';
import type { OutstandingReferral } from '../../components/referral/outstanding-referral';
import { inventedRow, NOT_SENT, TODAY } from '../gallery/invented';
import { show } from './show';

const onCopy = vi.fn(async () => undefined);
const item = ({ referral, ...client }: OutstandingReferral) => (
  <ReferralItem
    item={{ referral, group: 'overdue', daysLate: null, daysWaiting: 3 }}
    client={client}
    entries={[]}
    today={TODAY}
    chaseAfterDays={14}
    actions={{ onChase: vi.fn(), onSent: vi.fn(), onOutcome: vi.fn(), onStep: vi.fn(), onCorrect: vi.fn() }}
    onCopy={onCopy}
  />
);

describe('A referral of the client on screen', () => {
  it('has its line for the case system’s notes one press away, which names no client', async () => {
    const row = inventedRow(0);
    const { press } = await show(item(row));
    await press('Copy note for the case system');
    const [note] = onCopy.mock.lastCall as unknown as [string];
    expect(note).toMatch(/^Letter to .+ about “.+” sent .+ on \d+ \w+ \d{4}; chase \d+ \w+ \d{4}\.$/);
    expect(note).not.toContain(row.name.split(',')[0]);
  });

  it('has none while it is not marked as sent', async () => {
    const { text } = await show(item(inventedRow(20, NOT_SENT)));
    expect(text()).toContain('not marked as sent');
    expect(document.querySelector('[aria-label="Copy note for the case system"]')).toBeNull();
  });
});
