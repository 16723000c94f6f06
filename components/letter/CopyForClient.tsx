import './copy-for-client.css';
import { useState } from 'preact/hooks';
import { Button } from '../parts/Button';
import { Dialog } from '../parts/Dialog';
import { LinkButton } from '../parts/LinkButton';
import { LiveRegion } from '../parts/LiveRegion';
import { Note } from '../parts/Note';
import { useCopied } from '../parts/use-copied';

type Props = {
  /** What the letter asks, in plain words. */
  readonly text: string;
  /** Rejects where nothing was copied. */
  readonly onCopy: (text: string) => Promise<void>;
};

/** What was asked, told to the client in plain words: shown first, then copied. */
export function CopyForClient({ text, onCopy }: Props) {
  const [shown, setShown] = useState(false);
  const [copied, copy] = useCopied(onCopy);
  return (
    <div class="copy-for-client">
      <LinkButton testId="copy-for-client" onClick={() => setShown(true)}>
        Copy for the client
      </LinkButton>
      {shown && (
        <Dialog
          title="Copy for the client"
          onClose={() => setShown(false)}
          foot={
            <>
              <Button kind="primary" testId="client-copy" onClick={() => copy(text)}>
                {copied === 'copied' ? 'Copied' : 'Copy'}
              </Button>
              <Button onClick={() => setShown(false)}>Close</Button>
            </>
          }
        >
          {copied === 'refused' && (
            <Note tone="problem">The browser would not copy. Select the words and press Ctrl+C.</Note>
          )}
          <p class="copy-for-client-text" data-testid="client-copy-text">
            {text}
          </p>
          <LiveRegion>{copied === 'copied' && 'Copied for the client'}</LiveRegion>
        </Dialog>
      )}
    </div>
  );
}
