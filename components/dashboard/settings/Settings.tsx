import './settings.css';
import type { ComponentChildren } from 'preact';
import type { Sender, Session } from '../../../utils/messages';
import { Loading } from '../../parts/Loading';
import { PageHead } from '../shell/PageHead';
import { ChangePassphrase } from './ChangePassphrase';
import { LockAfter } from './LockAfter';
import { NewRecoveryCode } from './NewRecoveryCode';
import { OwnDetails } from './OwnDetails';
import { Users } from './Users';

type Props = {
  readonly session: Session;
  /** The user's own details; null while they are being asked for. */
  readonly sender: Sender | null;
  /** Each rejects with a ToldError; what was typed then stays. */
  readonly onSaveSender: (sender: Sender) => Promise<void>;
  readonly onSaveLock: (minutes: number) => Promise<void>;
  readonly onChangePassphrase: (old: string, next: string) => Promise<void>;
  readonly onRenewRecovery: (passphrase: string) => Promise<string>;
  readonly onCopy: (text: string) => Promise<void>;
  readonly onPrint: () => void;
  readonly onAddUser: (name: string, passphrase: string) => Promise<void>;
  /** What can be set of the worklist; absent while there is no log. */
  readonly worklist?: ComponentChildren;
};

/** The user's own details, the lock, the passphrase, and who else uses this computer. */
export function Settings(props: Props) {
  const { session, sender, onSaveSender, onSaveLock, onChangePassphrase, onAddUser } = props;
  const open = session.vault === 'open';
  return (
    <>
      <PageHead title="Settings" />
      <div class="page-body settings">
        <div>
          {sender ? <OwnDetails sender={sender} onSave={onSaveSender} /> : <Loading label="Reading your details" />}
        </div>
        <div>
          <section class="settings-part" aria-label="Back up and share">
            <h2>Back up and share the log</h2>
            <p class="settings-words">
              The log is on this computer alone. Save it to an encrypted file, or add such a file to it.
            </p>
            <a href="#backup">Back up and share the log</a>
          </section>
          <LockAfter minutes={session.lockAfterMinutes} onSave={onSaveLock} />
          {open && <ChangePassphrase onChange={onChangePassphrase} />}
          {open && <NewRecoveryCode onRenew={props.onRenewRecovery} onCopy={props.onCopy} onPrint={props.onPrint} />}
          {open && props.worklist}
          <Users users={session.users} user={session.user} onAdd={open ? onAddUser : undefined} />
        </div>
      </div>
    </>
  );
}
