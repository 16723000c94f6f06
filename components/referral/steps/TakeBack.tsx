import '../referral-form.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import { FormEnd } from '../../forms/FormEnd';
import { useForget, useKept } from '../../forms/kept';
import { useEscape } from '../../forms/use-escape';
import { useSubmit } from '../../forms/use-submit';
import { Button } from '../../parts/Button';
import { TextField } from '../../parts/TextField';

type Props = {
  readonly formKey: string;
  /** The entry in words. */
  readonly what: string;
  /** Rejects with a ToldError; what was typed stays. @param text the note that takes the entry's place */
  readonly onSave: (text: string) => Promise<void>;
  readonly onDone: () => void;
};

/** Says that what an entry tells did not happen. A note takes its place, and the entry stays to be seen. */
export function TakeBack({ formKey, what, onSave, onDone }: Props) {
  const [why, setWhy] = useKept(`${formKey}why`, '');
  const [tried, setTried] = useState(false);
  const { busy, failure, submit } = useSubmit();
  const forget = useForget();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);
  const done = () => {
    forget(formKey);
    onDone();
  };
  useEscape(done);
  const save = (event: Event) => {
    event.preventDefault();
    setTried(true);
    const reason = why.trim();
    if (reason === '') return;
    submit(async () => {
      await onSave(`Taken back: ${what}. ${reason}`.slice(0, LONGEST));
      done();
    });
  };
  return (
    <form class="referral-form" ref={form} onSubmit={save} noValidate aria-label="It did not happen">
      <h3>It did not happen</h3>
      <TextField
        label="Why it is taken back"
        hint="It stays in the log, struck out by this note"
        lines={2}
        value={why}
        onInput={setWhy}
        error={tried && why.trim() === '' ? 'Write in a sentence why it is taken back' : undefined}
      />
      <FormEnd failure={failure}>
        <Button kind="primary" type="submit" busy={busy}>
          Take it back
        </Button>
        <Button onClick={done}>Cancel</Button>
      </FormEnd>
    </form>
  );
}

const LONGEST = 2_000;
