import { useCallback, useRef, useState } from 'preact/hooks';
import { sentenceFor, ToldError } from '../../../utils/errors';

/** What a view asks, one thing after the other: whether something is under way, and the sentence of what went wrong last. */
export function useTurns() {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const waiting = useRef(0);
  const run = useCallback(async (work: () => Promise<void>) => {
    waiting.current += 1;
    setBusy(true);
    const before = queue.current;
    const turn = async () => {
      await before;
      setFailure(null);
      try {
        await work();
      } catch (error) {
        setFailure(sentenceFor(error));
        if (!(error instanceof ToldError)) throw error;
      } finally {
        waiting.current -= 1;
        if (waiting.current === 0) setBusy(false);
      }
    };
    const done = turn();
    queue.current = done.catch(() => undefined);
    await done;
  }, []);
  return { run, busy, failure };
}
