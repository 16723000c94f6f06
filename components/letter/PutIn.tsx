import './put-in.css';
import { MousePointerClick } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { sentenceFor, ToldError } from '../../utils/errors';
import type { PickedField, What } from '../../utils/messages/insert';
import { useEscape } from '../forms/use-escape';
import { Button } from '../parts/Button';
import { Note } from '../parts/Note';
import { SummaryList } from '../parts/SummaryList';
import type { Insertion } from './insertion';

type Props = {
  readonly what: What;
  readonly insertion: Insertion;
  /** Of the plain text, in characters. */
  readonly length: number;
  /** Reads the page again and puts it in. Rejects with a ToldError, and nothing is in the field. */
  readonly onPut: () => Promise<void>;
  /** It was put in, or it is not to be. */
  readonly onDone: () => void;
};

const TAKES: Readonly<Record<PickedField['takes'], string>> = {
  rich: 'Headings and lists are kept',
  plain: 'Plain text, its lines kept',
  line: 'Plain text in one line',
};
const number = new Intl.NumberFormat('en-GB');

/** A field of the page is pointed at, looked at, and agreed to: only then is anything put into it. */
export function PutIn({ what, insertion, length, onPut, onDone }: Props) {
  const { now, begin, end } = insertion;
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const top = useRef<HTMLDivElement>(null);
  const leave = () => {
    end();
    onDone();
  };
  useEscape(leave);
  const latest = useRef(leave);
  latest.current = leave;
  useEffect(() => {
    if (now.is === 'picked') top.current?.focus();
    // Escape in the page stopped it.
    if (now.is === 'off') latest.current();
  }, [now.is]);

  const put = () => {
    if (busy) return;
    setBusy(true);
    setFailure(null);
    onPut().then(leave, (error: unknown) => {
      setBusy(false);
      setFailure(sentenceFor(error));
      if (!(error instanceof ToldError)) throw error;
    });
  };
  const it = what === 'letter' ? 'the letter' : 'the note';
  if (now.is === 'off') return null;
  if (now.is !== 'picked') {
    return (
      <section class="put-in" aria-label={`Put ${it} into the record`} data-testid="put-in-pointing">
        {now.is === 'failed' ? (
          <Note tone="problem" alert>
            {now.sentence}
          </Note>
        ) : (
          <Note icon={MousePointerClick}>
            <output>
              Click the box in the page that {it} should go into. By keyboard, Tab walks through the boxes and Enter
              takes one. Escape stops.
            </output>
          </Note>
        )}
        <div class="sidebar-actions">
          <Button onClick={leave}>{now.is === 'failed' ? 'Close' : 'Stop'}</Button>
        </div>
      </section>
    );
  }
  const { field } = now;
  const lacks = field.room !== null && field.room < length;
  return (
    <section class="put-in" aria-labelledby="put-in-title" data-testid="put-in">
      <div ref={top} tabIndex={-1} class="put-in-top">
        <h3 id="put-in-title">Put {it} into this box?</h3>
        <p class="words">It is outlined in the page.</p>
      </div>
      <SummaryList
        rows={[
          { label: 'Box', value: field.name || 'Without a name' },
          { label: 'As', value: TAKES[field.takes] },
          {
            label: 'In it now',
            value: field.holds === 0 ? 'Nothing' : `${characters(field.holds)}. They stay; ${it} goes after them`,
          },
        ]}
      />
      {lacks && (
        <Note tone="problem">
          There is room for {characters(field.room ?? 0)}, and {it} has {number.format(length)}. Choose another box, or
          copy.
        </Note>
      )}
      {failure && (
        <Note tone="problem" alert>
          {failure}
        </Note>
      )}
      <div class="sidebar-actions">
        {!lacks && (
          <Button kind="primary" busy={busy} testId="put-in-confirm" onClick={put}>
            Put it in
          </Button>
        )}
        <Button testId="put-in-another" onClick={() => begin(what)}>
          Another box
        </Button>
        <Button onClick={leave}>Cancel</Button>
      </div>
    </section>
  );
}

function characters(count: number): string {
  return count === 1 ? '1 character' : `${number.format(count)} characters`;
}
