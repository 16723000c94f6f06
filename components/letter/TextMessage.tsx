import { useState } from 'preact/hooks';
import { messageLength } from '../../utils/letters/card/message-length';
import { Button } from '../parts/Button';
import { Dialog } from '../parts/Dialog';
import { LiveRegion } from '../parts/LiveRegion';
import { Note } from '../parts/Note';
import { TextField } from '../parts/TextField';

type Props = {
  /** Whose appointment it is: said in the dialog, never in the message. */
  readonly who: string;
  readonly start: string;
  readonly busy: boolean;
  readonly failure: string | null;
  readonly onCopy: (text: string) => void;
  readonly onClose: () => void;
};

/** The words of a text message, to be shortened and copied. Others may read them over a shoulder. */
export function TextMessage({ who, start, busy, failure, onCopy, onClose }: Props) {
  const [text, setText] = useState(start);
  const [tried, setTried] = useState(false);
  const { used, messages } = messageLength(text.trim());
  const isEmpty = text.trim() === '';
  return (
    <Dialog
      title="Copy the text message"
      onClose={onClose}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!isEmpty) onCopy(text.trim());
      }}
      foot={
        <>
          <Button kind="primary" type="submit" busy={busy} testId="card-text-copy">
            Copy
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
      <TextField
        label="Text message"
        hint="Anybody near the phone may read it. Say nothing of why the client goes there."
        lines={6}
        value={text}
        onInput={setText}
        error={tried && isEmpty ? 'Write the text message' : null}
        testId="card-text-words"
      />
      <p class="words" data-testid="card-text-length">
        {lengthWords(used, messages)}
      </p>
      <LiveRegion>{messages > 1 ? `Goes as ${messages} text messages` : ''}</LiveRegion>
    </Dialog>
  );
}

/** "148 characters, one text message". */
function lengthWords(used: number, messages: number): string {
  const characters = used === 1 ? '1 character' : `${used} characters`;
  return messages > 1 ? `${characters}. Goes as ${messages} text messages` : `${characters}. Fits one text message`;
}
