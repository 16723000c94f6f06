import './directory.css';
import { Upload } from 'lucide-preact';
import { useMemo, useState } from 'preact/hooks';
import { daysBetween, formatDate } from '../../../utils/client/date';
import type { IsoDate } from '../../../utils/client/date';
import type { Practice } from '../../../utils/directory/practice';
import type { ListInUse } from '../../../utils/messages';
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
import { PracticeDrawer } from './PracticeDrawer';

type Props = {
  readonly today: IsoDate;
  /** The list in use; null where none has been imported yet; undefined while that is being asked. */
  readonly list: ListInUse | null | undefined;
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
  readonly onCopy: (text: string) => Promise<void>;
};

/** After this many days a list is said to be old: the NHS publishes a new one every quarter, and practices move. */
const OLD_AFTER_DAYS = 120;

/** The practice list: what is in use and since when, a search over it, and the import of a newer one. */
export function Directory(props: Props) {
  const { today, list, practices, total, query, onQuery, onLoadMore, step, importing, onCopy } = props;
  const [openId, setOpenId] = useState<string | null>(null);
  const [returns, setReturns] = useState(0);
  const items = useMemo(() => (practices ?? []).map(tableItem), [practices]);
  const open = practices?.find(({ code }) => code === openId);
  const roomForAll = useMedia('(min-width: 80rem)');
  const narrow = open !== undefined || !roomForAll;
  const columns = useMemo(() => practiceColumns(today, narrow), [today, narrow]);
  const age = list ? daysBetween(list.asOf, today) : 0;
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
              {list.count.toLocaleString('en-GB')} in the list, {list.activeGpPractices.toLocaleString('en-GB')} of them
              open GP practices. As of {formatDate(list.asOf)}
            </p>
          </div>
        )}
        {list && age > OLD_AFTER_DAYS && (
          <Note tone="attention">
            This list is {age} days old. Practices move, merge and close: import a newer one.
          </Note>
        )}
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
        {list && (
          <p class="directory-source">
            From {list.fileName}, read as “{list.layout}”, imported {formatDate(list.importedAt.slice(0, 10))}
          </p>
        )}
      </div>
      {open && list && (
        <PracticeDrawer
          key={open.code}
          practice={open}
          today={today}
          asOf={list.asOf}
          onCopy={onCopy}
          onClose={() => {
            setOpenId(null);
            setReturns(returns + 1);
          }}
        />
      )}
      {step && importing && <ImportDialog step={step} actions={importing} current={list ?? null} today={today} />}
    </div>
  );
}

function tableItem(practice: Practice): TableItem<Practice> {
  return { kind: 'row', id: practice.code, row: practice };
}
