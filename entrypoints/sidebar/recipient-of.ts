import { addressLinesOf, nameOf } from '../../utils/directory/lookup/listed';
import type { Listed } from '../../utils/directory/lookup/listed';
import type { Recipient } from '../../utils/letters/recipient';

/** A practice or service as a letter is addressed to it: no person is named. */
export function recipientOf(listed: Listed): Recipient {
  const address = addressLinesOf(listed).join(', ');
  return { organisation: nameOf(listed), ...(address && { address }) };
}
