import './copy-for-client.css';
import { Copy, Printer } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { useSubmit } from '../forms/use-submit';
import { Button } from '../parts/Button';
import { Dialog } from '../parts/Dialog';
import { LinkButton } from '../parts/LinkButton';
import { LiveRegion } from '../parts/LiveRegion';
import { Note } from '../parts/Note';
import { useCopied } from '../parts/use-copied';

type Props = {
  /** Whose letter it is: said in the dialog, never in the copy. */
  readonly who: string;
  /** What the letter asks, in plain words. */
  readonly text: string;
  /** Rejects where nothing was copied. */
  readonly onCopy: (text: string) => Promise<void>;
  /** Rejects with a ToldError where nothing was printed. */
  readonly onPrint: (text: string) => Promise<void>;
};

/** What was asked, told to the client in plain words: shown first, then copied or printed large. */
export function CopyForClient({ who, text, onCopy, onPrint }: Props) {
  const [shown, setShown] = useState(false);
  return (
    <div class="copy-for-client">
      <LinkButton testId="copy-for-client" onClick={() => setShown(true)}>
        Copy for the client
      </LinkButton>
      {shown && <Shown who={who} text={text} onCopy={onCopy} onPrint={onPrint} onClose={() => setShown(false)} />}
    </div>
  );
}

function Shown({ who, text, onCopy, onPrint, onClose }: Props & { readonly onClose: () => void }) {
  const [copied, copy] = useCopied(onCopy);
  const { busy, failure, submit } = useSubmit();
  return (
    <Dialog
      title="Copy for the client"
      onClose={onClose}
      foot={
        <>
          <Button kind="primary" icon={Copy} testId="client-copy" onClick={() => copy(text)}>
            {copied === 'copied' ? 'Copied' : 'Copy'}
          </Button>
          <Button icon={Printer} busy={busy} testId="client-copy-print" onClick={() => submit(() => onPrint(text))}>
            Print
          </Button>
          <Button onClick={onClose}>Close</Button>
        </>
      }
    >
      {copied === 'refused' && (
        <Note tone="problem">The browser would not copy. Select the words and press Ctrl+C.</Note>
      )}
      {failure && (
        <Note tone="problem" alert>
          {failure}
        </Note>
      )}
      <p class="outcome-who">
        For <strong>{who}</strong>
      </p>
      <p class="copy-for-client-text" data-testid="client-copy-text">
        {text}
      </p>
      <LiveRegion>{copied === 'copied' && 'Copied for the client'}</LiveRegion>
    </Dialog>
  );
}
