import type { NewChase } from '../../components/referral/ChaseForm';
import type { NewOutcome } from '../../components/referral/OutcomeDialog';
import type { NewSending } from '../../components/referral/SentForm';
import type { NewStep } from '../../components/referral/steps/read-step';
import type { OutstandingReferral } from '../../components/referral/outstanding-referral';
import type { IsoDate } from '../../utils/client/date';
import type { Entry, Happening } from '../../utils/log/entry';
import { append } from './append';

/** Writes what was done about a referral into the log. Each rejects with a ToldError. */
export const referralActions = {
  async onChase(row: OutstandingReferral, { how, note, on, chaseOn, received }: NewChase): Promise<void> {
    await write(row, on, { kind: 'chased', how, note, chaseOn });
    if (received) await write(row, on, { kind: 'receipt-confirmed', note: '' });
  },
  async onSent(row: OutstandingReferral, sending: NewSending): Promise<void> {
    const { title, destination, practiceCode, specialty } = row.referral;
    await write(row, sending.sentOn, {
      kind: 'sent',
      title,
      destination,
      ...(practiceCode && { practiceCode }),
      ...(specialty && { specialty }),
      ...sending,
      supports: [...sending.supports],
    });
  },
  async onOutcome(row: OutstandingReferral, { outcome, note, on }: NewOutcome): Promise<void> {
    await write(row, on, { kind: 'outcome', outcome, note });
  },
  async onStep(row: OutstandingReferral, { on, happening }: NewStep): Promise<void> {
    await write(row, on, happening);
  },
  async onCorrect({ id, client, referral }: Entry, { on, happening }: NewStep): Promise<void> {
    const about = { client };
    await append({ about, ...(referral && { referral }), happenedOn: on, supersedes: id, happening });
  },
};

async function write({ referral }: OutstandingReferral, happenedOn: IsoDate, happening: Happening): Promise<void> {
  await append({ about: { client: referral.client }, referral: referral.id, happenedOn, happening });
}
