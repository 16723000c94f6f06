import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

/** How long the tick stands, in milliseconds. */
const TICK = 2_000;

export type Copied = 'no' | 'copied' | 'refused';

/**
 * Copies, and for two seconds afterwards says that it did, or that the browser refused.
 * @param onCopy rejects where nothing was copied
 */
export function useCopied(onCopy: (text: string) => Promise<void>): [copied: Copied, copy: (text: string) => void] {
  const [copied, setCopied] = useState<Copied>('no');
  const timerRef = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const shownRef = useRef(true);
  useEffect(() => {
    shownRef.current = true;
    return () => {
      shownRef.current = false;
      clearTimeout(timerRef.current);
    };
  }, []);
  const copy = useCallback(
    (text: string) => {
      const say = (what: Copied) => {
        if (!shownRef.current) return;
        clearTimeout(timerRef.current);
        setCopied(what);
        timerRef.current = setTimeout(() => setCopied('no'), TICK);
      };
      onCopy(text).then(
        () => say('copied'),
        () => say('refused'),
      );
    },
    [onCopy],
  );
  return [copied, copy];
}
