import { useLayoutEffect, useState } from 'preact/hooks';

/** Whether the view is at least so wide, in rem: with larger text it needs more. */
export function useRoom(least: number): boolean {
  const [wide, setWide] = useState(false);
  useLayoutEffect(() => {
    const root = document.documentElement;
    const measure = () => setWide(root.clientWidth >= least * Number.parseFloat(getComputedStyle(root).fontSize));
    const observer = new ResizeObserver(measure);
    observer.observe(root);
    measure();
    return () => observer.disconnect();
  }, [least]);
  return wide;
}
