import { useEffect, useState } from 'preact/hooks';
import { askedAtFirst } from '../../components/dashboard/insights/AskedFields';
import { InsightsView } from '../../components/dashboard/insights/InsightsView';
import { dateOf } from '../../utils/client/date';
import { insightsCsv } from '../../utils/log/insights/insights-csv';
import type { Session } from '../../utils/messages';
import { ask } from '../views/ask';
import { saveFile } from '../views/save-file';
import { useAnswer } from '../views/use-answer';
import { chartPicture } from './chart-picture';

/** What works here, wired to the log. Counted in the background: the log itself is not sent here. */
export function InsightsPage({ session }: { session: Session }) {
  const today = dateOf(new Date());
  const [asked, setAsked] = useState(() => askedAtFirst(today));
  const { from, to, destination, specialty } = asked;
  // Before anything was ever saved there is no log to count.
  const isEmpty = session.vault === 'none';
  const answered = useAnswer(
    // One key: while other days are counted, the last ones stay.
    isEmpty ? null : 'insights',
    () => ask('insights/read', { from, to, ...(destination && { destination }), ...(specialty && { specialty }) }),
    ['log'],
  );
  const { again } = answered;
  useEffect(again, [again, asked]);
  const insights = answered.state === 'answered' ? answered.value : null;
  return (
    <InsightsView
      insights={insights}
      isEmpty={isEmpty}
      failure={answered.state === 'failed' ? answered.error.message : null}
      asked={asked}
      today={today}
      onAsk={setAsked}
      onSaveTables={() =>
        insights && saveFile(`Alongside insights ${from} to ${to}.csv`, insightsCsv(insights, today), 'text/csv')
      }
      onSavePicture={async (chart, title) =>
        saveFile(`${title} ${from} to ${to}.png`, await chartPicture(chart, title))
      }
    />
  );
}
