/**
 * Where a key leads in a list of rows and headings.
 * @param isRow whether the item at an index can hold the focus
 * @param page how many rows a page key passes
 * @returns the index of a row, or null where the key does nothing here
 */
export function rowForKey(
  key: string,
  current: number,
  count: number,
  page: number,
  isRow: (index: number) => boolean,
): number | null {
  const goal = goalOf(key.length === 1 ? key.toLowerCase() : key, current, count, page);
  if (goal === null || count === 0) return null;
  const from = Math.max(0, Math.min(count - 1, goal));
  const step = goal < current || key === 'End' ? -1 : 1;
  for (let at = from; at >= 0 && at < count; at += step) if (isRow(at)) return at;
  for (let at = from; at >= 0 && at < count; at -= step) if (isRow(at)) return at;
  return null;
}

function goalOf(key: string, current: number, count: number, page: number): number | null {
  switch (key) {
    case 'ArrowDown':
    case 'j':
      return current + 1;
    case 'ArrowUp':
    case 'k':
      return current - 1;
    case 'PageDown':
      return current + page;
    case 'PageUp':
      return current - page;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
