import { useEffect, useState } from 'preact/hooks';
import { PLACES } from '../../components/dashboard/shell/Shell';
import type { Place } from '../../components/dashboard/shell/Shell';

export type Where = Place | 'welcome' | 'backup';

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
  if (wanted === 'welcome' || wanted === 'backup') return wanted;
  return PLACES.find((place) => place === wanted) ?? 'outstanding';
}
