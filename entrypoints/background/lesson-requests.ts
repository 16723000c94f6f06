import type { Profile } from '../../utils/recognition/profiles/profile';
import type { DraftRequest } from '../../utils/recognition/teaching';
import { profileNameFor } from '../../utils/recognition/teaching/naming';
import { picksOf } from '../../utils/recognition/teaching/picks-of';

/** What a lesson begins with on a site that nothing was taught of. */
export function freshRequest(origin: string, path: string): DraftRequest {
  const name = profileNameFor(origin);
  return { id: '', name, origins: [origin], path, picks: [], excludes: [], lists: [], dateFormat: null };
}

/** All of a profile, to be gone through again. One for any site is not replaced: what is taught is this site's own. */
export function beginAgain(base: Profile, origin: string): DraftRequest {
  const { id, name, origins, path, excludes, lists } = base;
  const others = origins.filter((one) => one !== origin);
  const own = origins.length > 0 ? { id, name } : { id: '', name: profileNameFor(origin) };
  return {
    ...own,
    origins: [origin, ...others],
    path,
    picks: picksOf(base),
    excludes,
    lists,
    dateFormat: null,
    base,
  };
}

/** Whether two lessons are of the same profile, or both of none. */
export function isSame(one: Profile | undefined, other: Profile | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
