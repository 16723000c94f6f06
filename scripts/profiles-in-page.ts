// What a page needs to be read by profiles and taught, as one script for tests and for `npm run profile`.
import { isIsoDate } from '../utils/client/date';
import { lexiconOf, recognise } from '../utils/recognition/recognise';
import { applyProfile, applyProfiles, combine } from '../utils/recognition/profiles';
import type { Profile } from '../utils/recognition/profiles';
import { matchesOf } from '../utils/recognition/profiles/locate';
import type { Steps } from '../utils/recognition/profiles/profile';
import type { Fields } from '../utils/recognition/reading';
import { draftProfile, proposeFor, standingsOf, testOnList, testOnSecond } from '../utils/recognition/teaching';
import type { DraftRequest } from '../utils/recognition/teaching';
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

const teaching = { lexicon, today };

/** What the one thing that steps lead to would become; `text`: its first node of text, as a click would hit it. */
export function propose(steps: Steps, at: 'element' | 'text' = 'element') {
  const [element] = matchesOf(document, steps);
  if (!element) throw new Error(`nothing at ${JSON.stringify(steps)}`);
  const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
  return proposeFor(at === 'text' && text ? text : element, document, teaching);
}

export function draft(request: DraftRequest, url: string = location.href) {
  return draftProfile(request, document, url, teaching);
}

export function check(profile: Profile, url: string = location.href) {
  return standingsOf(profile, document, url, teaching);
}

export function second(profile: Profile, first: Fields, url: string = location.href) {
  return testOnSecond(profile, first, document, url, teaching);
}

export function list(profile: Profile, url: string = location.href) {
  return testOnList(profile, document, url, teaching);
}

export function readBy(profile: Profile, url: string = location.href) {
  return applyProfile(profile, document, url, lexicon, today)?.reading ?? null;
}
