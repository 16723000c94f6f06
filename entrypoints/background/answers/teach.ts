import { ToldError } from '../../../utils/errors';
import { ProfileSchema } from '../../../utils/recognition/profiles/schema';
import type { Profile } from '../../../utils/recognition/profiles/profile';
import type { DraftRequest } from '../../../utils/recognition/teaching';
import { profileIdFor, profileNameFor } from '../../../utils/recognition/teaching/naming';
import { askLesson, endLesson, originOf } from '../lessons';
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
      const before = await teachings.of(at);
      if (before?.progress.again === again && isOf(before, origin)) {
        return (await teachings.keep(at, { ...before, open: true })).progress;
      }
      const name = again ?? profileNameFor(origin);
      const request = { id: '', name, origins: [origin], path, picks: [], excludes: [], lists: [], dateFormat: null };
      const progress = { request, profile: null, passed: UNTRIED, again };
      return (await teachings.keep(at, { progress, open: true, first: null })).progress;
    },
    'teach/progress': async (_, { tab }) => {
      const at = beside(tab);
      const taught = await teachings.of(at);
      const goesOn = !isLocked() && taught?.open && isOf(taught, await originOf(at));
      return { progress: goesOn ? taught.progress : null };
    },
    'teach/keep': async ({ request, again }, { tab }) => {
      const at = await mustBeTaught(tab, request);
      const progress = { request, profile: null, passed: UNTRIED, again };
      return (await teachings.keep(at, { progress, open: true, first: null })).progress;
    },
    'teach/pick': async (data, { tab }) => askLesson(mustBeOpen(tab), 'pick', data),
    'teach/stop': async (data, { tab }) => askLesson(mustBeOpen(tab), 'stop', data),
    'teach/state': async (data, { tab }) => askLesson(mustBeOpen(tab), 'state', data),
    'teach/show': async (data, { tab }) => askLesson(mustBeOpen(tab), 'show', data),
    'teach/draft': async ({ request: asked, again }, { tab }) => {
      const at = await mustBeTaught(tab, asked);
      const request = { ...asked, id: await idFor(asked, again) };
      const draft = await askLesson(at, 'draft', request);
      const first = draft.profile && draft.reading?.verdict === 'one' ? draft.reading.fields : null;
      const progress = { request, profile: first && draft.profile, passed: UNTRIED, again };
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

  /** Locked means looking up alone: a pick shows what stands on the page. */
  function mustBeOpen(tab: number | null): number {
    if (isLocked()) throw new ToldError('vault-locked');
    return beside(tab);
  }

  /** What is to be taught is of the page beside the view. */
  async function mustBeTaught(tab: number | null, { origins }: DraftRequest): Promise<number> {
    const at = mustBeOpen(tab);
    const origin = await originOf(at);
    if (origins.length !== 1 || origins[0] !== origin) throw new ToldError('teaching-gone');
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

  /** That of the profile that is taught again, where it was made here; else one that no profile has. */
  async function idFor(request: DraftRequest, again: string | null): Promise<string> {
    const { all } = await sites.all();
    const kept = all.kept.map(({ profile }) => profile);
    const replaced = kept.find(
      ({ name, origins }) => name === again && request.origins.every((one) => origins.includes(one)),
    );
    if (replaced && !all.organisation.some(({ id }) => id === replaced.id)) return replaced.id;
    const taken = [...all.organisation, ...kept, ...all.shipped].map(({ id }) => id);
    return profileIdFor(request.name, taken);
  }
}

function isOf({ progress }: Taught, origin: string): boolean {
  return progress.request.origins.includes(origin);
}
