import { ClientWays } from '../../components/referral/ClientWays';
import type { IsoDate } from '../../utils/client/date';
import type { Identity } from '../../utils/client/identity';
import { clientSummary } from '../../utils/log/out/client-summary';
import type { ClientLog } from '../../utils/messages';
import { ask } from '../views/ask';
import { copyText } from '../views/copy-text';

type Props = {
  readonly known: Extract<ClientLog, { match: 'one' }>;
  readonly identity: Identity;
  readonly today: IsoDate;
};

/** How the log of the client on screen leaves. The page is read again before it is opened to print. */
export function LogWays({ known, identity, today }: Props) {
  return (
    <ClientWays
      summary={clientSummary(known.referrals, today)}
      // It names nobody, so that a slip would not be seen afterwards: the page is read again first.
      onCopy={async (text) => {
        await ask('client/still', { identity });
        await copyText(text);
      }}
      onPrint={async () => void (await ask('paper/open', { client: known.client, identity }))}
    />
  );
}
