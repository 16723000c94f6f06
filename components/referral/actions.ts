import type { NewChase } from './ChaseForm';
import type { NewOutcome } from './OutcomeDialog';
import type { OutstandingReferral } from './outstanding-referral';
import type { NewSending } from './sending';

/** What can be written about a referral. Each rejects with a ToldError; what was typed then stays in its form. */
export type ReferralActions = {
  readonly onChase: (row: OutstandingReferral, chase: NewChase) => Promise<void>;
  readonly onSent: (row: OutstandingReferral, sending: NewSending) => Promise<void>;
  readonly onOutcome: (row: OutstandingReferral, outcome: NewOutcome) => Promise<void>;
};
