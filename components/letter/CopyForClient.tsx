import './copy-for-client.css';
import { Copy, FileDown, Printer } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { useSubmit } from '../forms/use-submit';
import { Button } from '../parts/Button';
import { Dialog } from '../parts/Dialog';
import { LinkButton } from '../parts/LinkButton';
import { LiveRegion } from '../parts/LiveRegion';
import { Note } from '../parts/Note';

/** How it leaves. */
export type ClientCopyWay = 'copy' | 'print' | 'docx';

type Props = {
  /** Whose letter it is: said in the dialog, never in the copy. */
  readonly who: string;
  /** What the letter asks, in plain words. */
  readonly text: string;
  /** Reads the page again, compares the client, and lets it leave. Rejects with a ToldError, and nothing left. */
  readonly onLeave: (way: ClientCopyWay, text: string) => Promise<void>;
};

/** What was asked, told to the client in plain words: shown first, then copied, printed or saved for Word, both in large print. */
export function CopyForClient({ who, text, onLeave }: Props) {
  const [shown, setShown] = useState(false);
  return (
    <div class="copy-for-client">
      <LinkButton testId="copy-for-client" onClick={() => setShown(true)}>
        Copy for the client
      </LinkButton>
      {shown && <Shown who={who} text={text} onLeave={onLeave} onClose={() => setShown(false)} />}
    </div>
  );
}

function Shown({ who, text, onLeave, onClose }: Props & { readonly onClose: () => void }) {
  const [copied, setCopied] = useState(false);
  const { busy, failure, submit } = useSubmit();
  const leave = (way: ClientCopyWay) =>
    submit(async () => {
      setCopied(false);
      await onLeave(way, text);
      setCopied(way === 'copy');
    });
  return (
    <Dialog
      title="Copy for the client"
      onClose={onClose}
      foot={
        <>
          <Button kind="primary" icon={Copy} busy={busy} testId="client-copy" onClick={() => leave('copy')}>
            {copied ? 'Copied' : 'Copy'}
          </Button>
          <Button icon={Printer} busy={busy} testId="client-copy-print" onClick={() => leave('print')}>
            Print
          </Button>
          <Button icon={FileDown} busy={busy} testId="client-copy-docx" onClick={() => leave('docx')}>
            Word
          </Button>
          <Button onClick={onClose}>Close</Button>
        </>
      }
    >
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
      <LiveRegion>{copied && 'Copied for the client'}</LiveRegion>
    </Dialog>
  );
}
