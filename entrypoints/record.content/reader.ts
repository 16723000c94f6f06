import { dateOf } from '../../utils/client/date';
import { stillThere } from '../../utils/recognition/anchors';
import type { Anchor } from '../../utils/recognition/anchors';
import { lexiconOf } from '../../utils/recognition/lexicon';
import type { Profile } from '../../utils/recognition/profiles/profile';
import { recogniseInSlices } from '../../utils/recognition/recognise';
import type { Recognition } from '../../utils/recognition/recognise';
import type { Slices } from '../../utils/recognition/slices';
import type { Vocabulary } from '../../utils/recognition/vocabulary';
import type { Profiler } from '../profiles';

export type Reader = {
  /** Begins to read the page this script runs in. */
  begin(): Slices<Recognition>;
  stillThere(anchors: readonly Anchor[]): boolean;
  /** Calls back when what applies the site's profiles has come. */
  whenLoaded?(callback: () => void): void;
};

/** What a reader asks of the background. */
export type ReaderAsks = {
  /** Puts `profiles.js` into this page. */
  load(): Promise<unknown>;
  /** A profile had the page and held. */
  matched(profile: string): void;
};

/** In this script's own world, once `profiles.js` has run. */
const world: { alongsideProfiler?: Profiler } = globalThis as object;

/** Nothing is said of a page that has a profile before it can be applied. */
const NOT_YET: Recognition = {
  reading: { verdict: 'ambiguous', findings: [{ kind: 'loading' }], incomplete: false },
  anchors: [],
  roots: [],
};

/** @param profiles those of this site, in the order in which they are tried */
export function readerOf(
  vocabulary: Vocabulary,
  profiles: () => readonly Profile[],
  { load, matched }: ReaderAsks,
): Reader {
  const lexicon = lexiconOf(vocabulary);
  const held = new Set<string>();
  let loading = false;
  let loaded = () => undefined as void;
  return {
    *begin() {
      const all = profiles();
      if (!all.some(concerns)) return yield* recogniseInSlices(document, location.href, lexicon);
      const profiler = world.alongsideProfiler;
      if (!profiler) {
        // Asked again at a later reading where it does not come.
        const failed = () => void (loading = false);
        if (!loading) load().then(() => loaded(), failed);
        loading = true;
        return NOT_YET;
      }
      const today = dateOf(new Date());
      const applied = profiler.applyProfiles(all, document, location.href, lexicon, today);
      const general = yield* recogniseInSlices(document, location.href, lexicon, today, applied?.leftOut);
      const { profile, ...both } = profiler.combine(general, applied);
      if (profile?.held && !held.has(profile.id)) {
        held.add(profile.id);
        matched(profile.id);
      }
      return both;
    },
    stillThere,
    whenLoaded: (callback) => void (loaded = callback),
  };
}

/** Whether a profile may be for this page: one of this site, or of a product whose mark the page bears. A mark that is no selector is on no page. */
function concerns({ origins, assertions }: Profile): boolean {
  const mark = assertions[0]?.select ?? [];
  try {
    return origins.length > 0 || document.querySelector(typeof mark === 'string' ? mark : (mark[0] ?? 'none')) !== null;
  } catch {
    return false;
  }
}
