import { useState } from 'preact/hooks';
import { Button } from '../../components/parts/Button';
import { PracticeLookUp } from '../../components/popup/PracticeLookUp';
import { Shell } from '../../components/sidebar/Shell';
import { dateOf } from '../../utils/client/date';
import { ask } from '../views/ask';
import { copyText } from '../views/copy-text';
import { useAnswer } from '../views/use-answer';
import { useSearch } from '../views/use-search';
import type { Strip } from './strip';

/** The look-up, the same as in the toolbar's popup. Public data: it works while locked, and shows no client. */
export function LookUpView({ strip, onBack }: { strip: Strip; onBack: () => void }) {
  const [query, setQuery] = useState('');
  const directory = useAnswer('list', () => ask('directory/state', {}), ['directory']);
  const results = useSearch(query);
  return (
    <Shell {...strip} place="look-up" foot={<Button onClick={onBack}>Back to the client</Button>}>
      <PracticeLookUp
        today={dateOf(new Date())}
        list={directory.state === 'answered' ? directory.value.list : undefined}
        query={query}
        onQuery={setQuery}
        results={results}
        onCopy={copyText}
        onImport={() => void ask('view/open-dashboard', { place: 'directory' })}
      />
    </Shell>
  );
}
