import { useState } from 'preact/hooks';
import { Sites } from '../../components/dashboard/sites/Sites';
import { sentenceFor } from '../../utils/errors';
import { ask } from '../views/ask';
import { turnOnSite } from '../views/turn-on-site';
import { useAnswer } from '../views/use-answer';

export function SitesPage() {
  const [trouble, setTrouble] = useState<string | null>(null);
  const sites = useAnswer('sites', () => ask('sites/list', {}), ['sites']);
  const doing = (work: Promise<unknown>) => {
    setTrouble(null);
    work.then(sites.again).catch((error: unknown) => setTrouble(sentenceFor(error)));
  };
  return (
    <Sites
      sites={sites.state === 'answered' ? sites.value.sites : null}
      trouble={sites.state === 'failed' ? sites.error.message : trouble}
      onTurnOn={(origin) => doing(turnOnSite(origin))}
      onTurnOff={(origin) => doing(ask('sites/turn-off', { origin }))}
    />
  );
}
