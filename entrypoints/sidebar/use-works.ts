import { useEffect, useMemo, useState } from 'preact/hooks';
import { ask } from '../views/ask';
import { useAnswer } from '../views/use-answer';
import type * as Loaded from './letter-works';

/** Everything a letter needs, with the letters of the user's own and of the organisation among those to be found. */
export type Works = typeof Loaded;

/** The letters, once somebody `wants` them; null until they have loaded. */
export function useWorks(wants: boolean): Works | null {
  const [loaded, setLoaded] = useState<Works | null>(null);
  const own = useAnswer(wants ? 'templates' : null, () => ask('templates/list', {}), ['templates']);
  useEffect(() => {
    if (wants && !loaded) void import('./letter-works').then((module) => setLoaded(module));
  }, [wants, loaded]);
  // Where own letters cannot be had, those of the product can still be written.
  const letters = own.state === 'answered' ? own.value.letters : own.state === 'failed' ? NONE : null;
  return useMemo(() => loaded && letters && { ...loaded, ...loaded.catalogueWith(letters) }, [loaded, letters]);
}

const NONE = [] as const;
