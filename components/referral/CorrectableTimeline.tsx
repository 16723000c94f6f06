import type { IsoDate } from '../../utils/client/date';
import type { TimelineItem } from '../../utils/log/timeline';
import { sayHappening } from '../../utils/log/words';
import { useKept } from '../forms/kept';
import { LinkButton } from '../parts/LinkButton';
import { Timeline } from '../parts/Timeline';
import type { TimelineEntry } from '../parts/Timeline';
import type { ReferralActions } from './actions';
import { historyLine, standingEntry } from './history-line';
import { CorrectForm } from './steps/CorrectForm';

/** One thing of a history, and its line where there is more to that than its words. */
export type HistoryItem = { readonly item: TimelineItem; readonly line?: TimelineEntry };

type Props = {
  readonly items: readonly HistoryItem[];
  /** Stands before them. */
  readonly before?: readonly TimelineEntry[];
  readonly today: IsoDate;
  readonly born?: IsoDate | undefined;
  readonly onCorrect: ReferralActions['onCorrect'];
};

/** A history of which each line can be corrected, in its place. What was written first stays to be seen. */
export function CorrectableTimeline({ items, before = [], today, born, onCorrect }: Props) {
  const [open, setOpen] = useKept<string | null>('correct/open', null);
  return (
    <Timeline
      items={[
        ...before,
        ...items.map(({ item, line = historyLine(item) }) => {
          const entry = standingEntry(item);
          // Who the client is, is corrected where the record is compared with the log.
          if (item.movedAway || entry.happening.kind === 'client-identified') return line;
          if (open === line.id) {
            const form = (
              <CorrectForm
                key={entry.id}
                entry={entry}
                today={today}
                born={born}
                onCorrect={onCorrect}
                onDone={() => setOpen(null)}
              />
            );
            return { ...line, form };
          }
          const action = (
            <LinkButton onClick={() => setOpen(line.id)}>
              Correct <span class="visually-hidden">“{sayHappening(entry.happening).what}”</span>
            </LinkButton>
          );
          return { ...line, action };
        }),
      ]}
    />
  );
}
