import './list-table.css';
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { HeadCell } from './HeadCell';
import type { Sorting } from './HeadCell';
import { SelectAll, SelectRow } from './Selecting';
import type { Selecting } from './Selecting';
import { rowForKey } from './row-keys';
import { useWindowed } from './use-windowed';

export type Column<Row> = {
  readonly id: string;
  readonly head: string;
  /** A CSS length; a column without one takes what is left. */
  readonly width?: string;
  readonly right?: boolean;
  /** The head is a button that sorts by it. */
  readonly sorts?: boolean;
  readonly cell: (row: Row) => ComponentChildren;
};

export type TableItem<Row> =
  | { readonly kind: 'heading'; readonly id: string; readonly content: ComponentChildren }
  /** A row that is not loaded yet. */
  | { readonly kind: 'pending'; readonly id: string; readonly rem?: number }
  /** `rem` is its height where that is not the usual one. */
  | { readonly kind: 'row'; readonly id: string; readonly row: Row; readonly rem?: number };

type Props<Row> = {
  /** What the table is, for its caption. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly items: readonly TableItem<Row>[];
  /** The narrowest width at which every column can still be read, a CSS length; narrower, it scrolls sideways. */
  readonly minWidth: string;
  /** Every row there is, loaded or not. */
  readonly total: number;
  readonly testId?: string;
  readonly rowTestId?: string;
  /** Rows open something: the first cell becomes its button, and arrows, J and K move between rows. */
  readonly onOpen?: (id: string) => void;
  readonly openId?: string | null;
  readonly onNearEnd?: (() => void) | undefined;
  /** Called with the first and the last item in sight, whenever they change. */
  readonly onSight?: (from: number, to: number) => void;
  /** Raise it to bring the focus back to the row that was left. */
  readonly focusRow?: number;
  readonly sorting?: Sorting;
  /** Rows can be selected: each has a box, X selects, and Shift with it all from the one before. */
  readonly selecting?: Selecting;
};

const HEAD_REM = 1.8125;
const HEADING_REM = 1.875;
const ROW_REM = 2.25;

/** The row that holds the focus: the one that had it, else whatever stands in its place, else the first. */
function currentOf<Row>(
  items: readonly TableItem<Row>[],
  focused: { readonly id: string; readonly at: number } | null,
): number {
  const found = focused ? items.findIndex(({ id }) => id === focused.id) : -1;
  if (found >= 0) return found;
  const there = focused && items[focused.at];
  return there && there.kind !== 'heading' ? focused.at : items.findIndex(({ kind }) => kind !== 'heading');
}

