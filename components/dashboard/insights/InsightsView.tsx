import './insights.css';
import { Download } from 'lucide-preact';
import { formatDate } from '../../../utils/client/date';
import type { Insights } from '../../../utils/log/insights/insights-schema';
import { sayCount, sayShare, tablesOf } from '../../../utils/log/insights/tables';
import type { FigureName } from '../../../utils/log/insights/tables';
import { Button } from '../../parts/Button';
import { Empty } from '../../parts/Empty';
import { Loading } from '../../parts/Loading';
import { Note } from '../../parts/Note';
import { PageHead } from '../shell/PageHead';
import { AskedFields } from './AskedFields';
import type { Asked } from './AskedFields';
import { barsOf, supportWarnings } from './bars-of';
import { Figure } from './Figure';

export type InsightsProps = {
  /** Null until they were counted; the last ones stay while others are. */
  readonly insights: Insights | null;
  /** Nothing was ever saved. */
  readonly isEmpty: boolean;
  /** Why they could not be counted. */
  readonly failure: string | null;
  readonly asked: Asked;
  readonly today: string;
  readonly onAsk: (asked: Asked) => void;
  readonly onSaveTables: () => void;
  readonly onSavePicture: (chart: SVGSVGElement, title: string) => Promise<void>;
};

const ORDER: readonly FigureName[] = [
  'supports',
  'destinations',
  'specialties',
  'waits',
  'missed',
  'stalled',
  'barriers',
];

/** What works here: counts a team lead can show, with nothing in them of any one client. */
export function InsightsView(props: InsightsProps) {
  const { insights, isEmpty, failure, asked, today, onAsk, onSaveTables } = props;
  return (
    <>
      <PageHead title="Insights">
        {insights && (
          <Button icon={Download} onClick={onSaveTables} testId="insights-csv">
            Export tables
          </Button>
        )}
      </PageHead>
      <div class="page-body" data-testid="insights">
        <AskedFields
          asked={asked}
          today={today}
          destinations={insights?.destinations ?? []}
          specialties={insights?.specialties ?? []}
          onAsk={onAsk}
        />
        {failure && <Note tone="problem">{failure}</Note>}
        {isEmpty && <NothingYet />}
        {!insights && !failure && !isEmpty && <Loading label="Counting" />}
        {insights && <Counted {...props} insights={insights} />}
      </div>
    </>
  );
}

function Counted({ insights, onSavePicture }: InsightsProps & { insights: Insights }) {
  const { from, to, total, waits, unreadable } = insights;
  const tables = tablesOf(insights);
  const bars = barsOf(insights);
  if (waits.referrals === 0 && total.known === 0 && insights.stalled.length === 0) {
    return <NothingYet />;
  }
  return (
    <>
      <p class="insights-told">
        {formatDate(from)} to {formatDate(to)}. Counts from 1 to 4 are not shown, and where one could be worked out from
        others, a second is hidden too. Nothing here names a client.
        {unreadable > 0 &&
          ` ${unreadable === 1 ? 'One saved entry' : `${unreadable} saved entries`} could not be read.`}
      </p>
      <dl class="insights-key">
        <Key label="referrals sent" value={sayShort(waits.referrals)} />
        <Key
          label={
            total.rate
              ? `attended, of ${sayCount(total.known)} appointments whose end is known`
              : 'attended: too few to show'
          }
          value={total.rate ? sayShare(total.rate.value) : '–'}
        />
        <Key label="sent, with no appointment known" value={sayShort(waits.waiting)} />
        <Key
          label="from sending to the first appointment, for half of them"
          value={waits.days ? `${Math.round(waits.days.middle)} days` : '–'}
        />
      </dl>
      <div class="insights-figures">
        {ORDER.map((name) => (
          <Figure
            key={name}
            table={tables[name]}
            bars={bars[name]}
            warnings={name === 'supports' ? supportWarnings(insights) : undefined}
            onSavePicture={onSavePicture}
          />
        ))}
      </div>
    </>
  );
}

function NothingYet() {
  return (
    <Empty title="Nothing to count yet">
      Once referrals are marked as sent and their appointments written down, what became of them is counted here.
    </Empty>
  );
}

function Key({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <dd>{value}</dd>
      <dt>{label}</dt>
    </div>
  );
}

function sayShort(count: Insights['waits']['referrals']): string {
  return count === 'few' ? 'Under 5' : String(count);
}
