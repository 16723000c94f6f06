import { useState } from 'preact/hooks';
import { Popup } from '../../components/popup/Popup';
import { dateOf } from '../../utils/client/date';
import { ask } from '../views/ask';
import { copyText } from '../views/copy-text';
import { useAnswer } from '../views/use-answer';
import { useLookUp } from '../views/use-look-up';
import { useLookUpState } from '../views/use-look-up-state';
import { useSite } from './use-site';

/** The toolbar button's window, wired to the background. */
export function PopupView() {
  const [query, setQuery] = useState('');
  const lists = useLookUpState();
  const session = useAnswer('session', () => ask('session/state', {}), ['session', 'log']);
  const { results, whole } = useLookUp(query);
  const { site, ...siteActions } = useSite();
  return (
    <Popup
      today={dateOf(new Date())}
      site={site}
      siteActions={siteActions}
      lists={lists}
      query={query}
      onQuery={setQuery}
      results={results}
      whole={whole}
      onCopy={copyText}
      overdue={session.state === 'answered' ? session.value.overdue : null}
      onOpenDashboard={(place) => void ask('view/open-dashboard', { place }).then(() => window.close())}
    />
  );
}
