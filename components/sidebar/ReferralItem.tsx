import './referral-item.css';
import type { IsoDate } from '../../utils/client/date';
import { caseNote } from '../../utils/letters/case-note';
import type { Entry } from '../../utils/log/entry';
import type { Step } from '../../utils/log/referral/moves';
import type { Referral } from '../../utils/log/referral/referral-schema';
import { BY_ROUTE } from '../../utils/log/words';
import type { WorklistItem } from '../../utils/log/worklist/worklist';
import { useKept } from '../forms/kept';
import { CopyButton } from '../parts/CopyButton';
import type { ReferralActions } from '../referral/actions';
import type { OutstandingReferral } from '../referral/outstanding-referral';
import { OverdueTag, StateTag } from '../referral/StateTag';
import { DoingForm } from '../referral/steps/DoingForm';
import type { LetterAsk } from '../referral/steps/offers';
import { StepLinks } from '../referral/steps/StepLinks';
import { Warnings } from '../referral/Warnings';
import { standingWords } from './standing-words';

type Props = {
  readonly item: WorklistItem;
  readonly client: Pick<OutstandingReferral, 'name' | 'identity'>;
  /** Of this client. */
  readonly entries: readonly Entry[];
  readonly today: IsoDate;
  readonly chaseAfterDays: number;
  readonly actions: ReferralActions;
  /** Begins a letter about it; absent while the letters are not loaded. */
  readonly onLetter?: ((referral: Referral, ask: LetterAsk) => void) | undefined;
  /** Rejects where nothing was copied. */
  readonly onCopy: (text: string) => Promise<void>;
};

/** The form that is open for a referral is kept under this. */
export function doingKey(referral: string): string {
  return `${referral}/doing`;
}

/** One referral of the client on screen: where it stands, and what can be done next, in its place. */
export function ReferralItem({ item, client, entries, today, chaseAfterDays, actions, onLetter, onCopy }: Props) {
  const { referral, daysLate } = item;
  const [doing, setDoing] = useKept<Step | null>(doingKey(referral.id), null);
  const sentNote = noteOf(referral);
  const late = daysLate !== null && daysLate > 0 && referral.state !== 'closed' ? daysLate : null;
  return (
    <article class="referral" id={`referral-${referral.id}`} tabIndex={-1} aria-label={referral.title}>
      <div class="referral-head">
        <h3>{referral.title}</h3>
        {late !== null && <OverdueTag days={late} />}
        {(late === null || referral.state !== 'sent') && <StateTag state={referral.state} />}
      </div>
      <Warnings referral={referral} entries={entries} />
      {standingWords(referral).map((line) => (
        <p key={line}>{line}</p>
      ))}
      {(doing === null || doing === 'outcome') && (
        <StepLinks referral={referral} onStep={setDoing} onLetter={onLetter && ((ask) => onLetter(referral, ask))}>
          {sentNote && <CopyButton what="note for the case system" text={sentNote} onCopy={onCopy} />}
        </StepLinks>
      )}
      {doing && (
        <DoingForm
          row={{ ...client, referral }}
          today={today}
          doing={doing}
          entries={entries}
          chaseAfterDays={chaseAfterDays}
          actions={actions}
          onDone={() => setDoing(null)}
        />
      )}
    </article>
  );
}

/** The line about it for the case system's notes; null while it is not marked as sent. */
function noteOf({ title, destination, to, route, sentOn, chaseOn }: Referral): string | null {
  if (sentOn === null || route === null) return null;
  return caseNote({ to: to ?? destination, about: title, by: '', route: BY_ROUTE[route], on: sentOn, chaseOn });
}
