import { Phone, Send } from 'lucide-preact';
import type { LucideIcon } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { IsoDate } from '../../../utils/client/date';
import { closureOf } from '../../../utils/directory/practice';
import type { Practice } from '../../../utils/directory/practice';
import type { ToldError } from '../../../utils/errors';
import type { Entry } from '../../../utils/log/entry';
import type { Step } from '../../../utils/log/referral/moves';
import { nextSteps } from '../../../utils/log/referral/next-steps';
import { KeepForms, useKept } from '../../forms/kept';
import type { KeptForms } from '../../forms/kept';
import { Button } from '../../parts/Button';
import { Loading } from '../../parts/Loading';
import { Note } from '../../parts/Note';
import { Drawer } from '../drawer/Drawer';
import { DrawerBanner } from '../drawer/DrawerBanner';
import { History } from '../drawer/History';
import type { ReferralActions } from '../../referral/actions';
import type { OutstandingReferral } from './listing';
import { ReferralFacts } from './ReferralFacts';
import { DoingForm } from '../../referral/steps/DoingForm';
import { offerName } from '../../referral/steps/offers';
import { StepLinks } from '../../referral/steps/StepLinks';
import { Warnings } from '../../referral/Warnings';

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
  // Lives as long as this drawer: what was typed outlasts an answer that fails and comes again.
  const kept = useRef<KeptForms>(new Map());
  if (details) {
    return (
      <KeepForms kept={kept.current}>
        <OpenReferral {...props} details={details} />
      </KeepForms>
    );
  }
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
  const { referral } = row;
  const [doing, setDoing] = useKept<Step | null>(`${referral.id}/doing`, null);
  const chaseDays = (referral.template !== null && chaseAfterDays?.(referral.template)) || undefined;
  const closure = practice && closureOf(practice, today);
  const likeliest = nextSteps(referral.state)[0];
  const isFree = doing === null || doing === 'outcome';

  return (
    <Drawer
      title={referral.title}
      onClose={onClose}
      // Not while a form is open: a stray press would drop what was typed.
      onPrevious={doing ? undefined : onPrevious}
      onNext={doing ? undefined : onNext}
      banner={<DrawerBanner name={row.name} identity={row.identity} today={today} />}
      foot={
        isFree &&
        likeliest && (
          <>
            <Button kind="primary" icon={PRIMARY_ICONS[likeliest]} onClick={() => setDoing(likeliest)}>
              {likeliest === 'chased' ? 'Log a chase' : offerName({ step: likeliest }, referral)}
            </Button>
            {referral.state !== 'closed' && <Button onClick={() => setDoing('outcome')}>Record outcome</Button>}
          </>
        )
      }
    >
      <Warnings referral={referral} entries={entries} />
      {closure && closure.because !== 'closing' && (
        <Note tone="attention">
          The practice list no longer shows {referral.destination} as open. Check before you ring.
        </Note>
      )}
      {doing && (
        <DoingForm
          row={row}
          today={today}
          doing={doing}
          entries={entries}
          chaseAfterDays={chaseDays}
          actions={actions}
          onDone={() => setDoing(null)}
        />
      )}
      {isFree && (
        <section class="drawer-section" aria-label="What can be done">
          {(referral.toAct || referral.state === 'need') && (
            <p class="step-words">Letters about it are written beside the client’s record.</p>
          )}
          <StepLinks referral={referral} onStep={setDoing} without={likeliest ? [likeliest, 'outcome'] : ['outcome']} />
        </section>
      )}
      <ReferralFacts row={row} practice={practice} today={today} onCopy={onCopy} />
      <History
        entries={entries}
        referral={referral}
        today={today}
        born={row.identity.dateOfBirth}
        onCorrect={actions.onCorrect}
      />
      {below}
    </Drawer>
  );
}

const PRIMARY_ICONS: Readonly<Partial<Record<Step, LucideIcon>>> = { chased: Phone, sent: Send };
