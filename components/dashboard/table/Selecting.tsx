import { useEffect, useRef } from 'preact/hooks';

export type Selecting = {
  readonly selected: ReadonlySet<string>;
  /** Turns one row; with `range`, all from the row that was turned before. */
  readonly onSelect: (id: string, range: boolean) => void;
  readonly all: 'all' | 'some' | 'none';
  /** Selects the page, or nothing any more. */
  readonly onAll: () => void;
  /** What a row is called for those who do not see it. */
  readonly nameOf: (id: string) => string;
};

/** The box that selects one row. */
export function SelectRow({ id, label, selecting }: { id: string; label: string; selecting: Selecting }) {
  return (
    <td class="list-table-select">
      <input
        type="checkbox"
        tabIndex={-1}
        aria-label={`Select ${label}`}
        checked={selecting.selected.has(id)}
        onClick={(event) => selecting.onSelect(id, event.shiftKey)}
      />
    </td>
  );
}

/** The box in the head that selects the page. */
export function SelectAll({ selecting: { all, onAll } }: { selecting: Selecting }) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = all === 'some';
  }, [all]);
  return (
    <th scope="col" class="list-table-select">
      <input
        ref={box}
        type="checkbox"
        aria-label={all === 'none' ? 'Select this page' : 'Select nothing'}
        checked={all === 'all'}
        onClick={onAll}
      />
    </th>
  );
}
