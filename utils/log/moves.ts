import type { HappeningKind } from './entry';

/** Where a referral stands, least far first. Exported is not sent, and sent is not received. */
export const REFERRAL_STATES = ['exported', 'sent', 'receipt-confirmed', 'closed'] as const;
export type ReferralState = (typeof REFERRAL_STATES)[number];

type Move = {
  /** Where it brings the referral; absent where it leaves it. */
  readonly to?: ReferralState;
  /** Where it makes sense; null stands for a referral nothing is known of yet. */
  readonly from: readonly (ReferralState | null)[];
};

/**
 * What each kind of entry does to a referral. A kind that is not here says nothing about a referral's life. A move from
 * where it makes no sense is made all the same, with a warning: the log is shown as it is.
 */
export const MOVES: { readonly [kind in HappeningKind]?: Move } = {
  'letter-exported': { to: 'exported', from: [null, 'exported', 'sent', 'receipt-confirmed'] },
  sent: { to: 'sent', from: [null, 'exported', 'sent'] },
  'receipt-confirmed': { to: 'receipt-confirmed', from: ['sent', 'receipt-confirmed'] },
  chased: { from: ['sent', 'receipt-confirmed'] },
  outcome: { to: 'closed', from: ['exported', 'sent', 'receipt-confirmed', 'closed'] },
};

/** The further of two states: a second copy printed later does not unsend a letter. */
export function further(a: ReferralState | null, b: ReferralState): ReferralState {
  return a !== null && REFERRAL_STATES.indexOf(a) > REFERRAL_STATES.indexOf(b) ? a : b;
}
