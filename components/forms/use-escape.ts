import { useEffect, useRef } from 'preact/hooks';

/** Whoever waits for Esc, the last to come at the end: it alone is called. */
const waiting: symbol[] = [];

/** Calls back when Esc is pressed, unless something opened later waits for it too, or a dialog is open. */
export function useEscape(onEscape: () => void): void {
  const latestRef = useRef(onEscape);
  useEffect(() => {
    latestRef.current = onEscape;
  });
  useEffect(() => {
    const life = new AbortController();
    const me = Symbol('waits for Esc');
    waiting.push(me);
    window.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || waiting.at(-1) !== me) return;
        if (document.querySelector('dialog[open]')) return;
        event.preventDefault();
        latestRef.current();
      },
      { signal: life.signal },
    );
    return () => {
      life.abort();
      waiting.splice(waiting.indexOf(me), 1);
    };
  }, []);
}
