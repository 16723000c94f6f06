import { ToldError } from '../../../utils/errors';
import { ProfileSchema } from '../../../utils/recognition/profiles/schema';
import type { Profile } from '../../../utils/recognition/profiles/profile';
import type { TeachProgress } from '../../../utils/messages/teach';
import type { DraftRequest } from '../../../utils/recognition/teaching';
import { picksOf } from '../../../utils/recognition/teaching/picks-of';
import { profileIdFor, profileNameFor } from '../../../utils/recognition/teaching/naming';
import { askLesson, endLesson, openTabOf, originOf, showBeside } from '../lessons';
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
    'teach/changed': async (_, { tab }) => {
      tellViews({ topic: 'teach', tab });
      return {};
    },
    'teach/begin': async ({ again }, { tab }) => {
      const at = mustBeOpen(tab);
      const { origin, path } = await askLesson(at, 'state', {});
      const base = again === null ? null : await named(origin, again);
      return begin(at, base ? beginAgain(base, origin) : freshRequest(origin, path));
    },
    'teach/again': async ({ origin, id }) => {
      if (isLocked()) throw new ToldError('vault-locked');
      const there = (await sites.on(origin)).find(({ profile }) => profile.id === id);
      if (!there) throw new ToldError('profile-missing');
      if (there.source === 'organisation') throw new ToldError('profile-set-by-organisation');
      const at = await openTabOf(origin);
      await begin(at, beginAgain(there.profile, origin));
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
    'teach/keep': async ({ request }, { tab }) => {
      const at = await mustBeTaught(tab, request);
      const progress = { request, profile: null, passed: UNTRIED };
      return (await teachings.keep(at, { progress, open: true, first: null })).progress;
    },
    'teach/pick': async (data, { tab }) => askLesson(mustBeOpen(tab), 'pick', data),
    'teach/stop': async (data, { tab }) => askLesson(mustBeOpen(tab), 'stop', data),
    'teach/state': async (data, { tab }) => askLesson(mustBeOpen(tab), 'state', data),
    'teach/show': async (data, { tab }) => askLesson(mustBeOpen(tab), 'show', data),
    'teach/check': async (data, { tab }) => askLesson(mustBeOpen(tab), 'check', data),
    'teach/draft': async ({ request: asked }, { tab }) => {
      const at = await mustBeTaught(tab, asked);
      const request = { ...asked, id: await idFor(asked) };
      const draft = await askLesson(at, 'draft', request);
      const first = draft.profile && draft.reading?.verdict === 'one' ? draft.reading.fields : null;
      const progress = { request, profile: first && draft.profile, passed: UNTRIED };
      await teachings.keep(at, { progress, open: true, first });
      return { draft, progress };
    },
    'teach/second': async (_, { tab }) => {
      const { tab: at, taught, profile } = await drafted(tab);
      if (!taught.first) return { trial: null, progress: taught.progress };
      const trial = await askLesson(at, 'second', { profile, first: taught.first });
      return { trial, progress: await noted(at, taught, profile, { second: trial.passed }) };
    },
    'teach/list': async (_, { tab }) => {
      const { tab: at, taught, profile } = await drafted(tab);
      const trial = await askLesson(at, 'list', { profile });
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
  async function begin(tab: number, request: DraftRequest): Promise<TeachProgress> {
    const before = await teachings.of(tab);
    const goesOn =
      before && isSame(before.progress.request.base, request.base) && isOf(before, request.origins[0] ?? '');
    const progress = goesOn ? before.progress : { request, profile: null, passed: UNTRIED };
    await teachings.keep(tab, { progress, open: true, first: goesOn ? before.first : null });
    return progress;
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

  /** What is to be taught is of the page beside the view. */
  async function mustBeTaught(tab: number | null, { origins, base }: DraftRequest): Promise<number> {
    const at = mustBeOpen(tab);
    const origin = await originOf(at);
    // Of the sites that a profile taught again is for, the one beside the view is the first.
    const also = base && base.origins.length > 0 ? base.origins : [origin];
    if (origins[0] !== origin || !origins.every((one) => also.includes(one))) throw new ToldError('teaching-gone');
    return at;
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

function freshRequest(origin: string, path: string): DraftRequest {
  const name = profileNameFor(origin);
  return { id: '', name, origins: [origin], path, picks: [], excludes: [], lists: [], dateFormat: null };
}

/** All of a profile, to be gone through again. One for any site is not replaced: what is taught is this site's own. */
function beginAgain(base: Profile, origin: string): DraftRequest {
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

function isSame(one: Profile | undefined, other: Profile | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function isOf({ progress }: Taught, origin: string): boolean {
  return progress.request.origins.includes(origin);
}
