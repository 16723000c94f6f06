import type { Answer } from '../../utils/messages';
import { fromBase64 } from '../../utils/messages/bytes';

/** What the background read from elsewhere, as if it had been chosen here: last changed on the day it speaks of. */
export function fetchedFile({ bytes, fileName, day }: Answer<'lists/fetch'>): File {
  return new File([fromBase64(bytes)], fileName, { lastModified: new Date(`${day}T12:00`).getTime() });
}
