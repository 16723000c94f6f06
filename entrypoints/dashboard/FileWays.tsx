import { ClientWays } from '../../components/referral/ClientWays';
import { dateOf } from '../../utils/client/date';
import { clientSummary } from '../../utils/log/out/client-summary';
import { entriesCsv } from '../../utils/log/out/entries-csv';
import { referralBundle } from '../../utils/log/out/fhir/referral-bundle';
import { settle } from '../../utils/log/supersede';
import type { ClientFile } from '../../utils/messages';
import { ask } from '../views/ask';
import { copyText } from '../views/copy-text';
import { saveFile } from '../views/save-file';

/** How a client's log leaves the dashboard. No file's name says who it is about. */
export function FileWays({ file, referral }: { file: ClientFile; referral: string | null }) {
  const { client, referrals, entries } = file;
  if (!client) return null;
  const today = dateOf(new Date());
  const open = referrals.find(({ id }) => id === referral);
  return (
    <ClientWays
      summary={clientSummary(referrals, today)}
      onCopy={copyText}
      onPrint={async () => void (await ask('paper/open', { client: client.id, identity: client.identity }))}
      onSaveEntries={() => saveFile(`alongside-entries-${today}.csv`, entriesCsv(entries), 'text/csv')}
      onSaveFhir={
        open &&
        (() => {
          const standing = settle(entries).standing.filter((entry) => entry.referral === open.id);
          const bundle = referralBundle(open, standing, client, new Date().toISOString());
          saveFile(`alongside-referral-${today}.fhir.json`, JSON.stringify(bundle, null, 2), 'application/fhir+json');
        })
      }
    />
  );
}
