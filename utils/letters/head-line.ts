import { formatLongDate } from '../client/date';
import type { Identity } from '../client/identity';
import { identityLine } from '../client/identity-line';
import type { LineFacts } from '../client/identity-line';
import { letterToPlainText } from './plain-text';

/**
 * Who a letter is about, for the head of each of its pages. It says nothing that the letter itself does not: one to a housing
 * office, which leaves the NHS number out, has none in its head either.
 * @param name as it is shown to people
 */
export function headLine(name: string, { dateOfBirth, nhsNumber, localId }: LineFacts, html: string): string {
  const text = letterToPlainText(html);
  const bare = text.replace(/\s+/g, '');
  return identityLine(name, {
    ...(dateOfBirth && text.includes(formatLongDate(dateOfBirth)) && { dateOfBirth }),
    ...(nhsNumber && bare.includes(nhsNumber) && { nhsNumber }),
    ...(localId && text.includes(localId) && { localId }),
  });
}

type ForHead = {
  readonly clientName: string;
  readonly identity: Identity;
  readonly html: string;
  readonly forClient?: boolean | undefined;
};

/** Who a letter is about, for the head of each of its pages; empty for what a client carries. */
export function pageHead({ clientName, identity, html, forClient }: ForHead): string {
  return forClient ? '' : headLine(clientName, { ...identity, localId: identity.local?.id }, html);
}
