import { compareIdentity, identityOf } from '../../utils/client/identity';
import type { Identity } from '../../utils/client/identity';
import { ToldError } from '../../utils/errors';
import type { PageState } from '../../utils/messages/page';
import { recordOf } from '../../utils/recognition/reading';

/**
 * Whether the page, read at this moment, says of its one client exactly what a person compared: not only the same client, but
 * every part as it was.
 * @throws ToldError `details-changed`
 */
export function checkSameReading(compared: Identity, page: PageState): void {
  if (page.state !== 'read' || page.reading.verdict !== 'one') throw new ToldError('details-changed');
  const onScreen = identityOf(recordOf(page.reading.fields), page.origin);
  if (asText(compared) !== asText(onScreen)) throw new ToldError('details-changed');
}

/**
 * Whether the page, read at this moment, still shows the client something is to be written for. A record that was hidden and
 * another shown while a form was open, by means that leave no trace, is found here at the latest.
 * @throws ToldError `different-client`, `client-unclear`
 */
export function checkStillOnScreen(identity: Identity, page: PageState): void {
  const onScreen = identityOnScreen(page);
  if (asText(identity) === asText(onScreen)) return;
  const verdict = compareIdentity(identity, onScreen);
  if (verdict !== 'same') throw new ToldError(verdict === 'different' ? 'different-client' : 'client-unclear');
}

/** Who a page shows. @throws ToldError `client-unclear` where it does not clearly show anybody */
export function identityOnScreen(page: PageState): Identity {
  if (page.state !== 'read' || page.reading.verdict !== 'one') throw new ToldError('client-unclear');
  return identityOf(recordOf(page.reading.fields), page.origin);
}

function asText({ nhsNumber, local, dateOfBirth, familyName, givenName, postcode }: Identity): string {
  return JSON.stringify([nhsNumber, local?.origin, local?.id, dateOfBirth, familyName, givenName, postcode]);
}
