import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Practice } from '../../utils/directory/practice';
import { ask } from '../views/ask';

const PAGE = 200;

/** The list in use in order of code, page by page. @param list names the list; another one starts anew, null asks nothing */
export function usePractices(list: string | null): {
  practices: readonly Practice[] | null;
  /** Whether these are all. */
  whole: boolean;
  loadMore: () => void;
} {
  const [practices, setPractices] = useState<readonly Practice[] | null>(null);
  const [whole, setWhole] = useState(false);
  const asking = useRef(false);
  const more = useCallback(async (after: readonly Practice[]) => {
    if (asking.current) return;
    asking.current = true;
    try {
      const page = await ask('directory/page', { after: after.at(-1)?.code ?? null, limit: PAGE });
      setWhole(page.practices.length < PAGE);
      setPractices([...after, ...page.practices]);
    } finally {
      asking.current = false;
    }
  }, []);
  useEffect(() => {
    setPractices(null);
    if (list !== null) void more([]);
  }, [list, more]);
  return { practices, whole, loadMore: () => void more(practices ?? []) };
}
