import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Popup } from '../../components/popup/Popup';
import type { SiteState } from '../../components/popup/SiteStrip';
import { ToldError } from '../../utils/errors';
import type { LookUpResult, LookUpState } from '../../utils/messages';
import { TODAY } from './invented';
import { Pressed } from './Pressed';
import { LISTS, LONG_ONES, mixed, practicesFound } from './invented-services';

const nothing = () => undefined;
const OFF: SiteState = { state: 'off', origin: 'https://casedesk.example.org' };
const ON: SiteState = { state: 'on', origin: 'https://casedesk.example.org' };

type Props = {
  site?: SiteState;
  lists?: LookUpState;
  query?: string;
  results?: readonly LookUpResult[] | null;
  overdue?: number | null;
  whole?: boolean;
};

function Sample({ site = ON, lists = LISTS, query = '', results = [], overdue = 5, whole = true }: Props) {
  const [typed, setTyped] = useState(query);
  return (
    <Popup
      today={TODAY}
      site={site}
      siteActions={{ onTurnOn: nothing, onTurnOff: nothing, onOpenSidebar: nothing }}
      lists={lists}
      query={typed}
      onQuery={setTyped}
      results={results}
      whole={whole}
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
  'popup-no-list': () => <Sample lists={{ practices: null, services: null, outcodes: null }} />,
  'popup-found': () => <Sample query="brack" results={practicesFound(14)} />,
  'popup-found-both': () => <Sample query="needle exchange near LS9" results={mixed()} />,
  'popup-long-names': () => <Sample query="partnership" results={LONG_ONES} />,
  'popup-one': () => (
    <Pressed selectors={['.lookup-result']}>
      <Sample query="needle" results={mixed()} />
    </Pressed>
  ),
  'popup-one-long': () => (
    <Pressed selectors={['.lookup-result']}>
      <Sample query="partnership of the whole of Tidewell and the Upper Ystwyth Valley" results={LONG_ONES} />
    </Pressed>
  ),
  'popup-asking': () => <Sample query="brack" results={null} />,
  'popup-reading': () => <Sample query="brack" results={[]} whole={false} />,
  'popup-nothing-found': () => <Sample query="brakenfeild" results={[]} />,
};
