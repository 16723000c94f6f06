import { RefreshCw, Users } from 'lucide-preact';
import { Button } from '../../parts/Button';
import { Section } from '../../parts/Section';
import { TeachStart } from '../teach/TeachStart';
import type { TeachStartProps } from '../teach/TeachStart';
import { StateBanner } from './StateBanner';

export function SeveralClientsBanner({ count }: { count: number }) {
  return (
    <StateBanner verdict="multiple" icon={Users} title={`${count} clients on this page`}>
      Nothing is filled in while more than one is shown.
    </StateBanner>
  );
}

export type SeveralClientsProps = { readonly teach: TeachStartProps; readonly onReadAgain: () => void };

/** Several clients: nobody is chosen by hand. One record has to be opened. */
export function SeveralClients({ teach, onReadAgain }: SeveralClientsProps) {
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
      <p class="state-teach">
        Are the others only in a menu or a box beside the record? Teach Alongside to leave it out.
      </p>
      <TeachStart {...teach} />
    </Section>
  );
}
