/** How much of the sidebar's height the banner may keep while what is under it scrolls. */
const MOST = 0.4;
/** In characters: a longer name is set smaller, so that it takes less of the sidebar. */
const LONG_NAME = 60;

export function isLongName(name: string): boolean {
  return name.length > LONG_NAME;
}

/**
 * The `top` of the banner that stays in view: 0 where it is low enough, else so far above that of a long name the first lines scroll
 * away. What begins at `identity`, the date of birth and the numbers, never does. All in CSS pixels.
 * @param identity where that begins, from the banner's upper edge
 * @param room the height of the sidebar
 */
export function topOfBanner({
  height,
  identity,
  room,
}: {
  readonly height: number;
  readonly identity: number;
  readonly room: number;
}): number {
  return Math.min(0, Math.max(MOST * room - height, -identity));
}
