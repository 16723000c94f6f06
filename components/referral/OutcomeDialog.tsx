import './referral-form.css';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { formatDate } from '../../utils/client/date';
import type { IsoDate } from '../../utils/client/date';
import { OUTCOMES } from '../../utils/log/entry';
import { OUTCOME_NAMES } from '../../utils/log/words';
import { Button } from '../parts/Button';
import { Dialog } from '../parts/Dialog';
import { SelectField } from '../parts/SelectField';
import { TextField } from '../parts/TextField';
import { useForget, useKept } from '../forms/kept';
import { FormEnd } from '../forms/FormEnd';
import { readTypedDate } from '../forms/typed-date';
import { useSubmit } from '../forms/use-submit';
import type { OutstandingReferral } from './outstanding-referral';

type Outcome = (typeof OUTCOMES)[number];

export type NewOutcome = {
  readonly outcome: Outcome;
  readonly note: string;
  /** The day it was so. */
  readonly on: IsoDate;
};

type Props = {
  readonly row: OutstandingReferral;
  readonly today: IsoDate;
  readonly onSave: (outcome: NewOutcome) => Promise<void>;
  readonly onDone: () => void;
  /** What has to be known before it is saved. */
  readonly meanwhile?: ComponentChildren;
};

/** How a referral ended. It closes the referral, so it is confirmed with the client's name and date of birth in view. */
export function OutcomeDialog({ row, today, onSave, onDone, meanwhile }: Props) {
  const { referral, name, identity } = row;
  const formKey = `${referral.id}/outcome/`;
  const [outcome, setOutcome] = useKept<Outcome | ''>(`${formKey}outcome`, '');
  const [note, setNote] = useKept(`${formKey}note`, '');
  const [on, setOn] = useKept(`${formKey}on`, () => formatDate(today));
  const forget = useForget();
  const finish = () => {
    forget(formKey);
    onDone();
  };
  const [tried, setTried] = useState(false);
  const { busy, failure, submit } = useSubmit();
  const earliest = referral.sentOn ?? referral.exportedAt?.slice(0, 10);
  const day = readTypedDate(on, today, {
    missing: 'Enter the day of the outcome',
    latest: today,
    ...(earliest && { earliest }),
  });
  const wrong = outcome === '' ? 'Choose how it ended' : undefined;

  const save = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (outcome === '' || 'error' in day) return;
    submit(async () => {
      await onSave({ outcome, note: note.trim(), on: day.date });
      finish();
    });
  };
  return (
    <Dialog
      title="Record the outcome and close?"
      onClose={finish}
      onSubmit={save}
      foot={
        <FormEnd failure={failure}>
          <Button kind="primary" type="submit" busy={busy}>
            Record outcome
          </Button>
          <Button onClick={finish}>Cancel</Button>
        </FormEnd>
      }
    >
      {meanwhile}
      <p class="outcome-who">
        {referral.title}, for <strong>{name}</strong>
        {identity.dateOfBirth && <>, born {formatDate(identity.dateOfBirth)}</>}.
        {referral.destination && ` With ${referral.destination}.`}
      </p>
      <SelectField
        label="Outcome"
        value={outcome}
        options={[{ value: '', label: 'Choose' }, ...OUTCOMES.map((value) => ({ value, label: OUTCOME_NAMES[value] }))]}
        onChange={setOutcome}
        error={tried ? wrong : undefined}
      />
      <TextField label="Note" hint="What was said or done, in a sentence" lines={2} value={note} onInput={setNote} />
      <TextField
        label="Date"
        width="narrow"
        value={on}
        onInput={setOn}
        error={tried && 'error' in day ? day.error : undefined}
      />
    </Dialog>
  );
}
