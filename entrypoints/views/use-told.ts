import { useEffect, useRef } from 'preact/hooks';
import type { Tell } from '../../utils/messages/tell';
import { onTold } from '../../utils/messages/told';

/** Calls back with whatever the background tells, for as long as the component is shown. */
export function useTold(callback: (tell: Tell) => void): void {
  const latest = useRef(callback);
  latest.current = callback;
  useEffect(() => {
    const life = new AbortController();
    onTold((tell) => latest.current(tell), life.signal);
    return () => life.abort();
  }, []);
}
