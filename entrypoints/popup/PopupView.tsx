import { useState } from 'preact/hooks';
import { Popup } from '../../components/popup/Popup';
import { dateOf } from '../../utils/client/date';
import { ask } from '../views/ask';
import { copyText } from '../views/copy-text';
import { useAnswer } from '../views/use-answer';
import { useSearch } from '../views/use-search';
import { useSite } from './use-site';

/** The toolbar button's window, wired to the background. */
export function PopupView() {
  const [query, setQuery] = useState('');
  const directory = useAnswer('list', () => ask('directory/state', {}), ['directory']);
  const session = useAnswer('session', () => ask('session/state', {}), ['session', 'log']);
  const results = useSearch(query);
  const { site, ...siteActions } = useSite();
  return (
    <Popup
      today={dateOf(new Date())}
      site={site}
      siteActions={siteActions}
      list={directory.state === 'answered' ? directory.value.list : undefined}
      query={query}
      onQuery={setQuery}
      results={results}
      onCopy={copyText}
      overdue={session.state === 'answered' ? session.value.overdue : null}
      onOpenDashboard={(place) => void ask('view/open-dashboard', { place }).then(() => window.close())}
    />
  );
}
