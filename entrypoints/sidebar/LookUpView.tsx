import { useState } from 'preact/hooks';
import { Button } from '../../components/parts/Button';
import { LookUp } from '../../components/popup/LookUp';
import { OnePractice } from '../../components/popup/OnePractice';
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
  const [openCode, setOpenCode] = useState<string | null>(null);
  const directory = useAnswer('list', () => ask('directory/state', {}), ['directory']);
  const results = useSearch(query);
  const list = directory.state === 'answered' ? directory.value.list : undefined;
  const open = results?.find(({ code }) => code === openCode);
  const today = dateOf(new Date());
  return (
    <Shell {...strip} place="look-up" foot={<Button onClick={onBack}>Back to the client</Button>}>
      {open && list ? (
        <OnePractice
          practice={open}
          list={list}
          query={query}
          today={today}
          onCopy={copyText}
          onBack={() => setOpenCode(null)}
        />
      ) : (
        <LookUp
          today={today}
          list={list}
          query={query}
          onQuery={setQuery}
          results={results}
          onCopy={copyText}
          onOpen={setOpenCode}
          onImport={() => void ask('view/open-dashboard', { place: 'directory' })}
        />
      )}
    </Shell>
  );
}
