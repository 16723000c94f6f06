import { useState } from 'preact/hooks';
import { addDays, formatDate } from '../../../utils/client/date';
import type { IsoDate } from '../../../utils/client/date';
import { ROUTES, TELLINGS } from '../../../utils/log/entry';
import { TELLING_NAMES } from '../../../utils/log/referral/life-names';
import { ROUTE_NAMES } from '../../../utils/log/words';
import type { Mark } from '../../../utils/messages';
import { readTypedDate } from '../../forms/typed-date';
import { useSubmit } from '../../forms/use-submit';
import { Button } from '../../parts/Button';
import { DateField } from '../../parts/DateField';
import { Dialog } from '../../parts/Dialog';
import { Note } from '../../parts/Note';
import { SelectField } from '../../parts/SelectField';
import { TextField } from '../../parts/TextField';

type Props = {
  readonly kind: Mark['kind'];
  readonly count: number;
  readonly today: IsoDate;
  readonly onSave: (mark: Mark) => Promise<void>;
  readonly onClose: () => void;
};

const WEEK = 7;
const WAYS = TELLINGS.filter((telling) => telling !== 'not-told');

/** One entry for each that is selected: what was done, how, and when to look at them again. */
export function MarkDialog({ kind, count, today, onSave, onClose }: Props) {
  const [route, setRoute] = useState<(typeof ROUTES)[number]>('phone');
  const [telling, setTelling] = useState<(typeof WAYS)[number]>('text');
  const [note, setNote] = useState('');
  const [chaseOn, setChaseOn] = useState(formatDate(addDays(today, WEEK)));
  const [error, setError] = useState<string>();
  const { busy, failure, submit } = useSubmit();
  const all = count === 1 ? '1 referral' : `${count} referrals`;
  const save = (event: Event) => {
    event.preventDefault();
    const next = readTypedDate(chaseOn, addDays(today, WEEK), { missing: 'Enter when to chase next', earliest: today });
    if (kind === 'chased' && 'error' in next) {
      setError(next.error);
      return;
    }
    const words = note.trim();
    submit(() =>
      onSave(
        kind === 'chased' && 'date' in next
          ? { kind, how: route, note: words, chaseOn: next.date }
          : { kind: 'reminded', how: telling, note: words },
      ),
    );
  };
  return (
    <Dialog
      title={kind === 'chased' ? `Log a chase for ${all}` : `Log a reminder for ${all}`}
      onClose={onClose}
      onSubmit={save}
      foot={
        <>
          <Button kind="primary" type="submit" busy={busy} testId="mark-save">
            {kind === 'chased' ? 'Log chase' : 'Log reminder'}
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </>
      }
    >
      {failure && (
        <Note tone="problem" alert>
          {failure}
        </Note>
      )}
      <p>
        {kind === 'chased'
          ? 'One entry is written for each of them. Those that were never sent, or are closed, are left out.'
          : 'One entry is written for each that has an appointment booked; the others are left out.'}
      </p>
      {kind === 'chased' ? (
        <SelectField
          label="How"
          value={route}
          options={ROUTES.map((value) => ({ value, label: ROUTE_NAMES[value] }))}
          onChange={setRoute}
        />
      ) : (
        <SelectField
          label="How"
          value={telling}
          options={WAYS.map((value) => ({ value, label: TELLING_NAMES[value] }))}
          onChange={setTelling}
        />
      )}
      <TextField label="Note for all of them" lines={2} value={note} onInput={setNote} />
      {kind === 'chased' && <DateField label="Chase next on" value={chaseOn} error={error} onInput={setChaseOn} />}
    </Dialog>
  );
}
