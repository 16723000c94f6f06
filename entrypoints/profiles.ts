import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { applyProfiles, combine } from '../utils/recognition/profiles';

/** How site profiles are applied: put into a page, beside the record script, only where a profile is for it. */
const PROFILER = { applyProfiles, combine } as const;
export type Profiler = typeof PROFILER;

export default defineUnlistedScript(() => {
  Object.assign(globalThis, { alongsideProfiler: PROFILER });
});
