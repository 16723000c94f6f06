import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { LoadedList } from '../../components/dashboard/outstanding/listing';
import type { ListQuery } from '../../utils/log/worklist/list-query';
import { sentenceFor, ToldError } from '../../utils/errors';
import { PAGE_LIMIT } from '../../utils/messages';
import type { ListedRow } from '../../utils/messages';
import { useTold } from '../views/use-told';
import { askWorklist } from './ask-worklist';

/** Rows loaded before and after those in sight, so that a little scrolling asks nothing. */
const MARGIN = 30;

type Worklist = {
  /** The rows in sight and around; null until the first have come. */
  readonly list: LoadedList | null;
  /** The sentence of what went wrong; null while nothing has. */
  readonly failure: string | null;
  readonly onSight: (from: number, to: number) => void;
  /** Rows by their places, both with it. */
  readonly between: (from: number, to: number) => Promise<readonly ListedRow[]>;
};

/**
 * The list that is asked for, as far as it is in sight: however long it is, no more is held than a screen and what is around it. One
 * question is on its way at a time, and what was asked meanwhile is asked once after it, so that typing never waits.
 */
export function useWorklist(query: ListQuery, open: boolean): Worklist {
  const [list, setList] = useState<LoadedList | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const wantedRef = useRef({ query, from: 0, to: MARGIN });
  const heldRef = useRef<{ query: ListQuery; from: number; to: number } | null>(null);
  const stateRef = useRef<'idle' | 'asking' | 'again' | 'ended'>('idle');

  const load = useCallback(async () => {
    if (stateRef.current === 'ended') return;
    if (stateRef.current !== 'idle') {
      stateRef.current = 'again';
      return;
    }
    stateRef.current = 'asking';
    const { query: asked, from, to } = wantedRef.current;
    const offset = Math.max(0, from - MARGIN);
    try {
      const page = await askWorklist('worklist/page', {
        query: asked,
        offset,
        limit: Math.min(PAGE_LIMIT, to - offset + MARGIN),
      });
      if (wantedRef.current.query === asked) {
        heldRef.current = { query: asked, from: offset, to: offset + page.rows.length };
        setList({ ...page, offset });
        setFailure(null);
      }
    } catch (error) {
      setFailure(sentenceFor(error));
    }
    const again = (stateRef.current as string) === 'again';
    if ((stateRef.current as string) !== 'ended') stateRef.current = 'idle';
    if (again) void load();
  }, []);

  useEffect(() => {
    stateRef.current = 'idle';
    return () => {
      stateRef.current = 'ended';
    };
  }, []);
  useEffect(() => {
    // Another list begins at its top.
    wantedRef.current = { query, from: 0, to: MARGIN };
    if (open) void load();
  }, [query, open, load]);
  useTold(({ topic }) => {
    if (open && (topic === 'log' || topic === 'worklist')) void load();
  });

  const onSight = useCallback(
    (from: number, to: number) => {
      const wanted = wantedRef.current;
      wantedRef.current = { ...wanted, from, to: Math.max(to, from + 1) };
      const held = heldRef.current;
      if (held?.query === wanted.query && (from < held.from || to > held.to)) void load();
    },
    [load],
  );
  const between = useCallback(
    async (from: number, to: number) =>
      (await askWorklist('worklist/page', { query, offset: from, limit: Math.min(PAGE_LIMIT, to - from + 1) })).rows,
    [query],
  );
  return { list, failure, onSight, between };
}

/** How often, and how many times, it is asked whether the lists are read by now: a minute in all. */
const ASK_AGAIN = { after: 200, times: 300 };

/**
 * Every row of a list, some hundred at a time. The background may have slept and have to read the lists anew: it waits until that is
 * done, and begins again where the list changed under it. What it gives is the whole list.
 * @throws ToldError `list-not-whole` where that does not come about
 */
export async function everyRow(query: ListQuery): Promise<ListedRow[]> {
  let rows: ListedRow[] = [];
  let total: number | null = null;
  for (let tries = 0; tries < ASK_AGAIN.times;) {
    const page = await askWorklist('worklist/page', { query, offset: rows.length, limit: PAGE_LIMIT });
    if (page.readiness.state !== 'ready' || page.total === null || (total !== null && page.total !== total)) {
      [rows, total] = [[], null];
      tries += 1;
      await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN.after));
      continue;
    }
    const { total: whole } = page;
    total = whole;
    rows.push(...page.rows);
    if (rows.length >= whole) return rows;
    if (page.rows.length === 0) break;
  }
  throw new ToldError('list-not-whole');
}
