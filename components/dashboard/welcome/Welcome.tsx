import './welcome.css';
import { Archive, CircleCheck, Lock, ShieldCheck } from 'lucide-preact';
import { Button } from '../../parts/Button';
import { Mark } from '../../parts/Mark';

type Props = {
  readonly lockAfterMinutes: number;
  /** The keys the browser really assigned for the sidebar; null where it assigned none. */
  readonly shortcut: string | null;
  /** Whether there is a practice list already: pushed by the organisation, or imported before. */
  readonly hasList: boolean;
  readonly onImport: () => void;
};

/** The first page after installing: what to do, in three steps, and what happens to client data. */
export function Welcome({ lockAfterMinutes, shortcut, hasList, onImport }: Props) {
  return (
    <main class="welcome">
      <div class="welcome-steps">
        <p class="welcome-brand">
          <Mark />
          Alongside
        </p>
        <h1>Referrals that are chased until the client is seen</h1>
        <p class="welcome-lead">
          Alongside opens next to the record you already have on screen. It fills in referral letters, finds the GP’s
          details, and remembers what you are waiting for.
        </p>
        <ol>
          <li>
            <h2>Turn it on for your case system</h2>
            <p>
              Open your case system and press the Alongside button in the browser’s toolbar (it may be under the puzzle
              piece), then “Turn on for this site”. Alongside can read only the sites you turn on.
              {shortcut && (
                <>
                  {' '}
                  After that, <kbd>{shortcut}</kbd> opens and closes the sidebar.
                </>
              )}
            </p>
          </li>
          <li>
            <h2>{hasList ? 'The practice list is here' : 'Bring in the practice list'}</h2>
            <p>
              {hasList
                ? 'The GP named in a record is found with phone and address, and you can look up any practice from the toolbar button.'
                : 'With the NHS list of practices, the GP named in a record is found with phone and address.'}
            </p>
            {!hasList && (
              <Button kind="primary" onClick={onImport}>
                Import a practice list
              </Button>
            )}
          </li>
          <li>
            <h2>Choose a passphrase</h2>
            <p>
              You are asked the first time you save something. It locks what you have written on this computer. Reading
              a record, looking up a practice and drafting a letter work before that.
            </p>
          </li>
        </ol>
      </div>
      <div class="welcome-facts">
        <h2>What happens to client data</h2>
        <ul>
          <li>
            <ShieldCheck size={16} aria-hidden="true" />
            It stays on this computer, encrypted. Nothing is sent anywhere.
          </li>
          <li>
            <CircleCheck size={16} aria-hidden="true" />
            You check who the client is before any letter leaves.
          </li>
          <li>
            <Archive size={16} aria-hidden="true" />
            Your log here is not the client’s record. Write what matters in your case system too.
          </li>
          <li>
            <Lock size={16} aria-hidden="true" />
            It locks after {lockAfterMinutes} minutes without use, and with the screen.
          </li>
        </ul>
        <h2>What it never does</h2>
        <p>
          It computes no clinical score, sends no letter by itself, and decides nothing. In an emergency, telephone.
        </p>
      </div>
    </main>
  );
}
