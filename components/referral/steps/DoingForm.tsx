import type { IsoDate } from '../../../utils/client/date';
import type { Entry } from '../../../utils/log/entry';
import type { Step } from '../../../utils/log/referral/moves';
import type { ReferralActions } from '../actions';
import { ChaseForm } from '../ChaseForm';
import { OutcomeDialog } from '../OutcomeDialog';
import type { OutstandingReferral } from '../outstanding-referral';
import { SentForm } from '../SentForm';
import { Meanwhile } from './Meanwhile';
import { kindOf } from './step-kinds';
import { StepForm } from './StepForm';
import { startStep } from './typed-step';

type Props = {
  readonly row: OutstandingReferral;
  readonly today: IsoDate;
  readonly doing: Step;
  /** Of this client or referral: what others wrote meanwhile is told from them. */
  readonly entries: readonly Entry[];
  readonly chaseAfterDays?: number | undefined;
  readonly actions: ReferralActions;
  readonly onDone: () => void;
};

/** The form of the step that is being taken. */
export function DoingForm({ row, today, doing, entries, chaseAfterDays, actions, onDone }: Props) {
  const { referral, identity } = row;
  const formKey = `${referral.id}/${doing}/`;
  const meanwhile = <Meanwhile key={formKey} formKey={formKey} referral={referral} entries={entries} />;
  const common = { row, today, onDone, meanwhile };
  switch (doing) {
    case 'chased':
      return <ChaseForm {...common} onSave={(chase) => actions.onChase(row, chase)} />;
    case 'sent':
      return (
        <SentForm {...common} chaseAfterDays={chaseAfterDays} onSave={(sending) => actions.onSent(row, sending)} />
      );
    case 'outcome':
      return <OutcomeDialog {...common} onSave={(outcome) => actions.onOutcome(row, outcome)} />;
    default: {
      const kind = kindOf(doing);
      return kind ? (
        <StepForm
          key={formKey}
          formKey={formKey}
          start={() => startStep(kind, referral, today)}
          limits={{ today, born: identity.dateOfBirth }}
          referral={referral}
          meanwhile={meanwhile}
          onSave={(step) => actions.onStep(row, step)}
          onDone={onDone}
        />
      ) : null;
    }
  }
}
