import { useMemo, useState } from 'preact/hooks';
import { shownCode } from '../../../utils/directory/codes';
import type { ListComparison, PracticeChange } from '../../../utils/directory/compare-lists';
import type { ListPreview } from '../../../utils/directory/list-preview';
import { PRACTICE_KINDS, PRACTICE_STATUSES } from '../../../utils/directory/practice';
import type { Practice } from '../../../utils/directory/practice';
import { COMPARED_NAMES, KIND_NAMES, STATUS_NAMES } from '../../../utils/directory/words';
import { Tabs } from '../../parts/Tabs';
import { ListTable } from '../table/ListTable';
import type { Column, TableItem } from '../table/ListTable';

type Tab = 'changed' | 'new' | 'gone' | 'kinds' | 'not-read';

type Props = {
  readonly preview: ListPreview;
  /** Null where no list is in use yet. */ readonly comparison: ListComparison | null;
};

/** Row by row what a list would change, what kinds it holds, and which rows could not be read and why. */
export function PreviewTabs({ preview, comparison }: Props) {
  const [chosen, setChosen] = useState<Tab>(() => firstTab(comparison));
  const tabs: { id: Tab; label: string; count?: number }[] = [
    ...(comparison
      ? [
          { id: 'changed' as const, label: 'Changed', count: comparison.changed.length },
          { id: 'new' as const, label: 'New', count: comparison.added.length },
          { id: 'gone' as const, label: 'No longer listed', count: comparison.noLongerListed.length },
        ]
      : []),
    { id: 'kinds', label: 'What is in it' },
    { id: 'not-read', label: 'Not read', count: preview.rejected.length },
  ];
  return (
    <div class="preview-tabs">
      <Tabs label="What the file holds" tabs={tabs} current={chosen} onChange={setChosen}>
        {chosen === 'changed' && comparison && <Changed changed={comparison.changed} />}
        {chosen === 'new' && comparison && <Practices label="New practices" practices={comparison.added} />}
        {chosen === 'gone' && comparison && (
          <Practices label="Practices no longer listed" practices={comparison.noLongerListed} />
        )}
        {chosen === 'kinds' && <Kinds preview={preview} />}
        {chosen === 'not-read' && <NotRead rejected={preview.rejected} />}
      </Tabs>
    </div>
  );
}

/** The first tab with something in it. */
function firstTab(comparison: ListComparison | null): Tab {
  if (comparison?.changed.length) return 'changed';
  if (comparison?.added.length) return 'new';
  return comparison?.noLongerListed.length ? 'gone' : 'kinds';
}

type ChangeRow = PracticeChange['changes'][number] & { readonly name: string };
const CHANGE_COLUMNS: readonly Column<ChangeRow>[] = [
  { id: 'name', head: 'Practice', cell: ({ name }) => <strong class="two-lines">{name}</strong> },
  { id: 'field', head: 'Field', width: '5.5rem', cell: ({ field }) => COMPARED_NAMES[field] },
  { id: 'from', head: 'Now', width: '12.5rem', cell: ({ from }) => <del class="two-lines">{from || 'Nothing'}</del> },
  { id: 'to', head: 'Will be', width: '12.5rem', cell: ({ to }) => <span class="two-lines">{to || 'Nothing'}</span> },
];

function Changed({ changed }: { changed: readonly PracticeChange[] }) {
  const items = useMemo(
    () =>
      changed.flatMap(({ practice, changes }) =>
        changes.map((change): TableItem<ChangeRow> => {
          const { code, name } = practice;
          return { kind: 'row', id: `${code} ${change.field}`, row: { ...change, name } };
        }),
      ),
    [changed],
  );
  return (
    <PreviewTable label="Changed practices" none="No practice is changed" columns={CHANGE_COLUMNS} items={items} />
  );
}

const PRACTICE_COLUMNS: readonly Column<Practice>[] = [
  { id: 'name', head: 'Practice', cell: ({ name }) => <strong class="two-lines">{name}</strong> },
  { id: 'kind', head: 'Kind', width: '7rem', cell: ({ kind }) => KIND_NAMES[kind] },
  { id: 'status', head: 'Status', width: '7rem', cell: ({ status }) => STATUS_NAMES[status] },
  { id: 'postcode', head: 'Postcode', width: '6rem', cell: ({ postcode }) => postcode },
  { id: 'code', head: 'Code', width: '5.5rem', cell: ({ code }) => shownCode(code) },
];

function Practices({ label, practices }: { label: string; practices: readonly Practice[] }) {
  const items = useMemo(
    () => practices.map((row): TableItem<Practice> => ({ kind: 'row', id: row.code, row })),
    [practices],
  );
  return <PreviewTable label={label} none="There are none" columns={PRACTICE_COLUMNS} items={items} />;
}

type Rejected = ListPreview['rejected'][number];
const REJECTED_COLUMNS: readonly Column<Rejected>[] = [
  { id: 'row', head: 'Line', width: '5rem', cell: ({ row }) => row.toLocaleString('en-GB') },
  { id: 'why', head: 'Why it was not read', cell: ({ why }) => <span class="two-lines">{why}</span> },
];

function NotRead({ rejected }: { rejected: readonly Rejected[] }) {
  const items = useMemo(
    () => rejected.map((row): TableItem<Rejected> => ({ kind: 'row', id: String(row.row), row })),
    [rejected],
  );
  return <PreviewTable label="Rows not read" none="Every row was read" columns={REJECTED_COLUMNS} items={items} />;
}

function Kinds({ preview: { byKind, byStatus } }: { preview: ListPreview }) {
  const kinds = PRACTICE_KINDS.map((kind) => ({ name: KIND_NAMES[kind], count: byKind[kind] }));
  const statuses = PRACTICE_STATUSES.map((status) => ({ name: STATUS_NAMES[status], count: byStatus[status] }));
  return (
    <div class="preview-kinds">
      <Counts title="By kind" counts={kinds} />
      <Counts title="By status" counts={statuses} />
    </div>
  );
}

function Counts({ title, counts }: { title: string; counts: readonly { name: string; count: number }[] }) {
  return (
    <div>
      <h3>{title}</h3>
      <dl>
        {counts
          .filter(({ count }) => count > 0)
          .map(({ name, count }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{count.toLocaleString('en-GB')}</dd>
            </div>
          ))}
      </dl>
    </div>
  );
}

type TableProps<Row> = {
  readonly label: string;
  readonly none: string;
  readonly columns: readonly Column<Row>[];
  readonly items: readonly TableItem<Row>[];
};

function PreviewTable<Row>({ label, none, columns, items }: TableProps<Row>) {
  if (items.length === 0) return <p class="import-words">{none}</p>;
  return <ListTable label={label} columns={columns} items={items} total={items.length} minWidth="40rem" />;
}
