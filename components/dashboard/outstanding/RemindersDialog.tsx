import { useState } from 'preact/hooks';
import { formatDate, formatNearDate } from '../../../utils/client/date';
import type { IsoDate } from '../../../utils/client/date';
import { reminderWords } from '../../../utils/letters/card/reminder';
import type { Template } from '../../../utils/letters/template';
import type { ListedRow, Mark } from '../../../utils/messages';
import { Button } from '../../parts/Button';
import { CopyButton } from '../../parts/CopyButton';
import { Dialog } from '../../parts/Dialog';
import { useSubmit } from '../../forms/use-submit';
import { Loading } from '../../parts/Loading';
import { LinkButton } from '../../parts/LinkButton';
import { Note } from '../../parts/Note';
import { TextField } from '../../parts/TextField';

type Props = {
  /** Whoever has an appointment in the next days, soonest first; null while they are being read. */
  readonly rows: readonly ListedRow[] | null;
  /** How many more there are than are shown. */
  readonly more: number;
  readonly today: IsoDate;
  /** The card whose words a reminder has. */
  readonly card: Template;
  /** The number to ring, as the user's own details have it. */
  readonly phone: string;
  readonly onCopy: (text: string) => Promise<void>;
  /** Tells how many it was written for: none, where the appointment is no longer booked. Rejects with a ToldError. */
  readonly onMark: (referral: string, mark: Mark) => Promise<number>;
  readonly onClose: () => void;
};

/** Words to remind each client with, one by one. They say when, and nothing of why, where, or who writes. */
export function RemindersDialog({ rows, more, today, card, phone, onCopy, onMark, onClose }: Props) {
  const [ring, setRing] = useState(phone);
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const [gone, setGone] = useState(false);
  const { failure, submit } = useSubmit();
  const number = ring.trim();
  const remind = (referral: string) =>
    submit(async () => {
      const written = await onMark(referral, { kind: 'reminded', how: 'text', note: '' });
      setGone(written === 0);
      if (written > 0) setMarked((before) => new Set([...before, referral]));
    });
  return (
    <Dialog
      title="Copy today’s reminders"
      size="large"
      onClose={onClose}
      foot={<Button onClick={onClose}>Close</Button>}
    >
      <p>
        For everybody with an appointment in the next 7 days. Anybody near the phone may read a message: these say
        nothing of why, where, or who it is from. Copied is not sent.
      </p>
      <TextField
        label="Number to ring"
        hint="Stands in every reminder"
        type="tel"
        width="narrow"
        value={ring}
        error={number === '' ? 'Enter the number to ring if they cannot come' : null}
        onInput={setRing}
      />
      {(failure ?? gone) && (
        <Note tone="problem" alert>
          {failure ?? 'Nothing was logged: this appointment is no longer booked. Close this and open it again.'}
        </Note>
      )}
      {rows === null && <Loading label="Reading the list" />}
      {rows?.length === 0 && <p>Nobody has an appointment in the next 7 days.</p>}
      {more > 0 && <p>{more} more are not shown. Open the list “This week” for them.</p>}
      <ul class="reminders">
        {rows?.map(({ row, client }) => {
          if (!row.booking) return null;
          const { on, at } = row.booking;
          const words = number === '' ? null : reminderWords(card, { on, at, phone: number }, today);
          const done = row.remindedOn !== null || marked.has(row.id);
          return (
            <li key={row.id} data-testid="reminder">
              <p class="reminders-who">
                <strong>{client?.name ?? 'Client not identified in the log'}</strong>
                {client?.identity.dateOfBirth && `, born ${formatDate(client.identity.dateOfBirth)}`}
              </p>
              <p class="reminders-when">
                {[formatNearDate(on), at].filter(Boolean).join(', ')}
                {row.booking.told === 'not-told' && ' · not yet told'}
                {done && ' · reminded'}
              </p>
              {words !== null && (
                <p class="reminders-words">
                  <span>{words}</span>
                  <CopyButton what="reminder" text={words} onCopy={onCopy} />
                </p>
              )}
              {!done && <LinkButton onClick={() => remind(row.id)}>Reminder given</LinkButton>}
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}
