import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { RefObject } from 'preact';

/**
 * By how much paper of this width (CSS pixels) is made smaller to fit the room there is, and 1 where it is wanted at full size.
 * What was on top of the room stays there; paper too wide for it is seen from `indent` on, where its words begin.
 */
export function useFit(
  room: RefObject<HTMLElement | null>,
  width: number,
  indent: number,
  full: boolean,
): { scale: number; fits: boolean } {
  const [across, setAcross] = useState(0);
  useEffect(() => {
    const element = room.current;
    if (!element) return undefined;
    const measure = () => {
      const { paddingLeft, paddingRight } = getComputedStyle(element);
      setAcross(element.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [room]);
  const least = width > 0 ? Math.min(1, Math.max(0, across) / width) : 0;
  const scale = full ? 1 : least;
  const before = useRef(scale);
  useLayoutEffect(() => {
    const element = room.current;
    if (element && scale !== before.current) {
      if (before.current > 0) element.scrollTop *= scale / before.current;
      element.scrollLeft = full ? indent : 0;
    }
    before.current = scale;
  }, [room, scale, indent, full]);
  return { scale, fits: least === 1 };
}
