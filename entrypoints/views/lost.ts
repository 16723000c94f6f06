import type { ToldError } from '../../utils/errors';

/**
 * A question can be lost with the background that was to answer it. One that only reads is asked again by itself: after how many
 * milliseconds, and how often at most.
 */
export const ASK_AGAIN = { after: 500, times: 10 } as const;

/** Whether a question may have been lost: it was not refused with a sentence of its own. */
export function mayBeLost({ code }: ToldError): boolean {
  return code === 'unexpected';
}
