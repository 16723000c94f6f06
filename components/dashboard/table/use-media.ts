import { useEffect, useState } from 'preact/hooks';

/** Whether a media query fits now. Widths in rem, so that larger text counts as a narrower window. */
export function useMedia(query: string): boolean {
  const [fits, setFits] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const life = new AbortController();
    const list = matchMedia(query);
    setFits(list.matches);
    list.addEventListener('change', ({ matches }) => setFits(matches), { signal: life.signal });
    return () => life.abort();
  }, [query]);
  return fits;
}
