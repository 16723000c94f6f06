import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { PageHead } from '../../components/dashboard/shell/PageHead';
import { LookUpPanel } from '../../components/lookup/LookUpPanel';
import { OutcodeTable } from '../../components/lookup/OutcodeTable';
import type { OutcodeStep } from '../../components/lookup/OutcodeTable';
import { Button } from '../../components/parts/Button';
import { Shell } from '../../components/sidebar/Shell';
import type { LookUpResult, LookUpState } from '../../utils/messages';
import { TODAY } from './invented';
import { found, inventedService, LISTS, LONG_ONES, mixed, practicesFound } from './invented-services';

const nothing = () => undefined;
const STRIP = { onLookUp: nothing, onDashboard: nothing, onLock: nothing, onClose: nothing };

type Props = {
  query?: string;
  results?: readonly LookUpResult[] | null;
  whole?: boolean;
  near?: boolean;
  letter?: boolean;
  first?: LookUpResult;
  state?: LookUpState;
};

function Panel({ query = '', results = [], whole = true, near, letter, first, state = LISTS }: Props) {
  const [typed, setTyped] = useState(query);
  return (
    <LookUpPanel
      today={TODAY}
      state={state}
      query={typed}
      onQuery={setTyped}
      results={results}
      whole={whole}
      onCopy={() => Promise.resolve()}
      onImport={nothing}
      near={near === undefined ? undefined : { on: near, onChange: nothing }}
      onRecipient={letter ? nothing : undefined}
      first={first ?? null}
    />
  );
}

function Beside(props: Props) {
  return (
    <Shell
      {...STRIP}
      place="look-up"
      scroll="fixed"
      foot={
        <div class="sidebar-actions">
          <Button>{props.letter ? 'Back to the letter' : 'Back to the client'}</Button>
        </div>
      }
    >
      <Panel {...props} />
    </Shell>
  );
}

/** Every state of the look-up in the sidebar worth a picture, by name. */
export const LOOKUP_STATES: Readonly<Record<string, () => ComponentChildren>> = {
  'lookup-empty': () => <Beside near={false} />,
  'lookup-nothing': () => <Beside state={{ practices: null, services: null, outcodes: null }} />,
  'lookup-found': () => <Beside query="needle exchange" results={mixed()} near letter />,
  'lookup-none-found': () => <Beside query="brakenfeild zzz" results={[]} />,
  'lookup-reading': () => <Beside query="brack" results={practicesFound(2)} whole={false} />,
  'lookup-waiting': () => <Beside query="brack" results={null} />,
  'lookup-nothing-near': () => <Beside near results={[]} />,
  'lookup-long': () => <Beside query="partnership" results={LONG_ONES} letter />,
  'lookup-one-long': () => <Beside query="partnership" {...(LONG_ONES[0] && { first: LONG_ONES[0] })} letter />,
  'lookup-one-practice': () => <Beside query="feather" {...(LONG_ONES[1] && { first: LONG_ONES[1] })} letter />,
  'lookup-one-service': () => (
    <Beside query="quay" first={mixed()[0] ?? found({ of: 'service', service: inventedService() })} letter />
  ),
  'lookup-one-unknown': () => (
    <Beside
      query="van"
      first={found({
        of: 'service',
        service: inventedService({
          description: '',
          phones: [],
          emails: [],
          locations: [],
          openTimes: [],
          kinds: [],
          status: 'inactive',
        }),
      })}
    />
  ),
};

type Framed = { readonly view: () => ComponentChildren; readonly locked?: true };
const TABLE = { onFiles: nothing, onRemove: nothing };

function LookUpPage({ outcodes = LISTS.outcodes, step = { step: 'none' }, locked, ...panel }: PageProps) {
  return (
    <div class="look-up-page">
      <PageHead title="Look up" />
      <Panel {...panel} />
      <OutcodeTable inUse={outcodes} step={step} actions={locked ? undefined : TABLE} />
    </div>
  );
}
type PageProps = Props & { outcodes?: typeof LISTS.outcodes; step?: OutcodeStep; locked?: boolean };

const refused = 'This is not a table of postcodes that Alongside knows.';

/** The look-up's own page of the dashboard, by name. */
export const LOOK_UP_PAGE_STATES: Readonly<Record<string, Framed>> = {
  'look-up-page': { view: () => <LookUpPage query="needle exchange near BZ4" results={mixed()} /> },
  'look-up-page-many': { view: () => <LookUpPage query="brack" results={practicesFound(30)} /> },
  'look-up-page-empty': { view: () => <LookUpPage /> },
  'look-up-page-long': { view: () => <LookUpPage query="partnership" results={LONG_ONES} /> },
  'look-up-page-one': { view: () => <LookUpPage query="partnership" {...(LONG_ONES[0] && { first: LONG_ONES[0] })} /> },
  'look-up-page-reading': { view: () => <LookUpPage outcodes={null} step={{ step: 'reading' }} /> },
  'look-up-page-refused': {
    view: () => <LookUpPage outcodes={null} step={{ step: 'refused', name: 'budget.csv', sentence: refused }} />,
  },
  'look-up-page-locked': { view: () => <LookUpPage query="brack" results={practicesFound(4)} locked />, locked: true },
};
