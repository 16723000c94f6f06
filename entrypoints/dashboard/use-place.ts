import { useEffect, useRef, useState } from 'preact/hooks';
import { PLACES } from '../../components/dashboard/shell/Shell';
import type { Place } from '../../components/dashboard/shell/Shell';

export type Where = Place | 'welcome' | 'backup';

/** What of the look-up the address asks to see (`#look-up/practice%3AZ99101`): public data alone. Empty where it asks for nothing. */
export function useWanted(): string {
  return useHash(readWanted);
}

/** The place in the address (`#directory`). It never says whose referral is open. */
export function usePlace(): Where {
  return useHash(read);
}

function useHash<T>(of: () => T): T {
  const [value, setValue] = useState(of);
  const latest = useRef(of);
  useEffect(() => {
    const life = new AbortController();
    window.addEventListener('hashchange', () => setValue(latest.current()), { signal: life.signal });
    return () => life.abort();
  }, []);
  return value;
}

function read(): Where {
  const wanted = location.hash.slice(1);
  // What it asks to see follows: see `useWanted`.
  if (wanted.startsWith('look-up/')) return 'look-up';
  if (wanted === 'welcome' || wanted === 'backup') return wanted;
  return PLACES.find((place) => place === wanted) ?? 'outstanding';
}

function readWanted(): string {
  const text = /^#look-up\/(.+)$/.exec(location.hash)?.[1] ?? '';
  try {
    return decodeURIComponent(text);
  } catch {
    // Written by hand, and not as an address is.
    return '';
  }
}
