import * as z from 'zod/mini';
import { formatLongDate } from '../../utils/client/date';
import { compareIdentity, identityOf } from '../../utils/client/identity';
import { formatNhsNumber } from '../../utils/client/nhs-number';
import { browser } from '../../utils/browser';
import { ToldError } from '../../utils/errors';
import type { Draft } from '../../utils/log/draft';
import { draftSchema } from '../../utils/log/draft';
import { newId } from '../../utils/log/id';
import { gapsOfHtml } from '../../utils/letters/gaps';
import type { PageState } from '../../utils/messages/page';
import { recordOf } from '../../utils/recognition/reading';

/** A letter that may leave, once. Kept in session storage: the background may be restarted before it does. */
const Release = z.object({
  id: z.string(),
  referral: z.string(),
  route: z.enum(['copy', 'print']),
  overrides: z.array(z.string()),
  draft: draftSchema,
});
export type Release = z.infer<typeof Release>;

/**
 * Whether the page, read at this moment, shows the client the draft is bound to.
 * @throws ToldError `different-client`, or `client-unclear` where it does not clearly show anybody
 */
export function checkSameClient(draft: Draft, page: PageState): void {
  if (page.state !== 'read' || page.reading.verdict !== 'one') throw new ToldError('client-unclear');
  const onScreen = identityOf(recordOf(page.reading.fields), page.origin);
  const verdict = compareIdentity(draft.identity, onScreen);
  if (verdict === 'different') throw new ToldError('different-client');
  if (verdict === 'unsure') throw new ToldError('client-unclear');
}

/** @throws ToldError `letter-has-gaps` where an essential gap stands in the letter that was not overridden by name */
export function checkGaps(draft: Draft, overrides: readonly string[]): void {
  if (gapsOfHtml(draft.html).some((gap) => !overrides.includes(gap))) throw new ToldError('letter-has-gaps');
}

export async function makeRelease(
  draft: Draft,
  route: Release['route'],
  overrides: readonly string[],
): Promise<Release> {
  const now = new Date();
  const standing = gapsOfHtml(draft.html);
  const release: Release = {
    id: newId(now),
    referral: draft.referral ?? newId(now),
    route,
    overrides: overrides.filter((gap) => standing.includes(gap)),
    draft,
  };
  await browser.storage.session.set({ [keyOf(release.id)]: release });
  return release;
}

/** Takes a release: a second taker finds none. @throws ToldError `release-used` */
export async function takeRelease(id: string): Promise<Release> {
  const key = keyOf(id);
  const parsed = Release.safeParse((await browser.storage.session.get(key))[key]);
  await browser.storage.session.remove(key);
  if (!parsed.success) throw new ToldError('release-used');
  return parsed.data;
}

/** Who a letter is about, for the head of each printed page. */
export function identityLine({ clientName, identity }: Draft): string {
  return [
    clientName,
    identity.dateOfBirth && `born ${formatLongDate(identity.dateOfBirth)}`,
    identity.nhsNumber && `NHS number ${formatNhsNumber(identity.nhsNumber)}`,
    !identity.nhsNumber && identity.local && `client ID ${identity.local.id}`,
  ]
    .filter(Boolean)
    .join(', ');
}

function keyOf(id: string): string {
  return `release:${id}`;
}
