import './referral-form.css';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { addDays, formatDate } from '../../utils/client/date';
import type { IsoDate } from '../../utils/client/date';
import { ROUTES } from '../../utils/log/entry';
import { ROUTE_NAMES } from '../../utils/log/words';
import { Button } from '../parts/Button';
import { Check } from '../parts/Check';
import { SelectField } from '../parts/SelectField';
import { TextField } from '../parts/TextField';
import { useEscape } from '../forms/use-escape';
import { useForget, useKept } from '../forms/kept';
import { FormEnd } from '../forms/FormEnd';
import { readTypedDate } from '../forms/typed-date';
import { useSubmit } from '../forms/use-submit';
import type { OutstandingReferral } from './outstanding-referral';

type Route = (typeof ROUTES)[number];

export type NewChase = {
  readonly how: Route;
  readonly note: string;
  /** The day it was done. */
  readonly on: IsoDate;
  readonly chaseOn: IsoDate;
  /** They said that they have the referral: a second entry, for sent is not received. */
  readonly received: boolean;
};

type Props = {
  readonly row: OutstandingReferral;
  readonly today: IsoDate;
  readonly onSave: (chase: NewChase) => Promise<void>;
  readonly onDone: () => void;
  /** What has to be known before it is saved. */
  readonly meanwhile?: ComponentChildren;
};

/** A chase that answers nothing is followed by the next after this many days. */
const NEXT_CHASE_DAYS = 7;

/** What was done to chase a referral, and when to do it next. */
export function ChaseForm({ row, today, onSave, onDone, meanwhile }: Props) {
  const formKey = `${row.referral.id}/chased/`;
  const [how, setHow] = useKept<Route>(`${formKey}how`, 'phone');
  const [note, setNote] = useKept(`${formKey}note`, '');
  const [on, setOn] = useKept(`${formKey}on`, () => formatDate(today));
  const [next, setNext] = useKept(`${formKey}next`, () => formatDate(addDays(today, NEXT_CHASE_DAYS)));
  const [received, setReceived] = useKept(`${formKey}received`, false);
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

  const done = readTypedDate(on, today, {
    missing: 'Enter the day you chased it',
    latest: today,
    ...(row.referral.sentOn && { earliest: row.referral.sentOn }),
  });
  const again = readTypedDate(next, addDays(today, NEXT_CHASE_DAYS), {
    missing: 'Enter when to chase it next',
    earliest: today,
  });
  const save = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if ('error' in done || 'error' in again) return;
    submit(async () => {
      await onSave({ how, note: note.trim(), on: done.date, chaseOn: again.date, received });
      finish();
    });
  };
  return (
    <form class="referral-form" onSubmit={save} noValidate aria-label="Log a chase">
      <h3>Log a chase</h3>
      <SelectField
        inputRef={first}
        label="How"
        value={how}
        options={ROUTES.map((value) => ({ value, label: ROUTE_NAMES[value] }))}
        onChange={setHow}
      />
      <TextField label="What they said" lines={2} value={note} onInput={setNote} />
      {row.referral.state === 'sent' && (
        <Check label="They have received the referral" checked={received} onChange={setReceived} />
      )}
      <div class="field-pair">
        <TextField
          label="Done on"
          value={on}
          onInput={setOn}
          error={tried && 'error' in done ? done.error : undefined}
        />
        <TextField
          label="Chase next on"
          value={next}
          onInput={setNext}
          error={tried && 'error' in again ? again.error : undefined}
        />
      </div>
      {meanwhile}
      <FormEnd failure={failure}>
        <Button kind="primary" type="submit" busy={busy}>
          Log chase
        </Button>
        <Button onClick={finish}>Cancel</Button>
      </FormEnd>
    </form>
  );
}
