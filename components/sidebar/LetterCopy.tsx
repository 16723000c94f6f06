import { useMemo } from 'preact/hooks';
import { dateOf, formatDate, formatTime } from '../../utils/client/date';
import type { Entry, Happening } from '../../utils/log/entry';
import { LEFT_WORDS } from '../../utils/log/words';
import { Button } from '../parts/Button';
import { Dialog } from '../parts/Dialog';
import { Note } from '../parts/Note';
import { LetterText } from '../letter/LetterText';

export type ExportedLetter = Extract<Happening, { kind: 'letter-exported' }>;

type Props = { readonly entry: Entry; readonly letter: ExportedLetter; readonly onClose: () => void };

/** A letter as it left, to be read. Nothing can be done with it from here. */
export function LetterCopy({ entry, letter, onClose }: Props) {
  const when = useMemo(() => new Date(entry.happenedAt), [entry.happenedAt]);
  const { title, route, destination, overrides, html, version } = letter;
  return (
    <Dialog title={title} size="large" onClose={onClose} foot={<Button onClick={onClose}>Close</Button>}>
      <p class="log-words">
        {capital(LEFT_WORDS[route])} {formatDate(dateOf(when))}, {formatTime(when)} by {entry.author.name}
        {destination && `, to ${destination}`}. Version {version}.
      </p>
      {overrides.length > 0 && (
        <Note tone="attention">Left without: {overrides.join(', ')}. Somebody chose to let it leave so.</Note>
      )}
      <LetterText html={html} />
    </Dialog>
  );
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
