import type { ReferralState } from '../../utils/log/referral/moves';
import { OVERDUE, REFERRAL_STATES } from '../meaning';
import { Tag } from '../parts/Tag';

/** Where a referral stands. */
export function StateTag({ state }: { state: ReferralState }) {
  const { tone, icon, word } = REFERRAL_STATES[state];
  return (
    <Tag tone={tone} icon={icon}>
      {word}
    </Tag>
  );
}

/** A second mark beside the state: its chase is late. */
export function OverdueTag({ days }: { days: number }) {
  return (
    <Tag tone={OVERDUE.tone} icon={OVERDUE.icon}>
      {OVERDUE.word} {days === 1 ? '1 day' : `${days} days`}
    </Tag>
  );
}
