import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

type Props = { readonly selectors: readonly string[]; readonly children: ComponentChildren };

/** A state that only a press leads to: presses each of these once, in their order. */
export function Pressed({ selectors, children }: Props) {
  const pressed = useRef(0);
  useEffect(() => {
    const life = new AbortController();
    const look = setInterval(() => {
      const next = selectors[pressed.current];
      const found = next && document.querySelector<HTMLElement>(next);
      if (!found) return;
      pressed.current += 1;
      found.click();
    }, 50);
    life.signal.addEventListener('abort', () => clearInterval(look));
    return () => life.abort();
  }, [selectors]);
  return <>{children}</>;
}
