// What a page needs to be read by profiles and taught, as one script for tests and for `npm run profile`.
import { isIsoDate } from '../utils/client/date';
import { lexiconOf, recognise } from '../utils/recognition/recognise';
import { applyProfile, applyProfiles, combine } from '../utils/recognition/profiles';
import type { Profile } from '../utils/recognition/profiles';
import { VOCABULARY } from '../utils/recognition/vocabulary';

const lexicon = lexiconOf(VOCABULARY);
const today = '2026-11-20';

/** What the profiles make of this page, what the recogniser does, and both together. */
export function read(profiles: readonly Profile[], url: string = location.href, day: string = today) {
  if (!isIsoDate(day)) throw new Error(`${day} is no date`);
  const general = recognise(document, url, lexicon, day);
  const applied = applyProfiles(profiles, document, url, lexicon, day);
  const both = combine(general, applied);
  return {
    profile: applied && { id: applied.profile.id, reading: applied.reading },
    general: general.reading,
    reading: both.reading,
    held: both.profile,
    anchors: both.anchors.map(({ text }) => text),
  };
}

export function readBy(profile: Profile, url: string = location.href) {
  return applyProfile(profile, document, url, lexicon, today)?.reading ?? null;
}
