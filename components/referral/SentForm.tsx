import './referral-form.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { IsoDate } from '../../utils/client/date';
import { FormEnd } from '../forms/FormEnd';
import { useEscape } from '../forms/use-escape';
import { useSubmit } from '../forms/use-submit';
import { Button } from '../parts/Button';
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
};

const USUAL_DAYS = 14;

/** A letter that was only exported has been sent: how, when, and when to chase it. */
export function SentForm({ row, today, chaseAfterDays, onSave, onDone }: Props) {
  const [typed, setTyped] = useState(() => startSending(today, chaseAfterDays ?? USUAL_DAYS));
  const [tried, setTried] = useState(false);
  const { busy, failure, submit } = useSubmit();
  const first = useRef<HTMLSelectElement>(null);
  useEffect(() => first.current?.focus(), []);
  useEscape(onDone);

  const read = readSending(typed, today, chaseAfterDays ?? USUAL_DAYS);
  const save = (event: Event) => {
    event.preventDefault();
    setTried(true);
    const { sending } = read;
    if (!sending) return;
    submit(async () => {
      await onSave(sending);
      onDone();
    });
  };
  return (
    <form class="referral-form" onSubmit={save} noValidate aria-label="It has been sent">
      <h3>It has been sent to {row.referral.destination}</h3>
      <SendingFields
        typed={typed}
        onType={setTyped}
        read={read}
        tried={tried}
        today={today}
        chaseAfterDays={chaseAfterDays}
        firstRef={first}
      />
      <FormEnd failure={failure}>
        <Button kind="primary" type="submit" busy={busy}>
          Mark as sent
        </Button>
        <Button onClick={onDone}>Cancel</Button>
      </FormEnd>
    </form>
  );
}
