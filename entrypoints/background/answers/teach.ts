import { ToldError } from '../../../utils/errors';
import { ProfileSchema } from '../../../utils/recognition/profiles/schema';
import type { Profile } from '../../../utils/recognition/profiles/profile';
import type { Fields } from '../../../utils/recognition/reading';
import type { TeachProgress, TeachSeen } from '../../../utils/messages/teach';
import type { DraftRequest } from '../../../utils/recognition/teaching';
import { profileIdFor } from '../../../utils/recognition/teaching/naming';
import { askLesson, endLesson, openTabOf, originOf, placesOf } from '../lessons';
import { showBeside, stopElsewhere } from '../lessons';
import type { Place } from '../lessons';
import { beginAgain, freshRequest, isSame } from '../lesson-requests';
import { lessonPlace, placeOf, seenIn, taughtIn } from '../lesson-place';
import { tellViews } from '../pages';
import type { SiteProfiles } from '../profiles';
import type { Answers } from '../router';
import type { Taught, Teachings } from '../teachings';
import { beside } from './page';

type TeachAnswers = Pick<Answers, Extract<keyof Answers, `teach/${string}`>>;

const UNTRIED = { second: false, list: false } as const;

/**
 * Teaching the page beside a view. Nothing is saved that was not tried, by this very background, on a second client and on a
 * list. @param save keeps a profile
 */
