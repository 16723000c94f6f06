import { ArrowDown, ArrowUp } from 'lucide-preact';

export type Sorting = {
  /** The column it is sorted by; null for the list's own order. */
  readonly by: string | null;
  readonly descending: boolean;
  readonly onSort: (column: string) => void;
};

type Props = {
  readonly column: { readonly id: string; readonly head: string; readonly width?: string; readonly right?: boolean };
  readonly sorting: Sorting | undefined;
};

/** The head of a column; a button where the list can be sorted by it. */
export function HeadCell({ column: { id, head, width, right }, sorting }: Props) {
  const sorted = sorting?.by === id;
  const Icon = sorting?.descending ? ArrowDown : ArrowUp;
  return (
    <th
      scope="col"
      class={right ? 'is-right' : undefined}
      style={{ width }}
      aria-sort={sorted ? (sorting.descending ? 'descending' : 'ascending') : undefined}
    >
      {sorting ? (
        <button type="button" class="list-table-sort" onClick={() => sorting.onSort(id)}>
          {head}
          {sorted && <Icon size={14} aria-hidden="true" />}
        </button>
      ) : (
        head
      )}
    </th>
  );
}
