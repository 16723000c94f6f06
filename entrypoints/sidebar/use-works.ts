import { useEffect, useState } from 'preact/hooks';
import type * as Works from './letter-works';

/** The letters, once somebody `wants` them; null until they have loaded. */
export function useWorks(wants: boolean): typeof Works | null {
  const [works, setWorks] = useState<typeof Works | null>(null);
  useEffect(() => {
    if (wants && !works) void import('./letter-works').then((loaded) => setWorks(loaded));
  }, [wants, works]);
  return works;
}
