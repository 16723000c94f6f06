import { ExternalLink } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { timeline } from '../../../utils/log/timeline';
import type { ClientFile } from '../../../utils/messages';
import { Button } from '../../parts/Button';
import { LinkButton } from '../../parts/LinkButton';
import { Note } from '../../parts/Note';
import { Timeline } from '../../parts/Timeline';
import { historyLine } from '../../referral/history-line';
import { StateTag } from '../../referral/StateTag';

export type ClientPartProps = {
  readonly file: ClientFile;
  /** The referral that stands above, and is not told of again; null where none does. */
  readonly referral: string | null;
  readonly onOpen: (referral: string) => void;
  /** Opens the record in the case system of this site. */
  readonly onOpenRecord: (origin: string) => void;
  /** Narrows the list to this client. */
  readonly onOnly: () => void;
  /** How all of it leaves. */
  readonly ways?: ComponentChildren;
};

/** Everything else of whoever the open row is about: their record, their other referrals, all that was written. */
export function ClientPart({ file, referral, onOpen, onOpenRecord, onOnly, ways }: ClientPartProps) {
  const { ids, entries, referrals, records, unreadable, client } = file;
  const items = useMemo(
    () =>
      timeline(ids, entries)
        .filter(({ entry }) => entry.referral !== referral || referral === null)
        .map(historyLine),
    [ids, entries, referral],
  );
  const others = referrals.filter(({ id }) => id !== referral);
  return (
    <>
      <section class="drawer-section" aria-label="This client">
        <h3>This client</h3>
        {client?.keyworker && <p class="client-part-line">Keyworker: {client.keyworker}</p>}
        <div class="client-part-ways">
          {records.map((origin) => (
            <Button key={origin} small icon={ExternalLink} onClick={() => onOpenRecord(origin)}>
              {records.length === 1 ? 'Open the record' : `Open the record (${new URL(origin).host})`}
            </Button>
          ))}
          <LinkButton onClick={onOnly}>Show only this client</LinkButton>
        </div>
        {records.length === 0 && (
          <p class="client-part-line">
            The log does not know yet where their record is. It is noted when something is saved from the record.
          </p>
        )}
        {unreadable > 0 && (
          <Note tone="attention">
            {unreadable === 1 ? 'One saved entry' : `${unreadable} saved entries`} could not be read.
          </Note>
        )}
      </section>
      {others.length > 0 && (
        <section class="drawer-section" aria-label="Other referrals">
          <h3>Other referrals</h3>
          <ul class="client-part-list">
            {others.map(({ id, title, destination, state }) => (
              <li key={id}>
                <LinkButton onClick={() => onOpen(id)}>{[title, destination].filter(Boolean).join(', ')}</LinkButton>
                <StateTag state={state} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {items.length > 0 && (
        <section class="drawer-section" aria-label="Everything else that was written">
          <h3>Everything else that was written</h3>
          <Timeline items={items} />
        </section>
      )}
      {ways && (
        <section class="drawer-section" aria-label="Take it out">
          <h3>Take it out</h3>
          {ways}
        </section>
      )}
    </>
  );
}
