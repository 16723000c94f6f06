import type { Entry } from '../../utils/log/entry';
import type { NewChase } from './ChaseForm';
import type { NewOutcome } from './OutcomeDialog';
import type { OutstandingReferral } from './outstanding-referral';
import type { NewSending } from './sending';
import type { NewStep } from './steps/read-step';

/** What can be written about a referral. Each rejects with a ToldError; what was typed then stays in its form. */
export type ReferralActions = {
  readonly onChase: (row: OutstandingReferral, chase: NewChase) => Promise<void>;
  readonly onSent: (row: OutstandingReferral, sending: NewSending) => Promise<void>;
  readonly onOutcome: (row: OutstandingReferral, outcome: NewOutcome) => Promise<void>;
  readonly onStep: (row: OutstandingReferral, step: NewStep) => Promise<void>;
  /** Writes what takes the place of an entry; the entry stays in the log. */
  readonly onCorrect: (entry: Entry, step: NewStep) => Promise<void>;
};