/** A table of any length with a sticky head and rows of known height, of which only those in sight are in the page. */
export function ListTable<Row>(props: Props<Row>) {
  const { label, columns, items, minWidth, total, testId, rowTestId, onOpen, openId, onNearEnd, focusRow } = props;
  const { sorting, selecting, onSight } = props;
  const heights = useMemo(
    () => items.map((item) => (item.kind === 'heading' ? HEADING_REM : (item.rem ?? ROW_REM))),
    [items],
  );
  const [focused, setFocused] = useState<{ readonly id: string; readonly at: number } | null>(null);
  const current = currentOf(items, focused);
  const { scroller, spans, reveal } = useWindowed(heights, HEAD_REM, current, onNearEnd);
  const shown = spans.filter((span) => span.kind === 'items').toSorted((a, b) => b.to - b.from - (a.to - a.from))[0];
  const [first, last] = [shown?.from ?? 0, shown?.to ?? 0];
  useEffect(() => onSight?.(first, last), [onSight, first, last]);
  const buttonsRef = useRef(new Map<string, HTMLButtonElement>());
  const [moves, setMoves] = useState(0);
  const asked = `${moves} ${focusRow ?? 0}`;
  const answeredRef = useRef(asked);

  // After every render: a row that was moved to may only just have come into the page.
  useEffect(() => {
    const item = items[current];
    const button = item && buttonsRef.current.get(item.id);
    if (asked === answeredRef.current || !button) return;
    answeredRef.current = asked;
    button.focus({ preventScroll: true });
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const here = items[current];
    if (selecting && event.key.toLowerCase() === 'x' && here?.kind === 'row') {
      event.preventDefault();
      selecting.onSelect(here.id, event.shiftKey);
      return;
    }
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / 40) - 1);
    const to = rowForKey(event.key, current, items.length, page, (index) => items[index]?.kind !== 'heading');
    const item = to === null ? undefined : items[to];
    if (to === null || !item) return;
    event.preventDefault();
    setFocused({ id: item.id, at: to });
    setMoves(moves + 1);
    // The heading above the first row of a group comes into sight with it.
    if (items[to - 1]?.kind === 'heading') reveal(to - 1);
    reveal(to);
  };

  const renderItem = (item: TableItem<Row>, index: number) => {
    if (item.kind === 'heading') {
      return (
        <tr key={item.id} class="list-table-heading">
          <th scope="rowgroup" colSpan={columns.length + (selecting ? 1 : 0)}>
            {item.content}
          </th>
        </tr>
      );
    }
    if (item.kind === 'pending') {
      return (
        <tr key={item.id} class="list-table-pending" style={item.rem ? { height: `${item.rem}rem` } : undefined}>
          <td colSpan={columns.length + (selecting ? 1 : 0)}>
            <span class="list-table-bar" aria-hidden="true" />
            <span class="visually-hidden">Not read yet</span>
          </td>
        </tr>
      );
    }
    const open = item.id === openId;
    const selected = selecting?.selected.has(item.id) ?? false;
    return (
      <tr
        key={item.id}
        class={[open && 'is-open', selected && 'is-selected'].filter(Boolean).join(' ') || undefined}
        aria-selected={selecting ? selected : undefined}
        data-testid={rowTestId}
        aria-rowindex={index + 2}
        style={item.rem ? { height: `${item.rem}rem` } : undefined}
      >
        {selecting && <SelectRow id={item.id} label={selecting.nameOf(item.id)} selecting={selecting} />}
        {columns.map((column, at) => (
          <td key={column.id} class={column.right ? 'is-right' : undefined}>
            {at === 0 && onOpen ? (
              <button
                type="button"
                class="list-table-open"
                tabIndex={index === current ? 0 : -1}
                aria-expanded={open}
                ref={(element) => {
                  if (element) buttonsRef.current.set(item.id, element);
                  else buttonsRef.current.delete(item.id);
                }}
                onFocus={() => setFocused({ id: item.id, at: index })}
                onKeyDown={onKeyDown}
                onClick={() => onOpen(item.id)}
              >
                {column.cell(item.row)}
              </button>
            ) : (
              column.cell(item.row)
            )}
          </td>
        ))}
      </tr>
    );
  };

  return (
    // A scroller with no button in it must itself be reachable, or the keyboard could not scroll it.
    <section ref={scroller} class="list-table-scroller" aria-label={label} tabIndex={onOpen ? undefined : 0}>
      <table class="list-table" data-testid={testId} aria-rowcount={total + 1} style={{ minWidth }}>
        <caption class="visually-hidden">{label}</caption>
        <thead>
          <tr aria-rowindex={1}>
            {selecting && <SelectAll selecting={selecting} />}
            {columns.map((column) => (
              <HeadCell key={column.id} column={column} sorting={column.sorts ? sorting : undefined} />
            ))}
          </tr>
        </thead>
        <tbody>
          {spans.map((span, at) =>
            span.kind === 'gap' ? (
              <tr key={`gap-${at}`} class="list-table-gap" aria-hidden="true" style={{ height: `${span.rem}rem` }} />
            ) : (
              items.slice(span.from, span.to).map((item, offset) => renderItem(item, span.from + offset))
            ),
          )}
        </tbody>
      </table>
    </section>
  );
}
