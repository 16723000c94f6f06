import { useEffect, useState } from 'preact/hooks';
import type { Practice } from '../../utils/directory/practice';
import { ask } from './ask';

const SHOWN = 20;

/** The practices for what is typed so far; null while they are on their way. An answer to an earlier query is never shown. */
export function useSearch(query: string): readonly Practice[] | null {
  const [found, setFound] = useState<{ query: string; results: readonly Practice[] }>({ query: '', results: [] });
  useEffect(() => {
    let wanted = true;
    if (query.trim() === '') setFound({ query, results: [] });
    else {
      void ask('directory/search', { query, limit: SHOWN }).then(
        ({ results }) => wanted && setFound({ query, results }),
      );
    }
    return () => {
      wanted = false;
    };
  }, [query]);
  return found.query === query ? found.results : null;
}
