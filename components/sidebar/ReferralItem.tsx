import './referral-item.css';
import { useState } from 'preact/hooks';
import { dateOf, formatDate } from '../../utils/client/date';
import type { IsoDate } from '../../utils/client/date';
import { caseNote } from '../../utils/letters/case-note';
import type { Referral } from '../../utils/log/referral-schema';
import { BY_ROUTE, ROUTE_NAMES, SUPPORT_NAMES } from '../../utils/log/words';
import type { WorklistItem } from '../../utils/log/worklist';
import { CopyButton } from '../parts/CopyButton';
import { LinkButton } from '../parts/LinkButton';
import type { ReferralActions } from '../referral/actions';
import { ChaseForm } from '../referral/ChaseForm';
import { OutcomeDialog } from '../referral/OutcomeDialog';
import type { OutstandingReferral } from '../referral/outstanding-referral';
import { SentForm } from '../referral/SentForm';
import { OverdueTag, StateTag } from '../referral/StateTag';

type Props = {
  readonly item: WorklistItem;
  readonly client: Pick<OutstandingReferral, 'name' | 'identity'>;
  readonly today: IsoDate;
  readonly chaseAfterDays: number;
  readonly actions: ReferralActions;
  /** Rejects where nothing was copied. */
  readonly onCopy: (text: string) => Promise<void>;
};

/** One open referral of the client on screen: where it stands, and what can be done next, in its place. */
export function ReferralItem({ item, client, today, chaseAfterDays, actions, onCopy }: Props) {
  const { referral, daysLate } = item;
  const [doing, setDoing] = useState<'chase' | 'sent' | 'outcome' | null>(null);
  const done = () => setDoing(null);
  const row = { ...client, referral };
  const sentNote = noteOf(referral);
  const late = daysLate !== null && daysLate > 0 ? daysLate : null;
  return (
    <article class="referral" aria-label={referral.title}>
      <div class="referral-head">
        <h3>{referral.title}</h3>
        {late !== null && <OverdueTag days={late} />}
        {(late === null || referral.state !== 'sent') && <StateTag state={referral.state} />}
      </div>
      <p>{standingWords(referral)}</p>
      {doing === null && (
        <div class="referral-actions">
          {referral.state === 'exported' ? (
            <LinkButton onClick={() => setDoing('sent')}>It has been sent</LinkButton>
          ) : (
            <LinkButton onClick={() => setDoing('chase')}>Chase</LinkButton>
          )}
          <LinkButton onClick={() => setDoing('outcome')}>Record outcome</LinkButton>
          {sentNote && <CopyButton what="note for the case system" text={sentNote} onCopy={onCopy} />}
        </div>
      )}
      {doing === 'chase' && (
        <ChaseForm row={row} today={today} onSave={(chase) => actions.onChase(row, chase)} onDone={done} />
      )}
      {doing === 'sent' && (
        <SentForm
          row={row}
          today={today}
          chaseAfterDays={chaseAfterDays}
          onSave={(sending) => actions.onSent(row, sending)}
          onDone={done}
        />
      )}
      {doing === 'outcome' && (
        <OutcomeDialog row={row} today={today} onSave={(outcome) => actions.onOutcome(row, outcome)} onDone={done} />
      )}
    </article>
  );
}

/** The line about it for the case system's notes; null while it is not marked as sent. */
function noteOf({ title, destination, to, route, sentOn, chaseOn }: Referral): string | null {
  if (sentOn === null || route === null) return null;
  return caseNote({ to: to ?? destination, about: title, by: '', route: BY_ROUTE[route], on: sentOn, chaseOn });
}

/** Where it went, how and when, and what is awaited: "Brackenfield Surgery. Email 26 Oct 2026, chase by 14 Nov 2026." */
function standingWords({ destination, state, sentOn, route, exportedAt, chaseOn, supports }: Referral): string {
  const went =
    sentOn === null
      ? exportedAt && `Written ${formatDate(dateOf(new Date(exportedAt)))}, not marked as sent`
      : `${route && route !== 'other' ? ROUTE_NAMES[route] : 'Sent'} ${formatDate(sentOn)}`;
  const next = chaseOn && `${state === 'sent' ? 'no receipt yet, ' : ''}chase by ${formatDate(chaseOn)}`;
  const support =
    supports.length > 0 && `Support: ${supports.map((one) => SUPPORT_NAMES[one].toLowerCase()).join(', ')}`;
  return [destination, [went, next].filter(Boolean).join(', '), support]
    .filter(Boolean)
    .map((part) => `${part}.`)
    .join(' ');
}
