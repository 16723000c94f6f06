import { useCallback, useRef, useState } from 'preact/hooks';
import type { ListQuery } from '../../../utils/log/worklist/list-query';
import type { ListedRow } from '../../../utils/messages';

type Selection = {
  readonly selected: ReadonlySet<string>;
  readonly select: (id: string, range: boolean) => void;
  readonly selectAll: () => void;
  readonly clear: () => void;
};

const NONE: ReadonlySet<string> = new Set();

/**
 * What is selected of a list of which only some rows are loaded. It is of one question: asked anything else, nothing is selected any
 * more, so that nothing is ever written about rows that are not on the screen.
 * @param query what the rows are the answer to
 * @param indexOf the place of a loaded row; -1 where it is not loaded
 * @param between the rows from one place to another, both with it
 * @param most that may be selected at once
 */
export function useSelection(
  query: ListQuery,
  indexOf: (id: string) => number,
  between: (from: number, to: number) => Promise<readonly ListedRow[]>,
  total: number,
  most: number,
): Selection {
  const [held, setHeld] = useState<{ query: ListQuery; ids: ReadonlySet<string> }>({ query, ids: NONE });
  const anchorRef = useRef<{ query: ListQuery; at: number }>({ query, at: -1 });
  const turnRef = useRef(0);
  const selected = held.query === query ? held.ids : NONE;

  const change = useCallback(
    (next: (ids: ReadonlySet<string>) => ReadonlySet<string>) =>
      setHeld((now) => ({ query, ids: next(now.query === query ? now.ids : NONE) })),
    [query],
  );
  /** Rows that come after something else was chosen are nobody's wish any more. */
  const fetchRows = useCallback(
    (from: number, to: number, take: (ids: readonly string[]) => void) => {
      turnRef.current += 1;
      const mine = turnRef.current;
      void between(from, to).then((rows) => mine === turnRef.current && take(rows.map(({ row }) => row.id)));
    },
    [between],
  );

  const select = useCallback(
    (id: string, range: boolean) => {
      const at = indexOf(id);
      const anchor = anchorRef.current.query === query ? anchorRef.current.at : -1;
      anchorRef.current = { query, at };
      if (range && anchor >= 0 && at >= 0) {
        const from = Math.min(anchor, at);
        fetchRows(from, Math.min(Math.max(anchor, at), from + most - 1), (ids) =>
          change((now) => firstOf([...now, ...ids], most)),
        );
        return;
      }
      turnRef.current += 1;
      change((now) => {
        const next = new Set(now);
        if (!next.delete(id)) next.add(id);
        return firstOf([...next], most);
      });
    },
    [indexOf, fetchRows, change, most, query],
  );
  const clear = useCallback(() => {
    turnRef.current += 1;
    anchorRef.current = { query, at: -1 };
    change(() => NONE);
  }, [change, query]);
  const selectAll = useCallback(
    () => fetchRows(0, Math.min(total, most) - 1, (ids) => change(() => new Set(ids))),
    [fetchRows, change, total, most],
  );
  return { selected, select, selectAll, clear };
}

function firstOf(ids: readonly string[], most: number): ReadonlySet<string> {
  return new Set([...new Set(ids)].slice(0, most));
}
