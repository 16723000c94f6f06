import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../components/parts/Button';
import { Check } from '../../components/parts/Check';
import { Checkboxes } from '../../components/parts/Checkboxes';
import { DateField } from '../../components/parts/DateField';
import { Dialog } from '../../components/parts/Dialog';
import { ErrorSummary } from '../../components/parts/ErrorSummary';
import { Radios } from '../../components/parts/Radios';
import { Segmented } from '../../components/parts/Segmented';
import { SelectField } from '../../components/parts/SelectField';
import { TextField } from '../../components/parts/TextField';
import { nothing, Shown } from './Shown';

const URGENCY = [
  { value: 'routine', label: 'Routine' },
  { value: 'urgent', label: 'Urgent' },
  { value: 'same-day', label: 'Same day' },
] as const;
const SENT = [
  { value: 'yes', label: 'Yes, it has gone' },
  { value: 'later', label: 'Not yet', hint: 'You are reminded tomorrow' },
  { value: 'no', label: 'I will not send it' },
] as const;
const QT = [
  { value: 'citalopram', label: 'Citalopram' },
  { value: 'antipsychotic', label: 'Antipsychotic' },
  { value: 'cocaine', label: 'Cocaine or crack' },
  { value: 'none', label: 'None of these', exclusive: true },
] as const;
const OUTCOMES = [
  { value: 'met', label: 'Need met' },
  { value: 'rejected', label: 'Rejected by the service' },
] as const;

type Urgency = (typeof URGENCY)[number]['value'];
type Qt = (typeof QT)[number]['value'];
type Sent = (typeof SENT)[number]['value'];

function Fields() {
  const [to, setTo] = useState('Brackenfield Surgery');
  const [sent, setSent] = useState('may');
  const [chase, setChase] = useState('7 Dec 2026');
  const [note, setNote] = useState('Palpitations on and off, reported 20 November 2026');
  const [never, setNever] = useState(false);
  const [dose, setDose] = useState('105');
  return (
    <>
      <div class="field-pair">
        <TextField label="To" hint="Check it against the letter." value={to} onInput={setTo} />
        <DateField
          label="Date sent"
          id="date-sent"
          error="Enter a date such as 4 May 2025"
          value={sent}
          onInput={setSent}
        />
      </div>
      <TextField label="Methadone, total a day" suffix="mg" width="tiny" value={dose} onInput={setDose} />
      <DateField
        label="Last ECG"
        value={chase}
        onInput={setChase}
        beside={<Check label="Never, or not known" checked={never} onChange={setNever} />}
      />
      <SelectField label="Outcome" value="met" options={OUTCOMES} onChange={nothing} />
      <TextField label="Clinical summary" lines={3} value={note} onInput={setNote} />
    </>
  );
}

function Choices() {
  const [urgency, setUrgency] = useState<Urgency>('routine');
  const [sent, setSent] = useState<Sent | null>('yes');
  const [qt, setQt] = useState<readonly Qt[]>(['citalopram', 'cocaine']);
  return (
    <>
      <Radios label="Did you send it?" large value={sent} options={SENT} onChange={setSent} />
      <Checkboxes label="Other things that lengthen QT" values={qt} options={QT} onChange={setQt} />
      <Radios label="Consent" error="Say whether the client agrees" value={null} options={SENT} onChange={nothing} />
      <div class="part-row">
        <Segmented label="Urgency" value={urgency} options={URGENCY} onChange={setUrgency} />
      </div>
    </>
  );
}

/** What is filled in and chosen. */
export const CHOICES = (
  <>
    <Shown name="errors" title="Inputs and errors">
      <ErrorSummary errors={[{ id: 'date-sent', text: 'Enter the date it was sent' }]} />
      <Fields />
    </Shown>
    <Shown name="focus-input" title="Focus in an input" focus="input">
      <TextField label="Passphrase" type="password" value="correct" onInput={nothing} />
    </Shown>
    <Shown name="choices" title="Choices">
      <Choices />
    </Shown>
  </>
);

/** Dialogs cover the page, so each is a view of its own. */
export const DIALOGS: Readonly<Record<string, () => ComponentChildren>> = {
  dialog: () => (
    <Dialog
      title="Close this referral?"
      onClose={nothing}
      onSubmit={nothing}
      foot={
        <>
          <Button kind="primary" type="submit">
            Close referral
          </Button>
          <Button onClick={nothing}>Cancel</Button>
        </>
      }
    >
      <p>
        ECG on methadone, for <strong>ADÉBÁYỌ̀-FEATHERSTONEHAUGH, Oluwaseun</strong>, born 14 Mar 1981.
      </p>
      <SelectField label="Outcome" value="met" options={OUTCOMES} onChange={nothing} />
    </Dialog>
  ),
  'dialog-long': () => (
    <Dialog title="Delete this draft?" size="small" onClose={nothing} foot={<Button kind="destructive">Delete</Button>}>
      <Check label="I have read it" checked={false} onChange={nothing} />
      {Array.from({ length: 40 }, (_, line) => (
        <p key={line}>Line {line + 1} of a long text.</p>
      ))}
    </Dialog>
  ),
};
