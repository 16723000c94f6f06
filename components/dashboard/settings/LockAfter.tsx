import { useState } from 'preact/hooks';
import { Button } from '../../parts/Button';
import { TextField } from '../../parts/TextField';
import { FormEnd } from '../../forms/FormEnd';
import { useSubmit } from '../../forms/use-submit';

type Props = { readonly minutes: number; readonly onSave: (minutes: number) => Promise<void> };

const MOST = 15;

/** After how many minutes without use it locks, 1 to 15. */
export function LockAfter({ minutes, onSave }: Props) {
  const [typed, setTyped] = useState(String(minutes));
  const [error, setError] = useState<string | undefined>();
  const [saved, setSaved] = useState(false);
  const { busy, failure, submit } = useSubmit();
  const save = (event: Event) => {
    event.preventDefault();
    const wrong = wrongMinutes(typed);
    setError(wrong);
    if (wrong) return;
    submit(async () => {
      await onSave(Number(typed.trim()));
      setSaved(true);
    });
  };
  return (
    <form class="settings-part" onSubmit={save} noValidate aria-label="Lock">
      <h2>Lock</h2>
      <TextField
        label="Lock after"
        hint="Without use. It locks with the screen as well"
        suffix="minutes"
        width="tiny"
        inputMode="numeric"
        value={typed}
        error={error}
        onInput={(value) => {
          setSaved(false);
          setError(undefined);
          setTyped(value);
        }}
      />
      <FormEnd failure={failure} saved={saved}>
        <Button type="submit" busy={busy}>
          Save
        </Button>
      </FormEnd>
    </form>
  );
}

/** What is wrong with the minutes as typed, or undefined. */
export function wrongMinutes(typed: string): string | undefined {
  const text = typed.trim();
  if (!/^\d{1,6}$/.test(text)) return 'Enter a number of minutes such as 10';
  if (Number(text) > MOST) return `Enter ${MOST} minutes or less`;
  return Number(text) < 1 ? 'Enter 1 minute or more' : undefined;
}
