import { useEffect, useRef, useState } from 'preact/hooks';
import type { LookUpResult } from '../../utils/messages';
import { ask } from './ask';
import { useTold } from './use-told';

const SHOWN = 20;

type Found = { readonly key: string; readonly results: readonly LookUpResult[]; readonly whole: boolean };

/**
 * What fits what is typed so far; `results` null while it is on its way. An answer to an earlier query is never shown, and one that
 * was given before the lists were read is asked for again when they are.
 * @param near a postcode to be near to, for this view's own questions alone
 */
export function useLookUp(
  query: string,
  near?: string | undefined,
): { readonly results: readonly LookUpResult[] | null; readonly whole: boolean } {
  const key = `${query}\n${near ?? ''}`;
  const [found, setFound] = useState<Found>({ key: '\n', results: [], whole: true });
  const [turn, setTurn] = useState(0);
  const partial = useRef(false);
  partial.current = found.key === key && !found.whole;
  useTold(({ topic }) => {
    if (topic === 'services' || (topic === 'directory' && partial.current)) setTurn((before) => before + 1);
  });
  useEffect(() => {
    let wanted = true;
    if (query.trim() === '' && near === undefined) setFound({ key, results: [], whole: true });
    else {
      void ask('lookup/search', { query: query.slice(0, 200), limit: SHOWN, ...(near && { near }) }).then(
        ({ results, whole }) => wanted && setFound({ key, results, whole }),
      );
    }
    return () => {
      wanted = false;
    };
  }, [key, query, near, turn]);
  return found.key === key ? found : { results: null, whole: true };
}
