import { Copy, Printer } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../parts/Button';
import { Check } from '../parts/Check';
import { LiveRegion } from '../parts/LiveRegion';
import { Note } from '../parts/Note';
import { useCopied } from '../parts/use-copied';

export type RecoveryCodeProps = {
  readonly code: string;
  /** The sentence of what went wrong after the vault was made: the user's own details were not kept. */
  readonly trouble?: string | null;
  readonly onCopy: (text: string) => Promise<void>;
  readonly onPrint: () => void;
  readonly onDone: () => void;
};

/** The recovery code, shown once. Goes on only when somebody says that they have kept it. */
export function RecoveryCode({ code, trouble, onCopy, onPrint, onDone }: RecoveryCodeProps) {
  const [kept, setKept] = useState(false);
  const [told, setTold] = useState(false);
  const [copied, copy] = useCopied(onCopy);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const why = 'Tick that you have kept it first: it is not shown again';
  return (
    <div class="vault">
      <h2 ref={heading} tabIndex={-1}>
        Keep this recovery code
      </h2>
      <p class="vault-words">
        If you forget your passphrase, this code is the only way back to what is saved here. It is shown once. Keep it
        where passwords are kept at your service, not on this computer. With your passphrase you can make a new one in
        Settings.
      </p>
      <p class="vault-code" data-testid="recovery-code">
        {code}
      </p>
      <div class="vault-buttons">
        <Button icon={Copy} onClick={() => copy(code)}>
          {copied === 'copied' ? 'Copied' : copied === 'refused' ? 'Could not copy' : 'Copy'}
        </Button>
        <Button icon={Printer} onClick={onPrint}>
          Print
        </Button>
        <LiveRegion>{copied === 'copied' ? 'Recovery code copied' : ''}</LiveRegion>
      </div>
      {trouble && (
        <Note tone="attention" alert>
          The passphrase is set, but your details were not kept. {trouble}
        </Note>
      )}
      <div class="vault-kept">
        <Check label="I have kept it" checked={kept} invalid={told && !kept} onChange={setKept} />
        {told && !kept && (
          <p class="field-error" role="alert">
            {why}
          </p>
        )}
      </div>
      <Button kind="primary" wide held={kept ? null : { why, onPress: () => setTold(true) }} onClick={onDone}>
        Go on
      </Button>
    </div>
  );
}
