import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { flushSync } from 'preact/compat';
import { ToldError } from '../../utils/errors';
import type { PageState } from '../../utils/messages/page';
import { ask } from '../views/ask';
import { ASK_AGAIN, mayBeLost } from '../views/lost';
import { useTold } from '../views/use-told';

export type Page = PageState | { readonly state: 'gone'; readonly epoch: number; readonly error: ToldError };

const START: Page = { state: 'reading', epoch: 0 };

/**
 * What the page beside this view shows. A change is told with its epoch: everything of the last client is taken down in that
 * very task, and only then the page is asked, with word that nothing of an earlier epoch is on show.
 */
export function usePage(tab: number, holds = true): { page: Page; again: () => void } {
  const [page, setPage] = useState<Page>(START);
  const epoch = useRef(START.epoch);

  /** Takes down whatever is shown, in this very task. */
  const clear = useCallback((next: number) => {
    epoch.current = next;
    flushSync(() => setPage({ state: 'reading', epoch: next }));
  }, []);

  const lost = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(lost.current), []);

  /** Questions are counted: an answer that another has overtaken says how the page was before that one. */
  const asked = useRef(0);
  const answered = useRef(0);

  const look = useCallback(
    async (tries = 0): Promise<void> => {
      const cleared = epoch.current;
      asked.current += 1;
      const mine = asked.current;
      try {
        const state = await ask('page/state', { cleared });
        if (epoch.current !== cleared || mine < answered.current) return undefined;
        answered.current = mine;
        if (state.epoch === cleared) return setPage(holds ? state : { state: 'reading', epoch: cleared });
        clear(state.epoch);
        return await look();
      } catch (error) {
        if (!(error instanceof ToldError)) throw error;
        if (epoch.current !== cleared || mine < answered.current) return undefined;
        setPage({ state: 'gone', epoch: cleared, error });
        // Until it is asked again the curtain stays down over this view, and with it over the button that asks again.
        if (!mayBeLost(error) || tries === ASK_AGAIN.times) return undefined;
        clearTimeout(lost.current);
        lost.current = setTimeout(() => void look(tries + 1), ASK_AGAIN.after);
        return undefined;
      }
    },
    [clear, holds],
  );

  useEffect(() => void look(), [look]);
  useTold((tell) => {
    if (tell.topic !== 'page' || tell.tab !== tab) return;
    if (tell.epoch !== epoch.current || !tell.settled) clear(tell.epoch);
    void look();
  });

  const readAgain = useCallback(async () => {
    const { epoch: next } = await ask('page/restart', {});
    clear(next);
    await look();
  }, [clear, look]);
  const again = useCallback(() => void readAgain(), [readAgain]);
  return { page, again };
}
