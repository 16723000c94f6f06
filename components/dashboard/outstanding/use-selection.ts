import { useCallback, useRef, useState } from 'preact/hooks';
import type { ListedRow } from '../../../utils/messages';

type Selection = {
  readonly selected: ReadonlySet<string>;
  readonly select: (id: string, range: boolean) => void;
  readonly selectAll: () => void;
  readonly clear: () => void;
};

/**
 * What is selected of a list of which only some rows are loaded.
 * @param indexOf the place of a loaded row; -1 where it is not loaded
 * @param between the rows from one place to another, both with it
 * @param most that may be selected at once
 */
export function useSelection(
  indexOf: (id: string) => number,
  between: (from: number, to: number) => Promise<readonly ListedRow[]>,
  total: number,
  most: number,
): Selection {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const anchorRef = useRef<number>(-1);

  const select = useCallback(
    (id: string, range: boolean) => {
      const at = indexOf(id);
      const anchor = anchorRef.current;
      anchorRef.current = at;
      if (range && anchor >= 0 && at >= 0) {
        const from = Math.min(anchor, at);
        void between(from, Math.min(Math.max(anchor, at), from + most - 1)).then((rows) =>
          setSelected((held) => firstOf([...held, ...rows.map(({ row }) => row.id)], most)),
        );
        return;
      }
      setSelected((held) => {
        const next = new Set(held);
        if (!next.delete(id)) next.add(id);
        return firstOf([...next], most);
      });
    },
    [indexOf, between, most],
  );
  const clear = useCallback(() => {
    anchorRef.current = -1;
    setSelected(new Set());
  }, []);
  const selectAll = useCallback(() => {
    void between(0, Math.min(total, most) - 1).then((rows) => setSelected(new Set(rows.map(({ row }) => row.id))));
  }, [between, total, most]);
  return { selected, select, selectAll, clear };
}

function firstOf(ids: readonly string[], most: number): ReadonlySet<string> {
  return new Set([...new Set(ids)].slice(0, most));
}
