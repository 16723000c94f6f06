import { useEffect, useState } from 'preact/hooks';
import { LookUpPanel } from '../../components/lookup/LookUpPanel';
import { OutcodeTable } from '../../components/lookup/OutcodeTable';
import { PageHead } from '../../components/dashboard/shell/PageHead';
import { dateOf } from '../../utils/client/date';
import { ask } from '../views/ask';
import { copyText } from '../views/copy-text';
import { useAnswer } from '../views/use-answer';
import { useLookUp } from '../views/use-look-up';
import { useLookUpState } from '../views/use-look-up-state';
import { useOutcodeImport } from './use-outcode-import';

/** Practices and services in one search: public, so it works while locked. @param wanted what the address asks to see: a result, or `asked-…` */
export function LookUpPage({ wanted, locked }: { wanted: string; locked: boolean }) {
  const [query, setQuery] = useState('');
  const state = useLookUpState();
  const { results, whole } = useLookUp(query);
  const isAsked = wanted.startsWith('asked-');
  const first = useAnswer(wanted === '' || isAsked ? null : wanted, () => ask('lookup/one', { ref: wanted }), []);
  const [importing, imports] = useOutcodeImport();
  useEffect(() => {
    if (isAsked) void ask('lookup/asked', {}).then(({ query: asked }) => asked && setQuery(asked));
  }, [isAsked, wanted]);
  const result = first.state === 'answered' ? first.value.result : null;
  return (
    <div class="look-up-page">
      <PageHead title="Look up" />
      <LookUpPanel
        key={result ? wanted : ''}
        today={dateOf(new Date())}
        state={state}
        query={query}
        onQuery={setQuery}
        results={results}
        whole={whole}
        onCopy={copyText}
        onImport={() => (location.hash = 'directory')}
        first={result}
      />
      {state && <OutcodeTable inUse={state.outcodes} step={importing} actions={locked ? undefined : imports} />}
    </div>
  );
}
