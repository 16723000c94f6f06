import { useEffect, useState } from 'preact/hooks';
import { ExportDialog } from '../../components/dashboard/outstanding/ExportDialog';
import type { Leaving } from '../../components/dashboard/outstanding/Outstanding';
import { PrintList } from '../../components/dashboard/outstanding/PrintList';
import { RemindersDialog } from '../../components/dashboard/outstanding/RemindersDialog';
import type { IsoDate } from '../../utils/client/date';
import { findTemplate } from '../../utils/letters/catalogue';
import { csvFileName, listCsv } from '../../utils/log/worklist/list-csv';
import { EVERYTHING } from '../../utils/log/worklist/list-query';
import type { ListQuery } from '../../utils/log/worklist/list-query';
import { LIST_NAMES } from '../../utils/log/worklist/lists';
import { MARK_LIMIT } from '../../utils/messages';
import type { ListedRow, Mark } from '../../utils/messages';
import { ask } from '../views/ask';
import { copyText } from '../views/copy-text';
import { saveFile } from '../views/save-file';
import { useAnswer } from '../views/use-answer';
import { askWorklist } from './ask-worklist';
import { everyRow } from './use-worklist';

type Props = {
  readonly how: Leaving;
  readonly query: ListQuery;
  readonly total: number;
  readonly today: IsoDate;
  readonly onMark: (referrals: readonly string[], mark: Mark) => Promise<number>;
  readonly onDone: () => void;
};

/** The ways a list leaves the screen: a file, paper, words to remind people with. */
export function LeavingList({ how, query, total, today, onMark, onDone }: Props) {
  const [printed, setPrinted] = useState<readonly ListedRow[] | null>(null);
  if (how === 'reminders') return <Reminders today={today} onMark={onMark} onDone={onDone} />;
  if (printed) {
    return (
      <PrintList
        title={`Outstanding referrals: ${LIST_NAMES[query.list]}`}
        rows={printed}
        today={today}
        onDone={onDone}
      />
    );
  }
  return (
    <ExportDialog
      how={how}
      count={total}
      onClose={onDone}
      onGo={async () => {
        const rows = await everyRow(query);
        if (how === 'print') {
          setPrinted(rows);
          return;
        }
        saveFile(csvFileName(today), listCsv(rows, today), 'text/csv;charset=utf-8');
        onDone();
      }}
    />
  );
}

function Reminders({ today, onMark, onDone }: Pick<Props, 'today' | 'onMark' | 'onDone'>) {
  const page = useAnswer(
    'reminders',
    () =>
      askWorklist('worklist/page', { query: { ...EVERYTHING, list: 'appointments' }, offset: 0, limit: MARK_LIMIT }),
    ['log', 'worklist'],
  );
  const sender = useAnswer('sender', () => ask('settings/sender', {}), []);
  const card = findTemplate('appointment-card');
  useEffect(() => {
    if (!card) onDone();
  }, [card, onDone]);
  if (!card || sender.state === 'waiting') return null;
  const answered = page.state === 'answered' && page.value.total !== null ? page.value : null;
  return (
    <RemindersDialog
      rows={answered?.rows ?? null}
      more={answered ? (answered.total ?? 0) - answered.rows.length : 0}
      today={today}
      card={card}
      phone={sender.state === 'answered' ? (sender.value.sender.phone ?? '') : ''}
      onCopy={copyText}
      onMark={async (referral, mark) => onMark([referral], mark)}
      onClose={onDone}
    />
  );
}
