import { useState } from 'preact/hooks';
import { useSubmit } from '../../forms/use-submit';
import { Button } from '../../parts/Button';
import { Dialog } from '../../parts/Dialog';
import { Note } from '../../parts/Note';
import { Radios } from '../../parts/Radios';
import { TextField } from '../../parts/TextField';

export type AddedKind = 'feed' | 'address';
type Props = {
  /** Asks the browser for the permission in the very press, then adds it. Rejects with a ToldError. */
  readonly onAdd: (address: string, kind: AddedKind) => Promise<void>;
  readonly onClose: () => void;
};

/** Adds a feed, or a file at an address: nothing goes out before the press. */
export function AddFeed({ onAdd, onClose }: Props) {
  const [address, setAddress] = useState('');
  const [chosen, setChosen] = useState<AddedKind | null>(null);
  const [tried, setTried] = useState(false);
  const { busy, failure, submit } = useSubmit();
  const kind = chosen ?? (/\.(?:csv|json|zip)(?:\?|$)/i.test(address.trim()) ? 'address' : 'feed');
  const add = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (address.trim() === '') return;
    submit(async () => {
      await onAdd(address, kind);
      onClose();
    });
  };
  return (
    <Dialog
      title="Add a feed of services?"
      onClose={onClose}
      onSubmit={add}
      foot={
        <>
          <Button kind="primary" type="submit" busy={busy} testId="add-feed">
            Add and read
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </>
      }
    >
      <p>
        Many councils publish their directory of services as an Open Referral UK feed. Ask your council for its address.
        Your browser asks whether Alongside may read it. Nothing of any client is sent; the address sees that your
        computer reads it.
      </p>
      <TextField
        label="Address"
        hint="Begins with https://"
        value={address}
        onInput={setAddress}
        spellcheck={false}
        error={tried && address.trim() === '' ? 'Enter the address of the feed' : undefined}
        testId="feed-address"
      />
      <Radios
        label="What is there"
        value={kind}
        options={[
          { value: 'feed', label: 'An Open Referral UK feed' },
          {
            value: 'address',
            label: 'A file: CSV, JSON or ZIP',
            hint: 'In the forms that can be imported, put there by your organisation',
          },
        ]}
        onChange={setChosen}
      />
      {failure && (
        <Note tone="problem" alert>
          {failure}
        </Note>
      )}
    </Dialog>
  );
}
