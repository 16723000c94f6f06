import { Phone, Send } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { IsoDate } from '../../../utils/client/date';
import { closureOf } from '../../../utils/directory/practice';
import type { Practice } from '../../../utils/directory/practice';
import type { ToldError } from '../../../utils/errors';
import type { Entry } from '../../../utils/log/entry';
import { Button } from '../../parts/Button';
import { Loading } from '../../parts/Loading';
import { Note } from '../../parts/Note';
import { Drawer } from '../drawer/Drawer';
import { DrawerBanner } from '../drawer/DrawerBanner';
import { History } from '../drawer/History';
import type { ReferralActions } from '../../referral/actions';
import { ChaseForm } from '../../referral/ChaseForm';
import type { OutstandingReferral } from './listing';
import { OutcomeDialog } from '../../referral/OutcomeDialog';
import { ReferralFacts } from './ReferralFacts';
import { SentForm } from '../../referral/SentForm';

export type { ReferralActions } from '../../referral/actions';

export type ReferralDetails = {
  readonly row: OutstandingReferral;
  /** This referral's entries, corrected ones too. */
  readonly entries: readonly Entry[];
  /** The practice it went to, where the directory knows it. */
  readonly practice: Practice | null;
};

/** The details of the open referral, which come a moment after its row was pressed. */
export type OpenedReferral =
  | { readonly state: 'waiting' }
  | { readonly state: 'answered'; readonly value: ReferralDetails }
  | { readonly state: 'failed'; readonly error: ToldError };

type Props = {
  readonly referral: string;
  readonly opened: OpenedReferral;
  readonly today: IsoDate;
  readonly actions: ReferralActions;
  /** When to chase a letter of this template, in days after it was sent; null where it is no longer installed. */
  readonly chaseAfterDays?: ((template: string) => number | null) | undefined;
  readonly onCopy: (text: string) => Promise<void>;
  readonly onClose: () => void;
  readonly onPrevious?: (() => void) | undefined;
  readonly onNext?: (() => void) | undefined;
  /** Stands below: whatever else there is of this client. */
  readonly below?: ComponentChildren;
};

/** One referral: whose it is, where it stands, what has happened, and what can be done next. */
export function ReferralDrawer(props: Props) {
  const { referral, opened, onClose, onPrevious, onNext } = props;
  // Details of another referral than the one asked for are never shown, however late they come.
  const details = opened.state === 'answered' && opened.value.row.referral.id === referral ? opened.value : null;
  if (details) return <OpenReferral {...props} details={details} />;
  return (
    <Drawer title="Referral" onClose={onClose} onPrevious={onPrevious} onNext={onNext} banner={null}>
      {opened.state === 'failed' ? (
        <Note tone="problem">{opened.error.message}</Note>
      ) : (
        <Loading label="Opening the referral" />
      )}
    </Drawer>
  );
}

type Doing = 'chase' | 'sent' | 'outcome' | null;

function OpenReferral({
  details,
  today,
  actions,
  onCopy,
  onClose,
  chaseAfterDays,
  onPrevious,
  onNext,
  below,
}: Props & { details: ReferralDetails }) {
  const { row, entries, practice } = details;
  const [doing, setDoing] = useState<Doing>(null);
  const done = () => setDoing(null);
  const { template } = row.referral;
  const chaseDays = (template !== null && chaseAfterDays?.(template)) || undefined;
  const sent = row.referral.state !== 'exported';
  const closure = practice && closureOf(practice, today);
  const mixed = row.referral.warnings.some(({ kind }) => kind === 'two-clients');

  return (
    <Drawer
      title={row.referral.title}
      onClose={onClose}
      // Not while a form is open: a stray press would drop what was typed.
      onPrevious={doing ? undefined : onPrevious}
      onNext={doing ? undefined : onNext}
      banner={<DrawerBanner name={row.name} identity={row.identity} today={today} />}
      foot={
        row.referral.state !== 'closed' &&
        (doing === null || doing === 'outcome') && (
          <>
            {sent ? (
              <Button kind="primary" icon={Phone} onClick={() => setDoing('chase')}>
                Log a chase
              </Button>
            ) : (
              <Button kind="primary" icon={Send} onClick={() => setDoing('sent')}>
                It has been sent
              </Button>
            )}
            <Button onClick={() => setDoing('outcome')}>Record outcome</Button>
          </>
        )
      }
    >
      {mixed && (
        <Note tone="problem">
          The log holds entries of two clients under this referral. Check the record before you act on it.
        </Note>
      )}
      {closure && closure.because !== 'closing' && (
        <Note tone="attention">
          The practice list no longer shows {row.referral.destination} as open. Check before you ring.
        </Note>
      )}
      {doing === 'chase' && (
        <ChaseForm row={row} today={today} onSave={(chase) => actions.onChase(row, chase)} onDone={done} />
      )}
      {doing === 'sent' && (
        <SentForm
          row={row}
          today={today}
          chaseAfterDays={chaseDays}
          onSave={(sending) => actions.onSent(row, sending)}
          onDone={done}
        />
      )}
      <ReferralFacts row={row} practice={practice} today={today} onCopy={onCopy} />
      <History entries={entries} referral={row.referral} today={today} />
      {below}
      {doing === 'outcome' && (
        <OutcomeDialog row={row} today={today} onSave={(outcome) => actions.onOutcome(row, outcome)} onDone={done} />
      )}
    </Drawer>
  );
}
