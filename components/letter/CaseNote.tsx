import './case-note.css';
import { TextCursorInput } from 'lucide-preact';
import { useId, useState } from 'preact/hooks';
import type { IsoDate } from '../../utils/client/date';
import { caseNote } from '../../utils/letters/case-note';
import { BY_ROUTE } from '../../utils/log/words';
import { Button } from '../parts/Button';
import { CopyButton } from '../parts/CopyButton';
import { LiveRegion } from '../parts/LiveRegion';
import type { NewSending } from '../referral/sending';
import type { Insertion } from './insertion';
import { PutIn } from './PutIn';

export type CaseNoteProps = {
  readonly to: string;
  /** The letter's title. */
  readonly about: string;
  /** The user's own name, as letters give it; empty where it is not known. */
  readonly by: string;
  readonly today: IsoDate;
  /** How it went; null while it has not gone. */
  readonly sending: NewSending | null;
  /** Rejects where nothing was copied. */
  readonly onCopy: (text: string) => Promise<void>;
  /** Into a field of the page beside; null where there is no page. */
  readonly insertion: Insertion | null;
  /** Puts it into the field that was picked. Rejects with a ToldError, and nothing is in it. */
  readonly onPut: (text: string) => Promise<void>;
};

/** The line about a letter for the record in the case system, to be copied and pasted there. */
export function CaseNote({ to, about, by, today, sending, onCopy, insertion, onPut }: CaseNoteProps) {
  const id = useId();
  const [putting, setPutting] = useState<'no' | 'yes' | 'done'>('no');
  const text = caseNote({
    to: sending?.to ?? to,
    about,
    by,
    route: sending && BY_ROUTE[sending.route],
    on: sending?.sentOn ?? today,
    chaseOn: sending?.chaseOn ?? null,
  });
  return (
    <section class="case-note" aria-labelledby={id}>
      <h3 id={id}>Note for the case system</h3>
      <div class="case-note-line">
        <p data-testid="case-note">{text}</p>
        <CopyButton what="note for the case system" text={text} onCopy={onCopy} />
      </div>
      {insertion && putting === 'yes' && (
        <PutIn
          what="note"
          insertion={insertion}
          length={text.length}
          onPut={async () => {
            await onPut(text);
            setPutting('done');
          }}
          onDone={() => setPutting((was) => (was === 'done' ? was : 'no'))}
        />
      )}
      {insertion && putting !== 'yes' && (
        <Button
          small
          icon={TextCursorInput}
          testId="case-note-insert"
          onClick={() => {
            setPutting('yes');
            insertion.begin('note');
          }}
        >
          Put it into the record
        </Button>
      )}
      <LiveRegion>{putting === 'done' && 'The note is in the box. Save it in the case system.'}</LiveRegion>
    </section>
  );
}
