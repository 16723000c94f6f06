import { Button } from '../../parts/Button';
import { TextField } from '../../parts/TextField';

type Props = {
  readonly address: string;
  readonly onInput: (address: string) => void;
  readonly error?: string | undefined;
};

/** The address of a list, and the button of the form it stands in. */
export function FromAddress({ address, onInput, error }: Props) {
  return (
    <div class="from-address">
      <TextField
        label="Or the address where it is"
        hint="Such as where your organisation keeps it. Begins with https://. Nothing of any client is sent"
        value={address}
        onInput={onInput}
        spellcheck={false}
        error={error}
        testId="list-address"
        beside={
          <Button type="submit" testId="read-address">
            Read it
          </Button>
        }
      />
    </div>
  );
}
