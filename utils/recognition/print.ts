import type { Reading } from './reading';
import { recordOf } from './reading';

/** What a reading says of the client, as text to be compared: evidence and confidence may differ. It holds the client's details. */
export function printOf(reading: Reading): string {
  return JSON.stringify([reading.verdict, reading.verdict === 'one' && recordOf(reading.fields)]);
}
