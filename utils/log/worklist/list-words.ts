import { formatDate, parseTypedDate } from '../../client/date';
import { foldName } from '../../client/name';
import { formatNhsNumber } from '../../client/nhs-number';
import type { ListedClient, ListRow } from './list-row';
import { STATE_NAMES } from '../referral/life-names';

/** All that a row can be found by, folded: words with a space between. */
export function wordsOfRow(row: ListRow, client: ListedClient | null): string {
  const { title, destination, specialty, state } = row;
  const { dateOfBirth, nhsNumber, local } = client?.identity ?? {};
  const text = [
    client?.name,
    dateOfBirth && `${formatDate(dateOfBirth)} ${dateOfBirth}`,
    nhsNumber && `${nhsNumber} ${formatNhsNumber(nhsNumber)}`,
    local?.id,
    title,
    destination,
    specialty,
    state === 'draft' ? 'Draft' : STATE_NAMES[state],
    client?.keyworker,
  ];
  return fold(text.filter(Boolean).join(' ')).join(' ');
}

/** What was typed, made ready: every word must occur, unless the whole is somebody's date of birth. */
export type Wanted = { readonly born: string | null; readonly words: readonly string[] };

export function wanted(typed: string): Wanted {
  return { born: parseTypedDate(typed), words: fold(typed) };
}

export function finds({ born, words }: Wanted, rowWords: string, client: ListedClient | null): boolean {
  if (born !== null && client?.identity.dateOfBirth === born) return true;
  return words.every((word) => rowWords.includes(word));
}

function fold(text: string): string[] {
  return text.split(/\s+/).map(foldName).filter(Boolean);
}
