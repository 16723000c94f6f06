import { CAME_BACK, MISSED } from '../../../utils/log/referral/moves';
import type { Step } from '../../../utils/log/referral/moves';
import { nextSteps } from '../../../utils/log/referral/next-steps';
import { STEP_NAMES } from '../../../utils/log/referral/life-names';
import type { Referral } from '../../../utils/log/referral/referral-schema';

/** Letters about a referral: the one a need asks for, one that challenges its end, the same again, two papers for a booking. */
export type LetterAsk = 'for-need' | 'challenge' | 'again' | 'card' | 'company';

export type Offer = { readonly step: Step } | { readonly letter: LetterAsk };

const LETTERS: Readonly<Record<LetterAsk, string>> = {
  'for-need': 'Write letter',
  challenge: 'Challenge the discharge',
  again: 'Refer again',
  card: 'Appointment card',
  company: 'Accompaniment notice',
};

const step = (one: Step): Offer => ({ step: one });
const letter = (one: LetterAsk): Offer => ({ letter: one });

/**
 * What is offered for a referral: a few in view, the likeliest first, the rest under More. Recording the outcome is always in view.
 * @param canWrite whether letters can be written here: beside the client's record alone
 */
export function offersFor(
  { state }: Pick<Referral, 'state'>,
  canWrite: boolean,
): { readonly first: readonly Offer[]; readonly more: readonly Offer[] } {
  const steps = nextSteps(state).filter((one) => one !== 'outcome');
  const wanted = firstOf(state, canWrite) ?? steps.slice(0, 2).map(step);
  const inView = wanted.flatMap((offer) => ('step' in offer ? [offer.step] : []));
  return {
    first: [...wanted, ...(state === 'closed' ? [] : [step('outcome')])],
    more: steps.filter((one) => !inView.includes(one)).map(step),
  };
}

/** Where more than the likeliest steps is to be in view: what may follow a missed appointment, a refusal, a booking. */
function firstOf(state: Referral['state'], canWrite: boolean): readonly Offer[] | null {
  const challenge = canWrite ? letter('challenge') : step('challenged');
  const again = canWrite ? letter('again') : step('sent');
  if (MISSED.includes(state)) return [step('client-contacted'), step('booked'), challenge, again];
  if (state === 'discharged') return [challenge, again, step('client-contacted')];
  if (CAME_BACK.includes(state)) return [again, step('challenged'), step('client-contacted')];
  if (state === 'need' && canWrite) return [letter('for-need')];
  if (state === 'booked' && canWrite) return [step('attended'), step('reminded'), letter('card'), letter('company')];
  return null;
}

/** What an offer is called where this referral stands. */
export function offerName(offer: Offer, { state, sentOn }: Pick<Referral, 'state' | 'sentOn'>): string {
  if ('letter' in offer) return LETTERS[offer.letter];
  if (offer.step === 'client-contacted' && MISSED.includes(state)) return 'Contact the client';
  if (offer.step === 'booked' && (state === 'booked' || MISSED.includes(state))) return 'Book again';
  if (offer.step === 'sent' && sentOn !== null) return 'It has been sent again';
  return STEP_NAMES[offer.step] ?? '';
}
