import type { Profile } from './profile';

/** Whether an address is one of the profile's: its origin, and its path part by part. */
export function isPageOf({ origins, path }: Pick<Profile, 'origins' | 'path'>, url: string): boolean {
  const { origin, pathname, hash } = new URL(url);
  if (origins.length > 0 && !origins.includes(origin)) return false;
  const parts = `${pathname}${path.includes('#') ? hash : ''}`.replace(/\/$/, '').split('/');
  const wanted = path.replace(/\/$/, '').split('/');
  const open = wanted.at(-1) === '**';
  if (open) wanted.pop();
  return (
    (open ? parts.length >= wanted.length : parts.length === wanted.length) &&
    wanted.every((want, i) => (want === '*' ? parts[i] !== '' : want === parts[i]))
  );
}
