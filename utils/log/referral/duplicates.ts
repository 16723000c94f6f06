import { foldName } from '../../client/name';
import type { Referral } from './referral-schema';

/** What a letter asks, and of whom. */
export type Asking = {
  readonly template: string;
  /** The field of care; absent where it is not known. */
  readonly specialty?: string | undefined;
  /** '' where it is not known yet. */
  readonly destination: string;
  readonly practiceCode?: string | undefined;
};

/** What front matter says where a letter belongs to no field of care: two such letters ask different things. */
const NO_FIELD = ['Any', 'For the client'];

/**
 * The open referral of the same client that asks the same of the same place: of one template, or one field of care.
 * @param own the referral the letter belongs to, which is no duplicate of itself
 * @returns the one sent last; null where there is none
 */
export function openDuplicate(referrals: readonly Referral[], asking: Asking, own?: string): Referral | null {
  if (asking.destination.trim() === '') return null;
  const same = referrals.filter(
    (referral) =>
      referral.id !== own && isWaiting(referral) && samePlace(referral, asking) && sameNeed(referral, asking),
  );
  return same.toSorted((a, b) => (lastDay(a) < lastDay(b) ? 1 : -1))[0] ?? null;
}

/** A need has nobody to wait for. */
function isWaiting({ state }: Referral): boolean {
  return state !== 'closed' && state !== 'need';
}

function samePlace(referral: Referral, { destination, practiceCode }: Asking): boolean {
  if (practiceCode && referral.practiceCode) return practiceCode === referral.practiceCode;
  return foldName(referral.destination) === foldName(destination);
}

function sameNeed(referral: Referral, { template, specialty }: Asking): boolean {
  if (referral.template === template) return true;
  return specialty !== undefined && !NO_FIELD.includes(specialty) && referral.specialty === specialty;
}

function lastDay({ sentOn, exportedAt, stateSince }: Referral): string {
  return sentOn ?? exportedAt ?? stateSince;
}
