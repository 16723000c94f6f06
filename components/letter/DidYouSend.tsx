import { useEffect, useRef, useState } from 'preact/hooks';
import { formatTime } from '../../utils/client/date';
import type { IsoDate } from '../../utils/client/date';
import type { ExportRoute } from '../../utils/log/entry';
import { LEFT_WORDS } from '../../utils/log/words';
import type { Left } from './insertion';
import { useForget, useKept } from '../forms/kept';
import { FormEnd } from '../forms/FormEnd';
import { useSubmit } from '../forms/use-submit';
import { Button } from '../parts/Button';
import { Note } from '../parts/Note';
import { Radios } from '../parts/Radios';
import { TextField } from '../parts/TextField';
import { readSending, startSending } from '../referral/sending';
import type { NewSending } from '../referral/sending';
import { SendingFields } from '../referral/SendingFields';
import { CaseNote } from './CaseNote';
import type { CaseNoteProps } from './CaseNote';

/** `will-not` closes the referral with a note; `not-yet` leaves it in the worklist as not marked sent. */
export type SentAnswer =
  | { readonly answer: 'yes'; readonly sending: NewSending }
  | { readonly answer: 'not-yet' }
  | { readonly answer: 'will-not'; readonly why: string };

/** What was made, and what is still to be done with it. */
const LEFT: Readonly<Record<ExportRoute, { readonly made?: string; readonly next: string }>> = {
  copy: { next: 'Copied is not sent: paste it, send it,' },
  print: { next: 'Printed is not sent: send it,' },
  ics: { made: 'Calendar file saved', next: 'Saved is not sent: give it to the client, by email or otherwise,' },
  text: { made: 'Text message copied', next: 'Copied is not sent: paste it where you send text messages, send it,' },
  docx: { next: 'Saved is not sent: send it,' },
  insert: { next: 'That is not sent: save the note in the case system, send the letter,' },
};

export type DidYouSendProps = {
  /** What the form is kept under until it is saved. */
  readonly formKey: string;
  /** It is about a referral and is not one: what helps the client to be seen is known there. */
  readonly beside?: boolean;
  readonly left: Left;
  readonly today: IsoDate;
  /** When to chase, in days after it was sent: what the letter itself asks for. */
  readonly chaseAfterDays: number;
  /** Whom it is addressed to, as a start for "To". */
  readonly to: string;
  /** What the note for the case system is made of; null where none may be copied. */
  readonly note: Omit<CaseNoteProps, 'sending'> | null;
  /** Rejects with a ToldError; what was typed stays. */
  readonly onAnswer: (answer: SentAnswer) => Promise<void>;
  readonly onDone: () => void;
  readonly onBack: () => void;
};

/** A letter was copied, printed or saved as a Word file. Copied is not sent: whether it went, how, when to chase it, what helps to be seen. */
export function DidYouSend({
  formKey,
  beside = false,
  left,
  today,
  chaseAfterDays,
  to,
  note,
  onAnswer,
  onDone,
  onBack,
}: DidYouSendProps) {
  const [answer, setAnswer] = useKept<SentAnswer['answer'] | null>(`${formKey}answer`, null);
  const [typed, setTyped] = useKept(`${formKey}typed`, () => startSending(today, chaseAfterDays, to));
  const [why, setWhy] = useKept(`${formKey}why`, '');
  const forget = useForget();
  const [tried, setTried] = useState(false);
  const { busy, failure, submit } = useSubmit();
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => top.current?.focus(), []);
  const read = readSending(typed, today, chaseAfterDays);

  const save = (event: Event) => {
    event.preventDefault();
    setTried(true);
    const given = answerOf(answer, read.sending, why.trim());
    if (!given) return;
    submit(async () => {
      await onAnswer(given);
      forget(formKey);
      onDone();
    });
  };
  const { made = `Letter ${LEFT_WORDS[left.route]}`, next } = LEFT[left.route];
  return (
    <form class="did-you-send" onSubmit={save} noValidate aria-label="Did you send it?">
      <div ref={top} tabIndex={-1} class="did-you-send-note">
        <Note tone="good">
          <strong>
            {made} at {formatTime(new Date(left.at))}.
          </strong>{' '}
          {next} then say so here.
        </Note>
        {left.part && (
          <Note tone="problem" alert>
            Only part of the letter is in that box. Look at it there, and copy the rest by hand.
          </Note>
        )}
      </div>
      <Radios
        large
        label="Did you send it?"
        value={answer}
        options={[
          { value: 'yes', label: 'Yes, it has gone' },
          {
            value: 'not-yet',
            label: 'Not yet',
            ...(!beside && { hint: 'It stays in the worklist as not marked sent' }),
          },
          { value: 'will-not', label: 'I will not send it' },
        ]}
        onChange={setAnswer}
        error={tried && answer === null ? 'Say whether it has gone' : null}
      />
      {answer === 'yes' && (
        <SendingFields
          typed={typed}
          onType={setTyped}
          read={read}
          tried={tried}
          today={today}
          chaseAfterDays={chaseAfterDays}
          withoutSupports={beside}
        />
      )}
      {answer === 'will-not' && (
        <TextField
          label="Why not"
          lines={2}
          value={why}
          onInput={setWhy}
          error={tried && why.trim() === '' ? 'Say in a few words why not' : null}
        />
      )}
      {note && answer === 'not-yet' && <CaseNote {...note} sending={null} />}
      {note && answer === 'yes' && read.sending && <CaseNote {...note} sending={read.sending} />}
      <FormEnd failure={failure}>
        <Button kind="primary" type="submit" busy={busy} testId="sent-save">
          Save to the log
        </Button>
        <Button onClick={onBack}>Back to the letter</Button>
      </FormEnd>
    </form>
  );
}

function answerOf(answer: SentAnswer['answer'] | null, sending: NewSending | null, why: string): SentAnswer | null {
  if (answer === 'yes') return sending && { answer, sending };
  if (answer === 'will-not') return why ? { answer, why } : null;
  return answer && { answer };
}
