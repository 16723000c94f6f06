import { dateOf, formatDate, formatTime } from '../../utils/client/date';
import type { Entry } from '../../utils/log/entry';
import type { TimelineItem } from '../../utils/log/timeline';
import { sayHappening } from '../../utils/log/words';
import { happeningMeaning } from '../meaning';
import type { TimelineEntry } from '../parts/Timeline';

/** One line of a history as the timeline shows it: what stands now, with what was written before it was corrected. */
export function historyLine(item: TimelineItem): TimelineEntry {
  const entry = standingEntry(item);
  const { what, note } = sayHappening(entry.happening);
  const before = [item.entry, ...item.corrections].filter((one) => one !== entry);
  return {
    id: item.entry.id,
    ...happeningMeaning(entry.happening),
    what,
    note: [note, item.movedAway && 'Moved to another client'].filter(Boolean).join('\n'),
    when: signed(entry),
    struck: item.movedAway,
    ...(before.length > 0 && { earlier: before.map(earlier) }),
  };
}

/** What counts of an entry and its corrections: the last word. */
export function standingEntry({ entry, corrections }: TimelineItem): Entry {
  return corrections.at(-1) ?? entry;
}

/** "9 Nov 2026, 11:05 · Jo Hargreaves". */
function signed(entry: Entry): string {
  return `${momentOf(entry)} · ${entry.author.name}`;
}

function earlier(entry: Entry) {
  const { what, note } = sayHappening(entry.happening);
  return { id: entry.id, what: [what, note].filter(Boolean).join('. '), when: signed(entry) };
}

/** The day, and the time where it was written down on that day: an entry for an earlier day knows no time. */
function momentOf({ happenedAt, recordedAt }: Entry): string {
  const happened = new Date(happenedAt);
  const day = formatDate(dateOf(happened));
  return happenedAt === recordedAt ? `${day}, ${formatTime(happened)}` : day;
}
