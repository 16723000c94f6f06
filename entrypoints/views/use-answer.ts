import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { ToldError } from '../../utils/errors';
import type { Tell } from '../../utils/messages/tell';
import { ASK_AGAIN, mayBeLost } from './lost';
import { useTold } from './use-told';

export type Answered<T> =
  | { readonly state: 'waiting' }
  | { readonly state: 'answered'; readonly value: T }
  | { readonly state: 'failed'; readonly error: ToldError };

/**
 * What the background answers, asked again whenever it tells that one of `topics` changed. While a new answer is on its way
 * the old one stays; pass another `key` where it must not (another client, another row).
 * @param key a new key drops the old answer at once and asks anew; null asks nothing
 */
export function useAnswer<T>(
  key: string | number | null,
  fetch: () => Promise<T>,
  topics: readonly Tell['topic'][],
): Answered<T> & { again: () => void } {
  const [held, setHeld] = useState<{ key: typeof key; answered: Answered<T> }>({ key, answered: { state: 'waiting' } });
  const latest = useRef(fetch);
  latest.current = fetch;
  const turn = useRef(0);

  const lost = useRef<ReturnType<typeof setTimeout>>(undefined);
  const fetchAnswer = useCallback(
    (tries: number) => {
      clearTimeout(lost.current);
      turn.current += 1;
      const mine = turn.current;
      if (key === null) return;
      latest.current().then(
        (value) => mine === turn.current && setHeld({ key, answered: { state: 'answered', value } }),
        (error: unknown) => {
          const told = error instanceof ToldError ? error : new ToldError('unexpected', undefined, { cause: error });
          if (mine === turn.current) {
            setHeld({ key, answered: { state: 'failed', error: told } });
            if (mayBeLost(told) && tries < ASK_AGAIN.times) {
              lost.current = setTimeout(() => fetchAnswer(tries + 1), ASK_AGAIN.after);
            }
          }
          if (told.code === 'unexpected') throw error;
        },
      );
    },
    [key],
  );
  const again = useCallback(() => fetchAnswer(0), [fetchAnswer]);
  useEffect(
    () => () => {
      // Nobody waits for it any more.
      turn.current += 1;
      clearTimeout(lost.current);
    },
    [],
  );

  useEffect(again, [again]);
  useTold(({ topic }) => {
    if (topics.includes(topic)) again();
  });
  // An answer to another key is never shown, not even for one frame.
  const answered: Answered<T> = held.key === key ? held.answered : { state: 'waiting' };
  return { ...answered, again };
}
