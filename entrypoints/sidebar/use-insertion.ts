import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Inserting, Insertion } from '../../components/letter/insertion';
import { sentenceFor } from '../../utils/errors';
import type { InsertState, What } from '../../utils/messages/insert';
import { ask } from '../views/ask';
import { useTold } from '../views/use-told';

/** Putting a text into a field of the page in this tab, as long as the view is shown. */
export function useInsertion(tab: number): Insertion {
  const [now, setNow] = useState<Inserting>({ is: 'off' });
  /** Counts beginnings and endings: an answer that came too late is nobody's. */
  const turn = useRef(0);

  const see = useCallback((mine: number, question: Promise<InsertState>) => {
    const told = (next: Inserting) => {
      if (mine === turn.current) setNow(next);
    };
    question.then(
      ({ picking, field }) => told(field ? { is: 'picked', field } : { is: picking ? 'pointing' : 'off' }),
      (error: unknown) => told({ is: 'failed', sentence: sentenceFor(error) }),
    );
  }, []);
  const begin = useCallback(
    (what: What) => {
      turn.current += 1;
      setNow({ is: 'pointing' });
      see(turn.current, ask('insert/pick', { what }));
    },
    [see],
  );
  const end = useCallback(() => {
    if (turn.current === 0) return;
    turn.current = 0;
    setNow({ is: 'off' });
    ask('insert/end', {}).catch(() => undefined);
  }, []);

  useTold((tell) => {
    if (tell.topic === 'insert' && tell.tab === tab && turn.current > 0) see(turn.current, ask('insert/state', {}));
  });
  // Nothing of ours stays in a page whose sidebar is closed, or that shows another record.
  useEffect(() => {
    const life = new AbortController();
    window.addEventListener('pagehide', end, { signal: life.signal });
    return () => {
      life.abort();
      end();
    };
  }, [end]);
  return useMemo(() => ({ now, begin, end }), [now, begin, end]);
}
