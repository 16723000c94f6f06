import './outstanding.css';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { IsoDate } from '../../../utils/client/date';
import { Empty } from '../../parts/Empty';
import { Loading } from '../../parts/Loading';
import { Note } from '../../parts/Note';
import { PageHead } from '../shell/PageHead';
import { SearchBox } from '../shell/SearchBox';
import { ListTable } from '../table/ListTable';
import type { TableItem } from '../table/ListTable';
import { useMedia } from '../table/use-media';
import { MEDIUM, NARROW, WIDE } from './columns';
import { GROUP_NAMES, heightOf, listItems, listRows } from './listing';
import type { ListedItem, ListedRow, OutstandingReferral } from './listing';
import { ReferralDrawer } from './ReferralDrawer';
import type { OpenedReferral, ReferralActions } from './ReferralDrawer';

type Props = {
  readonly today: IsoDate;
  /** The rows loaded so far, in the worklist's own order; null until the first have come. */
  readonly rows: readonly OutstandingReferral[] | null;
  /** Every open referral, loaded or not. */
  readonly total: number;
  /** Saved referrals that could not be read. */
  readonly unreadable: number;
  readonly onLoadMore: () => void;
  /** The referral whose drawer is open; null where it is closed. Its details may still be on their way. */
  readonly openId: string | null;
  readonly opened: OpenedReferral;
  readonly onOpen: (referral: string | null) => void;
  readonly actions: ReferralActions;
  /** When to chase a letter of this template, in days after it was sent; null where it is no longer installed. */
  readonly chaseAfterDays?: ((template: string) => number | null) | undefined;
  readonly onCopy: (text: string) => Promise<void>;
};

/** Every referral without an outcome, what is overdue first, and one of them in a drawer. */
export function Outstanding(props: Props) {
  const { today, rows, total, unreadable, onLoadMore, openId, opened, onOpen, actions, onCopy } = props;
  const [query, setQuery] = useState('');
  const [returns, setReturns] = useState(0);
  const roomForAll = useMedia('(min-width: 85rem)');
  const roomForMost = useMedia('(min-width: 73rem)');
  const layout = openId === null && roomForAll ? WIDE : openId === null && roomForMost ? MEDIUM : NARROW;
  const complete = rows !== null && rows.length >= total;
  const searching = query.trim() !== '';
  const listed = useMemo(() => listRows(rows ?? [], query, today), [rows, query, today]);
  const items = useMemo(() => listItems(listed, complete || searching).map(tableItem), [listed, complete, searching]);

  // A search that left out what is not loaded yet would say "nothing found" of a referral that is there.
  const loaded = rows?.length ?? 0;
  useEffect(() => {
    if (searching && !complete) onLoadMore();
  }, [searching, complete, loaded, onLoadMore]);

  const close = () => {
    onOpen(null);
    setReturns(returns + 1);
  };
  const at = listed.findIndex(({ referral }) => referral.id === openId);
  const step = (by: 1 | -1) => listed[at + by] && (() => onOpen(listed[at + by]?.referral.id ?? null));

  return (
    <div class="page-beside">
      <div class="page-list">
        <PageHead title="Outstanding referrals" />
        {rows !== null && total > 0 && (
          <div class="page-filter">
            <SearchBox label="Find a client or referral" value={query} onInput={setQuery} />
            <output class="page-filter-sum">{sum(listed, searching, complete, loaded, total)}</output>
          </div>
        )}
        {unreadable > 0 && (
          <Note tone="attention">
            {unreadable === 1 ? 'One saved referral' : `${unreadable} saved referrals`} could not be read. Nothing was
            deleted; the rest is shown.
          </Note>
        )}
        {rows === null && <Loading label="Reading the log" />}
        {rows !== null && total === 0 && (
          <Empty title="No referral is waiting for an answer">
            Send a letter from a client’s record and mark it sent. It stays in this list until its outcome is recorded.
          </Empty>
        )}
        {rows !== null && total > 0 && listed.length === 0 && (complete || !searching) && (
          <Empty title={`Nothing found for “${query.trim()}”`}>
            Outstanding referrals are searched by client, date of birth, NHS number, referral and destination. A
            referral with an outcome is in the client’s history.
          </Empty>
        )}
        {listed.length > 0 && (
          <ListTable
            label="Outstanding referrals"
            {...layout}
            items={items}
            total={searching ? listed.length : total}
            testId="outstanding-list"
            rowTestId="worklist-row"
            openId={openId}
            onOpen={onOpen}
            onNearEnd={complete ? undefined : onLoadMore}
            focusRow={returns}
          />
        )}
      </div>
      {openId !== null && (
        <ReferralDrawer
          key={openId}
          referral={openId}
          opened={opened}
          today={today}
          actions={actions}
          chaseAfterDays={props.chaseAfterDays}
          onCopy={onCopy}
          onClose={close}
          onPrevious={step(-1)}
          onNext={step(1)}
        />
      )}
    </div>
  );
}

function tableItem(item: ListedItem): TableItem<ListedRow> {
  if (item.kind === 'row') return { kind: 'row', id: item.row.referral.id, row: item.row, rem: heightOf(item) };
  const { group, count, more } = item;
  return {
    kind: 'heading',
    id: group,
    content: (
      <>
        {GROUP_NAMES[group]} <span>{more ? `${count} shown so far` : count}</span>
      </>
    ),
  };
}

function sum(
  listed: readonly ListedRow[],
  searching: boolean,
  complete: boolean,
  loaded: number,
  total: number,
): string {
  if (searching && !complete) return `Searching, ${loaded} of ${total} read`;
  if (searching) return `${listed.length} of ${plural(total)}`;
  const clients = new Set(listed.map(({ referral }) => referral.client)).size;
  return complete ? `${plural(total)}, ${clients === 1 ? '1 client' : `${clients} clients`}` : plural(total);
}

function plural(count: number): string {
  return count === 1 ? '1 referral' : `${count.toLocaleString('en-GB')} referrals`;
}
