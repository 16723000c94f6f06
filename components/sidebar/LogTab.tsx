import './log.css';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { IsoDate } from '../../utils/client/date';
import type { Entry } from '../../utils/log/entry';
import { timeline } from '../../utils/log/timeline';
import type { ReferralActions } from '../referral/actions';
import { CorrectableTimeline } from '../referral/CorrectableTimeline';
import { historyLine, standingEntry } from '../referral/history-line';
import { useSubmit } from '../forms/use-submit';
import { Empty } from '../parts/Empty';
import { LinkButton } from '../parts/LinkButton';
import { Loading } from '../parts/Loading';
import { Note } from '../parts/Note';
import type { LogOfClient } from './ClientTab';
import { LetterCopy } from './LetterCopy';
import type { ExportedLetter } from './LetterCopy';

export type LogTabProps = {
  readonly log: LogOfClient;
  readonly today: IsoDate;
  /** The client's date of birth, where it is known. */
  readonly born?: IsoDate | undefined;
  readonly onCorrect: ReferralActions['onCorrect'];
  /** The text of a letter that left: entries come without it. Rejects with a ToldError. */
  readonly onReadLetter: (client: string, entry: string) => Promise<string>;
  /** How all of it leaves. */
  readonly ways?: ComponentChildren;
};

/** Everything logged for the client on screen, newest first. A letter that left can be read as it left. */
export function LogTab({ log, today, born, onCorrect, onReadLetter, ways }: LogTabProps) {
  const { failure, submit } = useSubmit();
  const [letter, setLetter] = useState<{ entry: Entry; letter: ExportedLetter } | null>(null);
  if (log.state === 'waiting') return <Loading label="Reading the log" />;
  if (log.state === 'failed') {
    return (
      <div class="sidebar-part">
        <Note tone="problem">{log.sentence}</Note>
      </div>
    );
  }
  const known = log.state === 'known' && log.log.match === 'one' ? log.log : null;
  const items = known ? timeline(known.ids, known.entries) : [];
  if (items.length === 0) {
    return (
      <Empty title="Nothing logged yet">
        Letters you send are logged by themselves. A phone call or a visit takes two clicks: Log action.
      </Empty>
    );
  }
  return (
    <div class="sidebar-part">
      {known && known.unreadable > 0 && (
        <Note tone="attention">
          {known.unreadable === 1 ? 'One saved entry' : `${known.unreadable} saved entries`} could not be read. It is
          kept; the rest is shown.
        </Note>
      )}
      <CorrectableTimeline
        today={today}
        born={born}
        onCorrect={onCorrect}
        items={items.map((item) => {
          const line = historyLine(item);
          const entry = standingEntry(item);
          const { happening } = entry;
          if (happening.kind !== 'letter-exported' || item.movedAway) return { item };
          const withLetter = {
            ...line,
            note: (
              <>
                {line.note}
                <span class="log-letter">
                  <LinkButton
                    onClick={() =>
                      submit(async () => {
                        const html = await onReadLetter(entry.client, entry.id);
                        setLetter({ entry, letter: { ...happening, html } });
                      })
                    }
                  >
                    View letter
                  </LinkButton>
                </span>
              </>
            ),
          };
          return { item, line: withLetter };
        })}
      />
      {failure && (
        <Note tone="problem" alert>
          {failure}
        </Note>
      )}
      {ways}
      <p class="log-words">This log is yours to work from. It is not the client’s record.</p>
      {letter && <LetterCopy {...letter} onClose={() => setLetter(null)} />}
    </div>
  );
}
