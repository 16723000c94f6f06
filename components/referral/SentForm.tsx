import './referral-form.css';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { IsoDate } from '../../utils/client/date';
import { useForget, useKept } from '../forms/kept';
import { FormEnd } from '../forms/FormEnd';
import { useEscape } from '../forms/use-escape';
import { useSubmit } from '../forms/use-submit';
import { Button } from '../parts/Button';
import { TextField } from '../parts/TextField';
import type { OutstandingReferral } from './outstanding-referral';
import { readSending, startSending } from './sending';
import type { NewSending } from './sending';
import { SendingFields } from './SendingFields';

export type { NewSending } from './sending';

type Props = {
  readonly row: OutstandingReferral;
  readonly today: IsoDate;
  /** When to chase, in days after it was sent: what the letter itself asks for. Absent where that is not known. */
  readonly chaseAfterDays?: number | undefined;
  readonly onSave: (sending: NewSending) => Promise<void>;
  readonly onDone: () => void;
  /** What has to be known before it is saved. */
  readonly meanwhile?: ComponentChildren;
};

const USUAL_DAYS = 14;

/** A letter that was only exported has been sent: how, when, and when to chase it. */
export function SentForm({ row, today, chaseAfterDays, onSave, onDone, meanwhile }: Props) {
  const formKey = `${row.referral.id}/sent/`;
  const [typed, setTyped] = useKept(`${formKey}typed`, () => startSending(today, chaseAfterDays ?? USUAL_DAYS));
  const [destination, setDestination] = useKept(`${formKey}destination`, row.referral.destination);
  const forget = useForget();
  const finish = () => {
    forget(formKey);
    onDone();
  };
  const [tried, setTried] = useState(false);
  const { busy, failure, submit } = useSubmit();
  const first = useRef<HTMLSelectElement>(null);
  useEffect(() => first.current?.focus(), []);
  useEscape(finish);

  // Of a need nobody has written about it is not known where it went.
  const asksWhere = row.referral.destination === '';
  const read = readSending(typed, today, chaseAfterDays ?? USUAL_DAYS);
  const save = (event: Event) => {
    event.preventDefault();
    setTried(true);
    const { sending } = read;
    if (!sending || destination.trim() === '') return;
    submit(async () => {
      await onSave({ ...sending, ...(asksWhere && { destination: destination.trim() }) });
      finish();
    });
  };
  return (
    <form class="referral-form" onSubmit={save} noValidate aria-label="It has been sent">
      <h3>It has been sent{!asksWhere && ` to ${row.referral.destination}`}</h3>
      {asksWhere && (
        <TextField
          label="Sent to"
          value={destination}
          onInput={setDestination}
          error={tried && destination.trim() === '' ? 'Write where it was sent' : undefined}
        />
      )}
      <SendingFields
        typed={typed}
        onType={setTyped}
        read={read}
        tried={tried}
        today={today}
        chaseAfterDays={chaseAfterDays}
        firstRef={first}
      />
      {meanwhile}
      <FormEnd failure={failure}>
        <Button kind="primary" type="submit" busy={busy}>
          Mark as sent
        </Button>
        <Button onClick={finish}>Cancel</Button>
      </FormEnd>
    </form>
  );
}
