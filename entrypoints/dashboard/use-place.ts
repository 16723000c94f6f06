import { useEffect, useState } from 'preact/hooks';
import { PLACES } from '../../components/dashboard/shell/Shell';
import type { Place } from '../../components/dashboard/shell/Shell';

export type Where = Place | 'welcome';

/** The place in the address (`#directory`). It never says whose referral is open. */
export function usePlace(): Where {
  const [where, setWhere] = useState(read);
  useEffect(() => {
    const life = new AbortController();
    window.addEventListener('hashchange', () => setWhere(read()), { signal: life.signal });
    return () => life.abort();
  }, []);
  return where;
}

function read(): Where {
  const wanted = location.hash.slice(1);
  if (wanted === 'welcome') return 'welcome';
  return PLACES.find((place) => place === wanted) ?? 'outstanding';
}
