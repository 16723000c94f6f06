import { useEffect, useRef } from 'preact/hooks';
import { formatDate } from '../../../utils/client/date';
import type { IsoDate } from '../../../utils/client/date';
import { STATE_NAMES } from '../../../utils/log/referral/life-names';
import { formatNhsNumber } from '../../../utils/client/nhs-number';
import type { ListedRow } from '../../../utils/messages';
import { daysWaiting } from './listing';

type Props = {
  readonly title: string;
  readonly rows: readonly ListedRow[];
  readonly today: IsoDate;
  /** The browser has printed, or was told not to. */
  readonly onDone: () => void;
};

/** The list on paper: only there while it is printed, and the only thing that is. */
export function PrintList({ title, rows, today, onDone }: Props) {
  const doneRef = useRef(onDone);
  useEffect(() => {
    const life = new AbortController();
    window.addEventListener('afterprint', () => doneRef.current(), { signal: life.signal });
    window.print();
    return () => life.abort();
  }, []);
  return (
    <section class="print-list" data-testid="print-list">
      <h1>{title}</h1>
      <p>
        {rows.length === 1 ? '1 row' : `${rows.length} rows`}, {formatDate(today)}. Holds client details: keep it as you
        keep a record, and destroy it after use.
      </p>
      <table>
        <thead>
          <tr>
            {['Client', 'Born', 'NHS number', 'Referral', 'With', 'State', 'Sent', 'Days', 'Chase', 'Appointment'].map(
              (head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, client }) => (
            <tr key={row.id}>
              <td>{client?.name}</td>
              <td>{dateOrNothing(client?.identity.dateOfBirth)}</td>
              <td>{client?.identity.nhsNumber && formatNhsNumber(client.identity.nhsNumber)}</td>
              <td>{row.title}</td>
              <td>{row.destination}</td>
              <td>{row.state === 'draft' ? 'Draft' : STATE_NAMES[row.state]}</td>
              <td>{dateOrNothing(row.sentOn)}</td>
              <td>{daysWaiting(row, today)}</td>
              <td>{dateOrNothing(row.chaseOn)}</td>
              <td>{row.booking && [formatDate(row.booking.on), row.booking.at].filter(Boolean).join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function dateOrNothing(date: IsoDate | null | undefined): string {
  return date ? formatDate(date) : '';
}
