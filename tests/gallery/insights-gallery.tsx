import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { askedAtFirst } from '../../components/dashboard/insights/AskedFields';
import { InsightsView } from '../../components/dashboard/insights/InsightsView';
import type { Insights } from '../../utils/log/insights/insights-schema';
import { readInsights } from '../../utils/log/insights/read-insights';
import { CONTACTED, DISCHARGED, teamLog } from '../log/insights/team-log';
import { TODAY } from './invented';

const LONG = 'The Llanfihangel-y-Creuddyn and Upper Ystwyth Valley Joint Community Health Centre, Outpatients';
const to = (destination: string, specialty: string) => ({ to: destination, specialty, sentOn: '2026-05-11' });
const LOG = teamLog([
  {
    times: 27,
    ...to('Hepatitis C network', 'Hepatology'),
    supports: ['peer', 'accompanied'],
    wait: 12,
    end: 'attended',
  },
  {
    times: 9,
    ...to('Hepatitis C network', 'Hepatology'),
    supports: ['peer'],
    wait: 20,
    end: 'did-not-attend',
    barriers: ['travel'],
    next: CONTACTED,
  },
  {
    times: 31,
    ...to('Harbour Lane Surgery', 'General practice'),
    supports: ['text-reminder'],
    wait: 9,
    end: 'attended',
  },
  {
    times: 21,
    ...to('Harbour Lane Surgery', 'General practice'),
    wait: 16,
    end: 'did-not-attend',
    barriers: ['no-phone'],
  },
  { times: 11, ...to(LONG, 'Dental'), wait: 31, end: 'attended-late' },
  { times: 14, ...to(LONG, 'Dental'), wait: 80, end: 'too-late', barriers: ['withdrawal'], next: DISCHARGED },
  { times: 3, ...to('Podiatry', 'Podiatry'), supports: ['transport'], wait: 40, end: 'attended' },
  { times: 17, ...to('Community mental health team', 'Mental health') },
]);
const ASKED = askedAtFirst(TODAY);
const counted = (entries: typeof LOG): Insights => ({
  ...readInsights(entries, { from: ASKED.from, to: ASKED.to }, TODAY),
  unreadable: 0,
});

function Shown({ insights, failure = null }: { insights: Insights | null; failure?: string | null }) {
  const [asked, setAsked] = useState(ASKED);
  return (
    <InsightsView
      insights={insights}
      isEmpty={false}
      failure={failure}
      asked={asked}
      today={TODAY}
      onAsk={setAsked}
      onSaveTables={() => undefined}
      onSavePicture={() => Promise.resolve()}
    />
  );
}

export const INSIGHTS_STATES: Readonly<Record<string, { view: () => ComponentChildren; locked?: boolean }>> = {
  insights: { view: () => <Shown insights={counted(LOG)} /> },
  'insights-few': { view: () => <Shown insights={counted(LOG.slice(0, 12))} /> },
  'insights-empty': { view: () => <Shown insights={counted([])} /> },
  'insights-failed': {
    view: () => <Shown insights={null} failure="The saved data could not be read. Close and open the browser." />,
  },
};
