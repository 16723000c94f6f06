import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Popup } from '../../components/popup/Popup';
import type { SiteState } from '../../components/popup/SiteStrip';
import type { Practice } from '../../utils/directory/practice';
import { ToldError } from '../../utils/errors';
import type { ListInUse } from '../../utils/messages';
import { inventedPractices, TODAY } from './invented';

const LIST: ListInUse = {
  fileName: 'epraccur.csv',
  layout: 'NHS practices (ODS Data Search and Export)',
  asOf: '2026-11-01',
  importedAt: '2026-11-02T09:14:00.000Z',
  count: 15_389,
  activeGpPractices: 6604,
};
const nothing = () => undefined;
const OFF: SiteState = { state: 'off', origin: 'https://casedesk.example.org' };
const ON: SiteState = { state: 'on', origin: 'https://casedesk.example.org' };

type Props = {
  site?: SiteState;
  list?: ListInUse | null;
  query?: string;
  results?: readonly Practice[] | null;
  overdue?: number | null;
};

function Sample({ site = ON, list = LIST, query = '', results = [], overdue = 5 }: Props) {
  const [typed, setTyped] = useState(query);
  return (
    <Popup
      today={TODAY}
      site={site}
      siteActions={{ onTurnOn: nothing, onTurnOff: nothing, onOpenSidebar: nothing }}
      list={list}
      query={typed}
      onQuery={setTyped}
      results={results}
      onCopy={() => Promise.resolve()}
      overdue={overdue}
      onOpenDashboard={nothing}
    />
  );
}

/** Every state of the popup worth a picture, by name. */
export const POPUP_STATES: Readonly<Record<string, () => ComponentChildren>> = {
  'popup-off': () => <Sample site={OFF} />,
  'popup-refused': () => <Sample site={{ ...OFF, trouble: new ToldError('permission-refused').message }} />,
  'popup-on': () => <Sample />,
  'popup-unsupported': () => <Sample site={{ state: 'unsupported' }} />,
  'popup-waiting': () => <Sample site={{ state: 'waiting' }} />,
  'popup-locked': () => <Sample overdue={null} />,
  'popup-long-host': () => (
    <Sample
      site={{ ...OFF, origin: 'https://case-management-system.drug-and-alcohol-partnership.tidewell.example.org' }}
    />
  ),
  'popup-no-list': () => <Sample list={null} />,
  'popup-found': () => <Sample query="brack" results={inventedPractices(14)} />,
  'popup-nothing-found': () => <Sample query="brakenfeild" results={[]} />,
};
