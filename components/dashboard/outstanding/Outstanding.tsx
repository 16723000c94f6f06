import './outstanding.css';
import { BellRing, Download, Printer } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useCallback, useMemo } from 'preact/hooks';
import type { IsoDate } from '../../../utils/client/date';
import { isNarrowed, SORTS } from '../../../utils/log/worklist/list-query';
import type { ListQuery, SavedView } from '../../../utils/log/worklist/list-query';
import { LIST_NAMES, LISTS } from '../../../utils/log/worklist/lists';
import { MARK_LIMIT } from '../../../utils/messages/worklist';
import type { Facets, ListedRow, Mark } from '../../../utils/messages';
import { Button } from '../../parts/Button';
import { Loading } from '../../parts/Loading';
import { Note } from '../../parts/Note';
import { Tabs } from '../../parts/Tabs';
import { PageHead } from '../shell/PageHead';
import { ListTable } from '../table/ListTable';
import { useMedia } from '../table/use-media';
import { BulkBar } from './BulkBar';
import { layoutOf } from './columns';
import { FilterBar } from './FilterBar';
import { GROUP_NAMES, listItems } from './listing';
import type { LoadedList } from './listing';
import { NothingListed } from './NothingListed';
import { SavedViews } from './SavedViews';
import { sumOf } from './sum';
import { useSelection } from './use-selection';

export type Leaving = 'csv' | 'print' | 'reminders';

export type OutstandingProps = {
  readonly today: IsoDate;
  /** What is loaded of the list; null until the first rows have come. */
  readonly list: LoadedList | null;
  readonly query: ListQuery;
  readonly onQuery: (query: ListQuery) => void;
  readonly facets: Facets;
  readonly views: readonly SavedView[];
  readonly onSaveView: (name: string, query: ListQuery) => Promise<void>;
  readonly onRemoveView: (id: string) => Promise<void>;
  /** The rows in sight, from one place to another, so that they can be loaded. */
  readonly onSight: (from: number, to: number) => void;
  /** Rows by their places in the list, both with it. */
  readonly onBetween: (from: number, to: number) => Promise<readonly ListedRow[]>;
  readonly openId: string | null;
  readonly onOpen: (id: string | null) => void;
  readonly onMark: (referrals: readonly string[], mark: Mark) => Promise<number>;
  readonly onLeave: (how: Leaving) => void;
  /** Raise it to bring the focus back to the row that was left. */
  readonly focusRow: number;
  /** What stands beside the list, and over it. */
  readonly children?: ComponentChildren;
};

