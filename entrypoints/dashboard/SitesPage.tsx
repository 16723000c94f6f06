import { useState } from 'preact/hooks';
import { Sites } from '../../components/dashboard/sites/Sites';
import { dateOf } from '../../utils/client/date';
import { sentenceFor } from '../../utils/errors';
import { ask } from '../views/ask';
import { turnOnSite } from '../views/turn-on-site';
import { useAnswer } from '../views/use-answer';
import { saveFile } from '../views/save-file';
import { useProfileImport } from './use-profile-import';

/** Sites and their profiles: public, so shown while locked as well; profiles are not changed then. */
export function SitesPage({ locked }: { locked: boolean }) {
  const [trouble, setTrouble] = useState<string | null>(null);
  const sites = useAnswer('sites', () => ask('sites/list', {}), ['sites']);
  const profiles = useAnswer('profiles', () => ask('profiles/list', {}), ['sites', 'profiles']);
  const { step, importing: actions } = useProfileImport();
  const trying = async (work: Promise<unknown>) => {
    setTrouble(null);
    try {
      await work;
      sites.again();
      profiles.again();
    } catch (error) {
      setTrouble(sentenceFor(error));
    }
  };
  const doing = (work: Promise<unknown>) => void trying(work);
  const failed = [sites, profiles].find(({ state }) => state === 'failed');
  return (
    <Sites
      today={dateOf(new Date())}
      sites={sites.state === 'answered' ? sites.value.sites : null}
      profiles={profiles.state === 'answered' ? profiles.value : null}
      trouble={failed?.state === 'failed' ? failed.error.message : trouble}
      onTurnOn={(origin) => doing(turnOnSite(origin))}
      onTurnOff={(origin) => doing(ask('sites/turn-off', { origin }))}
      onExport={(origin, id) =>
        doing(
          ask('profiles/export', { origin, ...(id !== undefined && { id }) }).then(({ fileName, text }) =>
            saveFile(fileName, text),
          ),
        )
      }
      changing={
        locked
          ? undefined
          : {
              onMove: (origin, id, to) => doing(ask('profiles/move', { origin, id, to })),
              onTeach: (origin, id) => doing(ask('teach/again', { origin, id })),
              onTurn: (origin, id, on) => doing(ask('profiles/turn', { origin, id, on })),
              onRemove: (id) => doing(ask('profiles/remove', { id })),
            }
      }
      step={step}
      importing={locked ? undefined : actions}
    />
  );
}
