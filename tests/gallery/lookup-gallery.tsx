import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { PageHead } from '../../components/dashboard/shell/PageHead';
import { LookUpPanel } from '../../components/lookup/LookUpPanel';
import { OutcodeTable } from '../../components/lookup/OutcodeTable';
import { Button } from '../../components/parts/Button';
import { Shell } from '../../components/sidebar/Shell';
import type { LookUpResult, LookUpState } from '../../utils/messages';
import { TODAY } from './invented';
import { found, inventedService, LISTS, LONG_ONES, mixed } from './invented-services';

const nothing = () => undefined;
const STRIP = { onLookUp: nothing, onDashboard: nothing, onLock: nothing, onClose: nothing };

type Props = {
  query?: string;
  results?: readonly LookUpResult[];
  near?: boolean;
  letter?: boolean;
  first?: LookUpResult;
  state?: LookUpState;
};

function Panel({ query = '', results = [], near, letter, first, state = LISTS }: Props) {
  const [typed, setTyped] = useState(query);
  return (
    <LookUpPanel
      today={TODAY}
      state={state}
      query={typed}
      onQuery={setTyped}
      results={results}
      whole
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
  'lookup-long': () => <Beside query="partnership" results={LONG_ONES} letter />,
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
  'lookup-page': () => (
    <main class="look-up-page">
      <PageHead title="Look up" />
      <Panel query="needle exchange near BZ4" results={mixed()} />
      <OutcodeTable inUse={LISTS.outcodes} step={{ step: 'none' }} actions={{ onFiles: nothing, onRemove: nothing }} />
    </main>
  ),
  'lookup-page-no-table': () => (
    <main class="look-up-page">
      <PageHead title="Look up" />
      <Panel />
      <OutcodeTable
        inUse={null}
        step={{
          step: 'refused',
          name: 'budget.csv',
          sentence: 'This is not a table of postcodes that Alongside knows.',
        }}
        actions={{ onFiles: nothing, onRemove: nothing }}
      />
    </main>
  ),
};