/** Everything that waits for somebody, in the lists a morning is worked through by. */
export function Outstanding(props: OutstandingProps) {
  const { today, list, query, onQuery, openId, onOpen, onSight, onBetween, onMark, onLeave } = props;
  const roomForAll = useMedia('(min-width: 94rem)');
  const roomForMost = useMedia('(min-width: 79rem)');
  const room = openId !== null ? 'narrow' : roomForAll ? 'wide' : roomForMost ? 'medium' : 'narrow';
  const layout = useMemo(() => layoutOf(query.list, room, today), [query.list, room, today]);
  const items = useMemo(() => (list ? listItems(list, today, heading) : []), [list, today]);
  const total = list?.total ?? list?.rows.length ?? 0;
  const indexOf = useCallback(
    (id: string) => {
      const at = list?.rows.findIndex(({ row }) => row.id === id) ?? -1;
      return at < 0 ? -1 : at + (list?.offset ?? 0);
    },
    [list],
  );
  const { selected, select, selectAll, clear } = useSelection(query, indexOf, onBetween, total, MARK_LIMIT);
  const sort = (column: string) => {
    const by = SORTS.find((one) => one === column);
    if (!by) return;
    const now = query.sort;
    // A third press gives the list its own order back.
    const next = now?.by !== by ? { by, descending: false } : now.descending ? null : { by, descending: true };
    onQuery({ ...query, sort: next });
  };
  const nameOf = useCallback(
    (id: string) => {
      const listed = list?.rows.find(({ row }) => row.id === id);
      return `${listed?.client?.name ?? 'client not identified'}, ${listed?.row.title ?? ''}`;
    },
    [list],
  );
  const updating = list?.readiness.state === 'updating';
  const counts = list?.counts;
  const isEmpty = list !== null && total === 0 && list.total !== null;

  return (
    <div class="page-beside">
      <div class="page-list worklist">
        <PageHead title="Outstanding referrals">
          <Button icon={BellRing} onClick={() => onLeave('reminders')}>
            Copy today’s reminders
          </Button>
          <Button icon={Printer} onClick={() => onLeave('print')}>
            Print
          </Button>
          <Button icon={Download} onClick={() => onLeave('csv')}>
            Save as CSV
          </Button>
        </PageHead>
        <Tabs
          label="Lists"
          tabs={LISTS.map((id) => ({
            id,
            label: LIST_NAMES[id],
            // How many wait says nothing: all do. What matters there is the order.
            count: id === 'waiting' ? undefined : counts?.[id],
          }))}
          current={query.list}
          onChange={(next) => onQuery({ ...query, list: next, sort: null })}
        >
          {selected.size > 0 ? (
            <BulkBar
              count={selected.size}
              today={today}
              onClear={clear}
              onMark={async (mark) => {
                await onMark([...selected], mark);
                clear();
              }}
            />
          ) : (
            <FilterBar
              query={query}
              facets={props.facets}
              onQuery={onQuery}
              sum={list ? sumOf(list, isNarrowed(query)) : ''}
              // Beside an open drawer there is room for what narrows the list, and for no more.
              views={
                openId === null && (
                  <SavedViews
                    views={props.views}
                    query={query}
                    onQuery={onQuery}
                    onSave={props.onSaveView}
                    onRemove={props.onRemoveView}
                  />
                )
              }
            />
          )}
          {list !== null && list.unreadable > 0 && (
            <Note tone="attention">
              {list.unreadable === 1 ? 'One saved referral' : `${list.unreadable} saved referrals`} could not be read.
              Nothing was deleted; the rest is shown.
            </Note>
          )}
          {list === null && <Loading label="Reading the log" />}
          {list !== null && list.total === null && <Waiting share={list.readiness.share} updating={updating} />}
          {isEmpty && <NothingListed query={query} onQuery={onQuery} />}
          {items.length > 0 && (
            <ListTable
              key={query.list}
              label={`Outstanding referrals: ${LIST_NAMES[query.list]}`}
              {...layout}
              items={items}
              total={total}
              testId="outstanding-list"
              rowTestId="worklist-row"
              openId={openId}
              onOpen={onOpen}
              onSight={onSight}
              focusRow={props.focusRow}
              sorting={{ by: query.sort?.by ?? null, descending: query.sort?.descending ?? false, onSort: sort }}
              selecting={{
                selected,
                onSelect: select,
                all: selected.size === 0 ? 'none' : selected.size >= Math.min(total, MARK_LIMIT) ? 'all' : 'some',
                onAll: selected.size > 0 ? clear : selectAll,
                nameOf,
              }}
            />
          )}
        </Tabs>
      </div>
      {props.children}
    </div>
  );
}

function heading(group: keyof typeof GROUP_NAMES, count: number) {
  return (
    <>
      {GROUP_NAMES[group]} <span>{count.toLocaleString('en-GB')}</span>
    </>
  );
}

/** How far the lists have come. Nothing half made is shown. */
function Waiting({ share, updating }: { share: number; updating: boolean }) {
  const percent = Math.floor(share * 100);
  return (
    <div class="worklist-waiting" data-testid="worklist-waiting">
      <output>{updating ? `Bringing the list up to date, ${percent}%` : `Reading the list, ${percent}%`}</output>
      <progress value={share} max={1} aria-label={updating ? 'Bringing the list up to date' : 'Reading the list'} />
      {updating && (
        <p class="worklist-waiting-words">You can go on working. It goes on where it stopped if you close this.</p>
      )}
    </div>
  );
}
