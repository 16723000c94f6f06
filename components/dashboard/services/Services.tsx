import '../sites/sites.css';
import './services.css';
import { Download, Lock, Plus, Rss, Upload } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { SERVICE_KINDS } from '../../../utils/directory/services/service';
import type { Service, ServiceKind } from '../../../utils/directory/services/service';
import type { RefusedItem } from '../../../utils/directory/services/source';
import { SERVICE_KIND_NAMES } from '../../../utils/directory/services/words';
import type { ListedSource } from '../../../utils/messages';
import { Button } from '../../parts/Button';
import { Empty } from '../../parts/Empty';
import { Loading } from '../../parts/Loading';
import { Note } from '../../parts/Note';
import { Segmented } from '../../parts/Segmented';
import { FilterSelect } from '../outstanding/FilterSelect';
import { PageHead } from '../shell/PageHead';
import { SearchBox } from '../shell/SearchBox';
import { ListTable } from '../table/ListTable';
import { serviceColumns } from './columns';
import { Sources } from './Sources';
import type { SourceActions } from './Sources';

export type ShownServices = {
  readonly services: readonly Service[];
  readonly fitting: number;
  readonly all: number;
  readonly kinds: Partial<Record<ServiceKind, number>>;
};
export type ServicesPart = 'services' | 'sources';

type Props = {
  readonly part: ServicesPart;
  readonly onPart: (part: ServicesPart) => void;
  /** Null while they are being asked for. */
  readonly shown: ShownServices | null;
  readonly sources: readonly ListedSource[] | null;
  readonly refused: readonly RefusedItem[];
  readonly trouble: string | null;
  readonly kind: ServiceKind | null;
  readonly onKind: (kind: ServiceKind | null) => void;
  readonly words: string;
  readonly onWords: (words: string) => void;
  readonly onMore: () => void;
  readonly openId: string | null;
  readonly onOpen: (id: string | null) => void;
  readonly now: Date;
  readonly onExport: () => void;
  /** Absent while locked: looking up goes on, changing does not. */
  readonly changing?:
    | (SourceActions & { readonly onNew: () => void; readonly onAddFeed: () => void; readonly onImport: () => void })
    | undefined;
  /** The drawer of the open service, and dialogs. */
  readonly children?: ComponentChildren;
};

/** Local services: the list by kind, and where they are from. */
export function Services(props: Props) {
  const { part, shown, sources, changing, trouble, refused, openId } = props;
  const own = sources?.some(({ source }) => source.kind === 'own' && source.count > 0) ?? false;
  return (
    <div class="page-beside">
      <div class="page-list">
        <PageHead title="Services">
          {own && (
            <Button icon={Download} onClick={props.onExport}>
              Export your own
            </Button>
          )}
          {changing && (
            <>
              <Button icon={Rss} onClick={changing.onAddFeed} testId="new-feed">
                Add a feed
              </Button>
              <Button icon={Upload} onClick={changing.onImport}>
                Import a file
              </Button>
              <Button icon={Plus} kind="primary" onClick={changing.onNew} testId="new-service">
                New service
              </Button>
            </>
          )}
        </PageHead>
        <div class="page-filter services-filter">
          <Segmented
            label="What is shown"
            value={part}
            options={[
              { value: 'services', label: 'Services' },
              { value: 'sources', label: 'Where they are from' },
            ]}
            onChange={props.onPart}
          />
          {part === 'services' && shown && shown.all > 0 && <Filters {...props} shown={shown} />}
        </div>
        <div class="services-notes">
          {trouble && (
            <Note tone="problem" alert>
              {trouble}
            </Note>
          )}
          {refused.map(({ which, why }, at) => (
            <Note key={at} tone="attention">
              Set by your organisation, and cannot be used: {which}: {why}
            </Note>
          ))}
          {!changing && <Note icon={Lock}>Unlock Alongside to add, write, correct or import services.</Note>}
        </div>
        {part === 'services' ? <ServiceList {...props} openId={openId} /> : <SourceList {...props} />}
      </div>
      {props.children}
    </div>
  );
}

function Filters({ shown, kind, onKind, words, onWords }: Props & { shown: ShownServices }) {
  const counted = SERVICE_KINDS.filter((one) => (shown.kinds[one] ?? 0) > 0);
  return (
    <>
      <SearchBox label="Name or place" value={words} onInput={onWords} />
      <FilterSelect
        label="Kind"
        value={kind}
        options={counted.map((value) => ({ value, label: `${SERVICE_KIND_NAMES[value]} (${shown.kinds[value]})` }))}
        onChange={onKind}
      />
      <p class="page-filter-sum">
        {shown.fitting === shown.all
          ? `${shown.all.toLocaleString('en-GB')} services`
          : `${shown.fitting.toLocaleString('en-GB')} of ${shown.all.toLocaleString('en-GB')} services`}
      </p>
    </>
  );
}

function ServiceList({ shown, now, openId, onOpen, onMore, changing, words, kind }: Props) {
  const columns = useMemo(() => serviceColumns(now, openId !== null), [now, openId]);
  const items = useMemo(
    () => (shown?.services ?? []).map((row) => ({ kind: 'row' as const, id: row.id, row })),
    [shown],
  );
  if (!shown) return <Loading label="Fetching the services" />;
  if (shown.all === 0)
    return (
      <Empty
        title="No services yet"
        action={
          changing && (
            <Button icon={Rss} onClick={changing.onAddFeed}>
              Add a feed
            </Button>
          )
        }
      >
        Needle exchanges, hostels, food banks, crisis lines: add your council’s feed, import a list, or write down the
        ones you ring most.
      </Empty>
    );
  if (items.length === 0)
    return (
      <Empty title={words.trim() ? `Nothing holds “${words.trim()}”` : 'None of this kind'}>
        {shown.all.toLocaleString('en-GB')} services were looked through{kind && words.trim() ? ', of one kind' : ''}.
      </Empty>
    );
  return (
    <ListTable
      label="Services"
      columns={columns}
      minWidth={openId === null ? '62rem' : '38rem'}
      items={items}
      total={shown.fitting}
      rowTestId="service-row"
      openId={openId}
      onOpen={onOpen}
      onNearEnd={items.length < shown.fitting ? onMore : undefined}
    />
  );
}

function SourceList({ sources, changing }: Props) {
  if (!sources) return <Loading label="Fetching where they are from" />;
  if (sources.length === 0)
    return <Empty title="Nothing was added yet">Feeds, files and your own services are listed here.</Empty>;
  return (
    <div class="page-body">
      <Sources sources={sources} actions={changing} />
      <p class="sites-more">
        Feeds are read again by themselves once a day, at most two requests a second. Reading goes on where it stopped
        when the browser was closed.
      </p>
    </div>
  );
}
