import './directory.css';
import { Upload } from 'lucide-preact';
import { useMemo, useState } from 'preact/hooks';
import { daysBetween, formatDate } from '../../../utils/client/date';
import type { IsoDate } from '../../../utils/client/date';
import type { Practice } from '../../../utils/directory/practice';
import type { ListedSetList, ListInUse, OneList } from '../../../utils/messages';
import { Button } from '../../parts/Button';
import { Empty } from '../../parts/Empty';
import { Loading } from '../../parts/Loading';
import { Note } from '../../parts/Note';
import { PageHead } from '../shell/PageHead';
import { SearchBox } from '../shell/SearchBox';
import { ListTable } from '../table/ListTable';
import type { TableItem } from '../table/ListTable';
import { useMedia } from '../table/use-media';
import { practiceColumns } from './columns';
import { ImportDialog } from './ImportDialog';
import type { ImportActions, ImportStep } from './import-step';
import { ListsInUse, OLD_AFTER_DAYS } from './ListsInUse';
import { PracticeDrawer } from './PracticeDrawer';
import type { DrawerNote, DrawerRegister } from './PracticeDrawer';
import { SetLists } from './SetLists';
import type { SetListActions } from './SetLists';

type Props = {
  readonly today: IsoDate;
  /** The lists in use as one; null where none has been imported yet; undefined while that is being asked. */
  readonly list: ListInUse | null | undefined;
  /** Each of them. */
  readonly lists: readonly OneList[];
  /** What was found, or the beginning of the whole list where nothing is searched; null while it is on its way. */
  readonly practices: readonly Practice[] | null;
  /** How many there are of those, loaded or not. */
  readonly total: number;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly onLoadMore: () => void;
  /** Where an import stands; null where none is going on. */
  readonly step: ImportStep | null;
  /** Absent while locked: looking up goes on, changing the list does not. */
  readonly importing?: ImportActions | undefined;
  /** Absent while locked. */
  readonly onRemove?: ((id: string) => Promise<void>) | undefined;
  /** Absent while locked. */
  readonly onReadAgain?: ((list: OneList) => Promise<void>) | undefined;
  /** What the organisation sets, in use or not. */
  readonly set?: readonly ListedSetList[];
  /** Absent while locked. */
  readonly setActions?: SetListActions | undefined;
  readonly note?: DrawerNote | undefined;
  readonly register?: DrawerRegister | undefined;
  /** The code of the practice that is open beside the list, or null. */
  readonly onOpen?: ((code: string | null) => void) | undefined;
  readonly onCopy: (text: string) => Promise<void>;
};

/** The practice list: what is in use and since when, a search over it, and the import of a newer one. */
export function Directory(props: Props) {
  const { today, list, lists, practices, total, query, onQuery, onLoadMore, step, importing, onCopy } = props;
  const { onRemove, onOpen, note } = props;
  const [openId, setOpened] = useState<string | null>(null);
  const setOpenId = (code: string | null) => {
    setOpened(code);
    onOpen?.(code);
  };
  const [returns, setReturns] = useState(0);
  const items = useMemo(() => (practices ?? []).map(tableItem), [practices]);
  const open = practices?.find(({ code }) => code === openId);
  const roomForAll = useMedia('(min-width: 80rem)');
  const narrow = open !== undefined || !roomForAll;
  const columns = useMemo(() => practiceColumns(today, narrow), [today, narrow]);
  const old = lists.filter(({ asOf }) => daysBetween(asOf, today) > OLD_AFTER_DAYS);
  const from = lists.find(({ id }) => id === open?.list);
  const importButton = importing && (
    <Button icon={Upload} onClick={importing.onStart}>
      Import a list
    </Button>
  );

  return (
    <div class="page-beside">
      <div class="page-list">
        <PageHead title="Directory">{list && importButton}</PageHead>
        {list && (
          <div class="page-filter">
            <SearchBox label="Find a practice" value={query} onInput={onQuery} />
            <p class="page-filter-sum">
              {list.count.toLocaleString('en-GB')} in {lists.length > 1 ? `${lists.length} lists` : 'the list'},{' '}
              {list.activeGpPractices.toLocaleString('en-GB')} of them open GP practices. As of {formatDate(list.asOf)}
              {lists.length > 1 && ' or later'}
            </p>
          </div>
        )}
        {old.map(({ id, title, asOf }) => (
          <Note key={id} tone="attention">
            {lists.length > 1 ? `The list “${title}”` : 'This list'} is {daysBetween(asOf, today)} days old. Practices
            move, merge and close: import a newer one.
          </Note>
        ))}
        {props.set && <SetLists set={props.set} actions={props.setActions} />}
        {list === undefined && <Loading label="Reading the practice list" />}
        {list === null && (
          <Empty title="No practice list yet" action={importButton}>
            With a list, the GP named in a record is found with phone and address, and any practice can be looked up
            here, in the sidebar and from the toolbar button.
          </Empty>
        )}
        {list && practices === null && <Loading label="Reading the practice list" />}
        {list && practices?.length === 0 && (
          <Empty title={`Nothing called “${query.trim()}”`}>
            {list.count.toLocaleString('en-GB')} practices were searched by name, place, postcode, code and phone.
          </Empty>
        )}
        {list && items.length > 0 && (
          <ListTable
            label="Practices"
            columns={columns}
            minWidth={narrow ? '38rem' : '68rem'}
            items={items}
            total={total}
            openId={openId}
            onOpen={setOpenId}
            onNearEnd={items.length < total ? onLoadMore : undefined}
            focusRow={returns}
          />
        )}
        {lists.length > 0 && (
          <ListsInUse lists={lists} today={today} onRemove={onRemove} onReadAgain={props.onReadAgain} />
        )}
      </div>
      {open && list && (
        <PracticeDrawer
          key={open.code}
          practice={open}
          today={today}
          asOf={from?.asOf ?? list.asOf}
          listTitle={lists.length > 1 ? from?.title : undefined}
          note={note}
          register={props.register}
          onCopy={onCopy}
          onClose={() => {
            setOpenId(null);
            setReturns(returns + 1);
          }}
        />
      )}
      {step && importing && <ImportDialog step={step} actions={importing} lists={lists} today={today} />}
    </div>
  );
}

function tableItem(practice: Practice): TableItem<Practice> {
  return { kind: 'row', id: practice.code, row: practice };
}
