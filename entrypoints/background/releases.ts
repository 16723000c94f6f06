import * as z from 'zod/mini';
import { compareIdentity, identityOf } from '../../utils/client/identity';
import { browser } from '../../utils/browser';
import { ToldError } from '../../utils/errors';
import type { Draft } from '../../utils/log/draft';
import { draftSchema } from '../../utils/log/draft';
import { EXPORT_ROUTES } from '../../utils/log/entry';
import { newId } from '../../utils/log/id';
import { gapsOfHtml } from '../../utils/letters/gaps';
import type { PageState } from '../../utils/messages/page';
import { recordOf } from '../../utils/recognition/reading';

/** Long enough for a slow machine to open the print page. */
const GOOD_FOR_MS = 120_000;

/** A letter that may leave, once. Kept in session storage: the background may be restarted before it does. */
const Release = z.object({
  id: z.string(),
  referral: z.string(),
  route: z.enum(EXPORT_ROUTES),
  overrides: z.array(z.string()),
  draft: draftSchema,
  /** What leaves is not the letter, but these plain words for its client. */
  clientCopy: z.optional(z.string()),
  /** Milliseconds since 1970. */
  until: z.number(),
});
export type Release = z.infer<typeof Release>;

/**
 * Whether the page, read at this moment, shows the client a draft is bound to.
 * @throws ToldError `different-client`, or `client-unclear` where it does not clearly show anybody
 */
export function checkSameClient({ identity }: Pick<Draft, 'identity'>, page: PageState): void {
  if (page.state !== 'read' || page.reading.verdict !== 'one') throw new ToldError('client-unclear');
  const onScreen = identityOf(recordOf(page.reading.fields), page.origin);
  const verdict = compareIdentity(identity, onScreen);
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
  clientCopy?: string,
): Promise<Release> {
  const now = new Date();
  const standing = gapsOfHtml(draft.html);
  const release: Release = {
    id: newId(now),
    referral: draft.referral ?? newId(now),
    route,
    overrides: overrides.filter((gap) => standing.includes(gap)),
    draft,
    ...(clientCopy !== undefined && { clientCopy }),
    until: now.getTime() + GOOD_FOR_MS,
  };
  await browser.storage.session.set({ [keyOf(release.id)]: release });
  return release;
}

/**
 * The release of a letter that leaves in one of these ways, if it is still good.
 * @throws ToldError `release-used` where it was taken, is too old, or is of another way out
 */
export async function findRelease(id: string, ...routes: readonly Release['route'][]): Promise<Release> {
  const key = keyOf(id);
  const parsed = Release.safeParse((await browser.storage.session.get(key))[key]);
  if (!parsed.success || !routes.includes(parsed.data.route) || parsed.data.until < Date.now()) {
    throw new ToldError('release-used');
  }
  return parsed.data;
}

/** A letter that has left is not released again. */
export async function dropRelease(id: string): Promise<void> {
  await browser.storage.session.remove(keyOf(id));
}

/** With the vault locked no letter waits in memory to leave. */
export async function dropReleases(): Promise<void> {
  const all = await browser.storage.session.get(null);
  await browser.storage.session.remove(Object.keys(all).filter((key) => key.startsWith(keyOf(''))));
}

function keyOf(id: string): string {
  return `release:${id}`;
}
