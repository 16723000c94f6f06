import { ToldError } from '../../utils/errors';
import { newId } from '../../utils/log/id';
import type { Ask } from '../../utils/messages';
import { ask } from './ask';

/** What is asked for, without the ids that are drawn here. `begins`: under a referral of its own, which begins with it. */
type Writing = Omit<Ask<'log/append'>, 'entry'> & { readonly begins?: true };

/** The last that was asked for, with its ids. It is forgotten once it is known to be written. */
let last: { readonly what: string; readonly entry: string; readonly referral: string } | null = null;

/**
 * Writes one entry into the log. Where the answer was lost, and a person presses again, it goes out under the same ids: what the
 * background has written already is not written twice.
 * @throws ToldError
 */
export async function append({ begins, ...writing }: Writing): Promise<void> {
  const what = JSON.stringify(writing);
  const now = new Date();
  const { entry, referral } = last?.what === what ? last : { entry: newId(now), referral: newId(now) };
  last = { what, entry, referral };
  try {
    await ask('log/append', { ...writing, entry, ...(begins && { referral }) });
    last = null;
  } catch (error) {
    // Refused is not lost.
    if (error instanceof ToldError && error.code !== 'unexpected') last = null;
    throw error;
  }
}
