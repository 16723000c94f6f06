import './list-table.css';
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { rowForKey } from './row-keys';
import { useWindowed } from './use-windowed';

export type Column<Row> = {
  readonly id: string;
  readonly head: string;
  /** A CSS length; a column without one takes what is left. */
  readonly width?: string;
  readonly right?: boolean;
  readonly cell: (row: Row) => ComponentChildren;
};

export type TableItem<Row> =
  | { readonly kind: 'heading'; readonly id: string; readonly content: ComponentChildren }
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
  readonly onNearEnd?: () => void;
  /** Raise it to bring the focus back to the row that was left. */
  readonly focusRow?: number;
};

const HEAD_REM = 1.8125;
const HEADING_REM = 1.875;
const ROW_REM = 2.25;

/** A table of any length with a sticky head and rows of known height, of which only those in sight are in the page. */
export function ListTable<Row>(props: Props<Row>) {
  const { label, columns, items, minWidth, total, testId, rowTestId, onOpen, openId, onNearEnd, focusRow } = props;
  const heights = useMemo(
    () => items.map((item) => (item.kind === 'heading' ? HEADING_REM : (item.rem ?? ROW_REM))),
    [items],
  );
  const [currentId, setCurrentId] = useState<string | null>(null);
  const found = items.findIndex((item) => item.kind === 'row' && item.id === currentId);
  const current = found >= 0 ? found : items.findIndex((item) => item.kind === 'row');
  const { scroller, spans, reveal } = useWindowed(heights, HEAD_REM, current, onNearEnd);
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
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / 40) - 1);
    const to = rowForKey(event.key, current, items.length, page, (index) => items[index]?.kind === 'row');
    const item = to === null ? undefined : items[to];
    if (to === null || !item) return;
    event.preventDefault();
    setCurrentId(item.id);
    setMoves(moves + 1);
    // The heading above the first row of a group comes into sight with it.
    if (items[to - 1]?.kind === 'heading') reveal(to - 1);
    reveal(to);
  };

  const renderItem = (item: TableItem<Row>, index: number) => {
    if (item.kind === 'heading') {
      return (
        <tr key={item.id} class="list-table-heading">
          <th scope="rowgroup" colSpan={columns.length}>
            {item.content}
          </th>
        </tr>
      );
    }
    const open = item.id === openId;
    return (
      <tr
        key={item.id}
        class={open ? 'is-open' : undefined}
        data-testid={rowTestId}
        aria-rowindex={index + 2}
        style={item.rem ? { height: `${item.rem}rem` } : undefined}
      >
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
                onFocus={() => setCurrentId(item.id)}
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
            {columns.map((column) => (
              <th
                key={column.id}
                scope="col"
                class={column.right ? 'is-right' : undefined}
                style={{ width: column.width }}
              >
                {column.head}
              </th>
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
