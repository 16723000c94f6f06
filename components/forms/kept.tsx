import { createContext } from 'preact';
import type { ComponentChildren } from 'preact';
import { useCallback, useContext, useState } from 'preact/hooks';

/** What was typed into forms that are not saved yet, by form. It holds client data: whoever makes one drops it with the client. */
export type KeptForms = Map<string, unknown>;

const Kept = createContext<KeptForms | null>(null);

/** Forms in here find again what was typed when they are taken down and come back: after a lost answer, another tab, a reading. */
export function KeepForms({ kept, children }: { readonly kept: KeptForms; readonly children: ComponentChildren }) {
  return <Kept.Provider value={kept}>{children}</Kept.Provider>;
}

/**
 * State of a form, as `useState`, that outlasts its being taken down. Where nothing keeps forms it is plain state. Null is kept
 * as nothing.
 * @param key what the form is about and which of its states this is: "01J…/chased/note". Never of two clients
 */
export function useKept<T>(key: string, start: T | (() => T)): readonly [T, (next: T) => void] {
  const kept = useContext(Kept);
  const [held, setHeld] = useState(() => ({ key, value: found<T>(kept, key, start) }));
  const value = held.key === key ? held.value : found<T>(kept, key, start);
  const set = useCallback(
    (next: T) => {
      if (next === null) kept?.delete(key);
      else kept?.set(key, next);
      setHeld({ key, value: next });
    },
    [kept, key],
  );
  return [value, set];
}

/** Drops what was typed under all keys that begin so: it was saved, or given up. */
export function useForget(): (prefix: string) => void {
  const kept = useContext(Kept);
  return useCallback(
    (prefix: string) => {
      for (const key of kept?.keys() ?? []) if (key.startsWith(prefix)) kept?.delete(key);
    },
    [kept],
  );
}

/** Whether anything is kept under keys that begin so. */
export function useIsKept(): (prefix: string) => boolean {
  const kept = useContext(Kept);
  return (prefix) => [...(kept?.keys() ?? [])].some((key) => key.startsWith(prefix));
}

function found<T>(kept: KeptForms | null, key: string, start: T | (() => T)): T {
  // Whatever lies under a key was put there by the form of that key.
  if (kept?.has(key)) return kept.get(key) as T;
  return typeof start === 'function' ? (start as () => T)() : start;
}
