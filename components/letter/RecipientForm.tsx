import { useEffect, useRef, useState } from 'preact/hooks';
import type { Recipient } from '../../utils/letters/recipient';
import { Button } from '../parts/Button';
import { readRecipient, RecipientFields } from './RecipientFields';
import type { Suggest } from './suggestion';

export type RecipientFormProps = {
  readonly recipient: Recipient | null;
  readonly onSuggest: Suggest;
  readonly onSave: (recipient: Recipient) => void;
  readonly onCancel: () => void;
};

/** Another recipient for a letter that has one: nothing changes before it is saved. */
export function RecipientForm({ recipient, onSuggest, onSave, onCancel }: RecipientFormProps) {
  const [typed, setTyped] = useState<Recipient>(recipient ?? {});
  const [tried, setTried] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const read = readRecipient(typed);
  const save = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (read) onSave(read);
  };
  return (
    <form class="recipient-form" onSubmit={save} noValidate aria-label="Who it goes to">
      <h3>Who it goes to</h3>
      <RecipientFields
        typed={typed}
        onType={setTyped}
        onSuggest={onSuggest}
        error={tried && !read ? 'Enter an organisation or a person' : null}
        inputRef={first}
      />
      <div class="letter-buttons">
        <Button kind="primary" type="submit">
          Use this recipient
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </form>
  );
}