export function teachAnswers(
  teachings: Teachings,
  sites: SiteProfiles,
  isLocked: () => boolean,
  save: (profile: Profile) => Promise<unknown>,
): TeachAnswers {
  return {
    'teach/changed': async (_, { tab, frame }) => {
      await stopElsewhere(tab, frame);
      tellViews({ topic: 'teach', tab });
      return {};
    },
    'teach/begin': async ({ again }, { tab }) => {
      const at = mustBeOpen(tab);
      const places = await placesOf(at);
      const { origin, path } = places[0].state;
      if (again !== null)
        for (const { frame, state } of places) {
          const base = await named(state.origin, again);
          if (base) return begin(at, { request: beginAgain(base, state.origin), frame });
        }
      return begin(at, { request: freshRequest(origin, path), frame: 0 });
    },
    'teach/again': async ({ origin, id }) => {
      if (isLocked()) throw new ToldError('vault-locked');
      const there = (await sites.on(origin)).find(({ profile }) => profile.id === id);
      if (!there) throw new ToldError('profile-missing');
      if (there.source === 'organisation') throw new ToldError('profile-set-by-organisation');
      const at = await openTabOf(origin);
      await begin(at, { request: beginAgain(there.profile, origin), frame: 0 });
      await showBeside(at);
      // A sidebar that is open already asks what is taught beside it.
      tellViews({ topic: 'teach', tab: at });
      return {};
    },
    'teach/progress': async (_, { tab }) => {
      const at = beside(tab);
      const taught = await teachings.of(at);
      const goesOn = !isLocked() && taught?.open && isOf(taught, await originOf(at));
      return { progress: goesOn ? taught.progress : null };
    },
    'teach/keep': async ({ request, frame: asked }, { tab }) => {
      const { at, frame } = await mustBeTaught(tab, request, asked);
      return goOn(at, { request, frame, profile: null, passed: UNTRIED }, null);
    },
    'teach/pick': async ({ what }, { tab }) => {
      const at = mustBeOpen(tab);
      const places = await placesOf(at);
      const taught = taughtIn(await teachings.of(at), places);
      const frames = places.slice(1).map(({ state: { origin, width, height } }) => ({ origin, width, height }));
      const all = await Promise.all(
        places.map(async ({ frame }): Promise<Place> => {
          const state = await askLesson(at, 'pick', { what, frames, focus: frame === taught.frame }, frame);
          return { frame, state };
        }),
      );
      return seenIn(await teachings.of(at), all);
    },
    'teach/stop': async (_, { tab }) => {
      const at = mustBeOpen(tab);
      await stopElsewhere(at, -1);
      return seen(at);
    },
    'teach/state': async (_, { tab }) => seen(mustBeOpen(tab)),
    'teach/show': async ({ select, frame }, { tab }) => {
      const at = mustBeOpen(tab);
      const places = await placesOf(at);
      const there = places.find((place) => place.frame === frame) ?? taughtIn(await teachings.of(at), places);
      return askLesson(at, 'show', { select }, there.frame);
    },
    'teach/check': async ({ profile }, { tab }) => {
      const at = mustBeOpen(tab);
      const places = await placesOf(at);
      return askLesson(at, 'check', { profile }, taughtIn(await teachings.of(at), places).frame);
    },
    'teach/draft': async ({ request: asked, frame: of }, { tab }) => {
      const { at, frame } = await mustBeTaught(tab, asked, of);
      const request = { ...asked, id: await idFor(asked) };
      const draft = await askLesson(at, 'draft', request, frame);
      const first = draft.profile && draft.reading?.verdict === 'one' ? draft.reading.fields : null;
      const made = { request, frame, profile: first && draft.profile, passed: UNTRIED };
      return { draft, progress: await goOn(at, made, first) };
    },
    'teach/second': async (_, { tab }) => {
      const { tab: at, taught, profile } = await drafted(tab);
      if (!taught.first) return { trial: null, progress: taught.progress };
      const frame = await frameOf(at, taught);
      const trial = await askLesson(at, 'second', { profile, first: taught.first }, frame);
      return { trial, progress: await noted(at, taught, profile, { second: trial.passed }) };
    },
    'teach/list': async (_, { tab }) => {
      const { tab: at, taught, profile } = await drafted(tab);
      const trial = await askLesson(at, 'list', { profile }, await frameOf(at, taught));
      return { trial, progress: await noted(at, taught, profile, { list: trial.passed }) };
    },
    'teach/mark-list': async ({ lists }, { tab }) => {
      const { tab: at, taught, profile } = await drafted(tab);
      const marked = ProfileSchema.safeParse({ ...profile, lists });
      if (!marked.success) throw new ToldError('profile-unreadable');
      const request = { ...taught.progress.request, lists };
      const progress = { ...taught.progress, request, profile: marked.data, passed: UNTRIED };
      return (await teachings.keep(at, { ...taught, progress })).progress;
    },
    'teach/save': async (_, { tab }) => {
      const { tab: at, taught, profile } = await drafted(tab);
      const { second, list } = taught.progress.passed;
      if (!second || !list) throw new ToldError('profile-untried');
      await save(profile);
      await teachings.forget(at);
      await endLesson(at);
      return { name: profile.name };
    },
    'teach/leave': async ({ forget }, { tab }) => {
      const at = beside(tab);
      const taught = await teachings.of(at);
      if (forget || taught?.progress.request.picks.length === 0) await teachings.forget(at);
      else if (taught) await teachings.keep(at, { ...taught, open: false, first: null });
      await endLesson(at);
      return {};
    },
    'teach/end': async (_, { tab }) => {
      await endLesson(beside(tab));
      return {};
    },
  };

  /** Goes on with what was left of the same lesson, else begins it. */
  async function begin(tab: number, { request, frame }: Pick<TeachProgress, 'request' | 'frame'>) {
    const before = await teachings.of(tab);
    const goesOn = before && isSame(before.progress.request.base, request.base) && isOf(before, await originOf(tab));
    if (goesOn) return goOn(tab, before.progress, before.first);
    return goOn(tab, { request, frame, profile: null, passed: UNTRIED }, null);
  }

  async function goOn(tab: number, progress: TeachProgress, first: Fields | null): Promise<TeachProgress> {
    await teachings.keep(tab, { progress, open: true, around: await originOf(tab), first });
    return progress;
  }

  /** What is being pointed at in a tab, and what was. */
  async function seen(tab: number): Promise<TeachSeen> {
    const places = await placesOf(tab);
    return seenIn(await teachings.of(tab), places);
  }

  /** The frame that is taught, where the page has it now. @throws ToldError `frame-gone` */
  async function frameOf(tab: number, taught: Taught): Promise<number> {
    const found = lessonPlace(taught, await placesOf(tab));
    if (!found) throw new ToldError('frame-gone');
    return found.frame;
  }

  /** The profile of this name that is used on a site. @throws ToldError `profile-set-by-organisation` */
  async function named(origin: string, name: string): Promise<Profile | null> {
    const there = (await sites.on(origin)).find(({ profile, on }) => on && profile.name === name);
    if (there?.source === 'organisation') throw new ToldError('profile-set-by-organisation');
    return there?.profile ?? null;
  }

  /** Locked means looking up alone: a pick shows what stands on the page. */
  function mustBeOpen(tab: number | null): number {
    if (isLocked()) throw new ToldError('vault-locked');
    return beside(tab);
  }

  /** What is to be taught is of the page beside the view, or of a frame in it. */
  async function mustBeTaught(tab: number | null, request: DraftRequest, frame: number) {
    const { origins, base } = request;
    const at = mustBeOpen(tab);
    const [origin = ''] = origins;
    const there = placeOf(await placesOf(at), origin, frame);
    if (!there) throw new ToldError(frame === 0 ? 'teaching-gone' : 'frame-gone');
    // Of the sites that a profile taught again is for, the one beside the view is the first.
    const also = base && base.origins.length > 0 ? base.origins : [origin];
    if (!origins.every((one) => one === origin || also.includes(one))) throw new ToldError('teaching-gone');
    return { at, frame: there.frame };
  }

  async function drafted(tab: number | null): Promise<{ tab: number; taught: Taught; profile: Profile }> {
    const at = mustBeOpen(tab);
    const taught = await teachings.of(at);
    const profile = taught?.progress.profile;
    if (!profile || !isOf(taught, await originOf(at))) throw new ToldError('teaching-gone');
    return { tab: at, taught, profile };
  }

  /** Notes how a trial went, unless what was tried has been changed meanwhile. */
  async function noted(tab: number, tried: Taught, profile: Profile, passed: Partial<typeof tried.progress.passed>) {
    const now = (await teachings.of(tab)) ?? tried;
    if (JSON.stringify(now.progress.profile) !== JSON.stringify(profile)) return now.progress;
    const progress = { ...now.progress, passed: { ...now.progress.passed, ...passed } };
    await teachings.keep(tab, { ...now, progress });
    return progress;
  }

  /** That of the profile that is taught again, where it is kept here for these sites; else one that no profile has. */
  async function idFor({ base, name, origins }: DraftRequest): Promise<string> {
    const { all } = await sites.all();
    const kept = all.kept.map(({ profile }) => profile);
    const replaced = kept.find((one) => one.id === base?.id && origins.every((origin) => one.origins.includes(origin)));
    if (replaced && !all.organisation.some(({ id }) => id === replaced.id)) return replaced.id;
    const taken = [...all.organisation, ...kept, ...all.shipped].map(({ id }) => id);
    return profileIdFor(name, taken);
  }
}

function isOf({ around }: Taught, origin: string): boolean {
  return around === origin;
}
