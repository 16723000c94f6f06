import { useEffect, useRef, useState } from 'preact/hooks';

/** Where somebody was about to go: back to the list, or to another place of the dashboard. */
type Way = { readonly to: 'list' } | { readonly to: 'place'; readonly hash: string };

/**
 * Asks before what is not saved is left: on the way back to the list, by a link of the dashboard, and, in the browser's own
 * words, when the tab is closed.
 */
export function useLeaving(unsaved: boolean, onLeave: () => void) {
  const [way, setWay] = useState<Way | null>(null);
  const left = useRef(false);
  useEffect(() => {
    if (!unsaved) return undefined;
    const life = new AbortController();
    window.addEventListener('beforeunload', (event) => !left.current && event.preventDefault(), {
      signal: life.signal,
    });
    document.addEventListener(
      'click',
      (event) => {
        const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
        const hash = link?.getAttribute('href');
        if (!hash || hash === location.hash) return;
        event.preventDefault();
        setWay({ to: 'place', hash });
      },
      { capture: true, signal: life.signal },
    );
    return () => life.abort();
  }, [unsaved]);
  return {
    asked: way !== null,
    leave: () => (unsaved ? setWay({ to: 'list' }) : onLeave()),
    stay: () => setWay(null),
    goOn: () => {
      left.current = true;
      onLeave();
      if (way?.to === 'place') location.hash = way.hash;
    },
  };
}
