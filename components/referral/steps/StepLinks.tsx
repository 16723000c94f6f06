import './step-links.css';
import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { formatDate } from '../../../utils/client/date';
import { MISSED } from '../../../utils/log/referral/moves';
import type { Step } from '../../../utils/log/referral/moves';
import type { Referral } from '../../../utils/log/referral/referral-schema';
import { LinkButton } from '../../parts/LinkButton';
import { offerName, offersFor } from './offers';
import type { LetterAsk, Offer } from './offers';

type Props = {
  readonly referral: Referral;
  readonly onStep: (step: Step) => void;
  /** Begins a letter about it; absent where no letter can be written, away from the client's record. */
  readonly onLetter?: ((ask: LetterAsk) => void) | undefined;
  /** Steps that have a button of their own elsewhere. */
  readonly without?: readonly Step[];
  /** Stands at the end of those in view. */
  readonly children?: ComponentChildren;
};

/** What can be done with a referral where it stands: a few in view, the rest under More. */
export function StepLinks({ referral, onStep, onLetter, without = [], children }: Props) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const { first, more } = offersFor(referral, onLetter !== undefined);
  const link = (offer: Offer) => (
    <LinkButton
      key={offerName(offer, referral)}
      onClick={() => ('step' in offer ? onStep(offer.step) : onLetter?.(offer.letter))}
    >
      {offerName(offer, referral)}
    </LinkButton>
  );
  const here = (offers: readonly Offer[]) =>
    offers.filter((offer) => !('step' in offer) || !without.includes(offer.step)).map(link);
  const rest = here(more);
  return (
    <div class="step-links">
      {referral.toAct && <p class="step-lead">{leadWords(referral)}</p>}
      <div class="referral-actions">
        {here(first)}
        {rest.length > 0 && (
          <LinkButton expanded={open} controls={id} onClick={() => setOpen(!open)}>
            {open ? 'Less' : 'More'}
          </LinkButton>
        )}
        {children}
      </div>
      <div id={id} hidden={!open} class="referral-actions step-more">
        {open && rest}
      </div>
    </div>
  );
}

/** What was missed or came back and nobody has acted on, and that something is to be done. */
function leadWords({ state, missedOn }: Referral): string {
  if (MISSED.includes(state)) {
    const when = missedOn && state !== 'cancelled' ? `Missed on ${formatDate(missedOn)}. ` : '';
    return `${when}Choose what happens next:`;
  }
  return 'It came back. Choose what happens next:';
}
