import { useState } from 'preact/hooks';
import { clientDetailsIn, EMPTY_NOTE } from '../../utils/directory/practice-note';
import type { NoteFields } from '../../utils/directory/practice-note';
import { sentenceFor } from '../../utils/errors';
import { Button } from '../parts/Button';
import { Check } from '../parts/Check';
import { Note } from '../parts/Note';
import { TextField } from '../parts/TextField';

type Props = {
  readonly note: NoteFields | null;
  readonly onSave: (fields: NoteFields) => Promise<void>;
  readonly onDone: () => void;
};

/** Writes down what colleagues should know of a practice. Says so where it may be about a client. */
export function NoteForm({ note, onSave, onDone }: Props) {
  const [fields, setFields] = useState<NoteFields>(() => fieldsOf(note ?? EMPTY_NOTE));
  const [sure, setSure] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const warning = clientDetailsIn(fields);
  const set = (part: Partial<NoteFields>) => setFields({ ...fields, ...part });
  const save = async (event: Event) => {
    event.preventDefault();
    if (warning && !sure) return setWrong('Take it out, or tick that it is about no client.');
    try {
      await onSave(fields);
      onDone();
    } catch (error) {
      setWrong(sentenceFor(error));
    }
    return undefined;
  };
  return (
    <form class="note-form" onSubmit={(event) => void save(event)}>
      <TextField
        label="Bypass number"
        type="tel"
        value={fields.bypassPhone}
        onInput={(bypassPhone) => set({ bypassPhone })}
      />
      <TextField
        label="Secure email"
        type="email"
        value={fields.secureEmail}
        onInput={(secureEmail) => set({ secureEmail })}
      />
      <TextField
        label="Note"
        hint="For example: ask for Jo on Tuesdays. Nothing about a client"
        lines={3}
        value={fields.text}
        onInput={(text) => set({ text })}
      />
      {warning && (
        <Note tone="attention">
          {warning}
          <Check label="It is about no client" checked={sure} onChange={setSure} />
        </Note>
      )}
      {wrong && (
        <Note tone="problem" alert>
          {wrong}
        </Note>
      )}
      <div class="note-form-foot">
        <Button kind="primary" type="submit">
          Save the note
        </Button>
        <Button onClick={onDone}>Cancel</Button>
      </div>
    </form>
  );
}

function fieldsOf({ bypassPhone, secureEmail, text }: NoteFields): NoteFields {
  return { bypassPhone, secureEmail, text };
}
