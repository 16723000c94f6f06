import { RefreshCw, Users } from 'lucide-preact';
import { Button } from '../../parts/Button';
import { Section } from '../../parts/Section';
import { StateBanner } from './StateBanner';

export function SeveralClientsBanner({ count }: { count: number }) {
  return (
    <StateBanner verdict="multiple" icon={Users} title={`${count} clients on this page`}>
      Nothing is filled in while more than one is shown.
    </StateBanner>
  );
}

export type SeveralClientsProps = { readonly onReadAgain: () => void };

/** Several clients: nobody is chosen by hand. One record has to be opened. */
export function SeveralClients({ onReadAgain }: SeveralClientsProps) {
  return (
    <Section title="Open one record">
      <p>
        Open the record of the client you mean in your case system. Alongside reads it by itself and shows who it is, so
        that you can check.
      </p>
      <p>If one record is open already, read the page again.</p>
      <div class="sidebar-buttons">
        <Button icon={RefreshCw} onClick={onReadAgain}>
          Read the page again
        </Button>
      </div>
    </Section>
  );
}
