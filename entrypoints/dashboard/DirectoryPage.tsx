import { useState } from 'preact/hooks';
import { Directory } from '../../components/dashboard/directory/Directory';
import { dateOf } from '../../utils/client/date';
import { ask } from '../views/ask';
import { copyText } from '../views/copy-text';
import { useAnswer } from '../views/use-answer';
import { useSearch } from '../views/use-search';
import { useImport } from './use-import';
import { usePractices } from './use-practices';

/** The practice list: public, so it is shown while locked as well; changing it then is not offered. */
export function DirectoryPage({ locked }: { locked: boolean }) {
  const [query, setQuery] = useState('');
  const directory = useAnswer('list', () => ask('directory/state', {}), ['directory']);
  const list = directory.state === 'answered' ? directory.value.list : undefined;
  const whole = usePractices(list?.importedAt ?? null);
  const found = useSearch(query);
  const searching = query.trim() !== '';
  const { step, actions } = useImport();
  return (
    <Directory
      today={dateOf(new Date())}
      list={list}
      practices={searching ? found : whole.practices}
      total={searching ? (found?.length ?? 0) : (list?.count ?? 0)}
      query={query}
      onQuery={setQuery}
      onLoadMore={whole.loadMore}
      step={step}
      importing={locked ? undefined : actions}
      onCopy={copyText}
    />
  );
}
