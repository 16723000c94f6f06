import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { WorklistRow } from '../../utils/messages';
import { ask } from '../views/ask';
import { useTold } from '../views/use-told';

const PAGE = 100;

type Worklist = {
  readonly rows: readonly WorklistRow[] | null;
  readonly total: number;
  readonly unreadable: number;
  readonly loadMore: () => void;
};

/** The worklist, page by page; read anew, as far as it was loaded, when the log changes. */
export function useWorklist(open: boolean): Worklist {
  const [held, setHeld] = useState<Omit<Worklist, 'loadMore'>>({ rows: open ? null : [], total: 0, unreadable: 0 });
  const wanted = useRef(PAGE);
  const turn = useRef(0);

  const read = useCallback(async () => {
    if (!open) return;
    turn.current += 1;
    const mine = turn.current;
    const rows: WorklistRow[] = [];
    let total = 0;
    let unreadable = 0;
    do {
      const page = await ask('worklist/page', { offset: rows.length, limit: PAGE });
      if (mine !== turn.current) return;
      rows.push(...page.rows);
      total = page.total;
      unreadable += page.unreadable;
      if (page.rows.length === 0) break;
    } while (rows.length < Math.min(wanted.current, total));
    setHeld({ rows, total, unreadable });
  }, [open]);

  useEffect(() => void read(), [read]);
  useTold(({ topic }) => {
    if (topic === 'log') void read();
  });
  const loaded = held.rows?.length ?? 0;
  const loadMore = useCallback(() => {
    if (wanted.current > loaded) return;
    wanted.current = loaded + PAGE;
    void read();
  }, [loaded, read]);
  return { ...held, loadMore };
}
