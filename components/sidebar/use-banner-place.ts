import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { topOfBanner } from './banner-place';

/**
 * Keeps a banner from taking the sidebar over where everything under it scrolls.
 * @param identity selects what must stay in view with all that follows it
 */
export function useBannerPlace(banner: RefObject<HTMLElement | null>, identity: string): void {
  useLayoutEffect(() => {
    const element = banner.current;
    const sidebar = element?.closest<HTMLElement>('.sidebar');
    if (!element || !sidebar) return undefined;
    const place = () => {
      const from = element.querySelector(identity)?.getBoundingClientRect().top ?? 0;
      const box = element.getBoundingClientRect();
      const top = topOfBanner({ height: box.height, identity: from - box.top, room: sidebar.clientHeight });
      // Set here, not in a style attribute, which the content policy would refuse in markup.
      element.style.top = `${Math.round(top)}px`;
    };
    const resized = new ResizeObserver(place);
    resized.observe(element);
    resized.observe(sidebar);
    return () => resized.disconnect();
  }, [banner, identity]);
}
