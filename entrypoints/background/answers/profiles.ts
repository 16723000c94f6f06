import { ToldError } from '../../../utils/errors';
import type { IncomingProfile, RefusedProfile } from '../../../utils/messages';
import { writeProfiles } from '../../../utils/recognition/profiles/file';
import type { Profile } from '../../../utils/recognition/profiles/profile';
import type { PlacedProfile } from '../../../utils/store/profiles-in-order';
import type { Store } from '../../../utils/store/store';
import { putScript, tellViews } from '../pages';
import { provenProfile, sortOut } from '../profile-refusals';
import { profilesChanged } from '../profiles';
import type { SiteProfiles } from '../profiles';
import type { Answers } from '../router';

type ProfileAnswers = Pick<
  Answers,
  | 'page/profiles'
  | 'page/matched'
  | 'page/profiler'
  | 'profiles/list'
  | 'profiles/preview'
  | 'profiles/import'
  | 'profiles/export'
  | 'profiles/move'
  | 'profiles/turn'
  | 'profiles/remove'
>;

/**
 * Keeps what was taught and tried; one with the same id is replaced. No view may ask for it: whoever calls has tried it.
 * @throws ToldError `vault-locked`, `profile-unreadable` or `profile-set-by-organisation`
 */
export async function saveTaught({ profiles, vault }: Store, sites: SiteProfiles, profile: Profile): Promise<void> {
  mustBeOpen(vault);
  const proven = provenProfile(profile);
  await mustNotBePushed(sites, [proven.id]);
  await profiles.save([proven], 'own');
  await profilesChanged();
}

/** Profiles are public: listed and exported while locked as well, but a wrong one misreads records, so not changed. */
export function profileAnswers({ profiles, vault }: Store, sites: SiteProfiles): ProfileAnswers {
  return {
    'page/profiles': async (_, { origin }) => ({ profiles: await sites.applying(origin) }),
    'page/matched': async ({ profile }, { origin }) => {
      const applies = (await sites.applying(origin)).some(({ id }) => id === profile);
      if (applies && (await profiles.noteMatched(origin, profile))) tellViews({ topic: 'profiles' });
      return {};
    },
    'page/profiler': async (_, { tab, frame }) => {
      await putScript(tab, frame, '/profiles.js');
      return {};
    },
    'profiles/list': () => sites.bySite(),
    'profiles/preview': async ({ text }) => preview(text),
    'profiles/import': async ({ profiles: all }) => {
      mustBeOpen(vault);
      const proven = all.map(provenProfile);
      await mustNotBePushed(
        sites,
        proven.map(({ id }) => id),
      );
      await profiles.save(proven, 'file');
      await profilesChanged();
      return {};
    },
    'profiles/export': async ({ origin, id }) => {
      const all = (await sites.told(origin)).map(({ profile }) => profile);
      const wanted = id === undefined ? all : all.filter((profile) => profile.id === id);
      if (wanted.length === 0) throw new ToldError('profile-missing');
      const [only] = wanted;
      const what =
        id !== undefined && only ? only.id : origin ? new URL(origin).host.replace(/[^a-z\d.-]/g, '-') : 'any';
      return {
        fileName: `alongside-${id === undefined ? 'profiles' : 'profile'}-${what}.json`,
        text: writeProfiles(wanted),
      };
    },
    'profiles/move': async ({ origin, id, to }) => {
      mustBeOpen(vault);
      const movable = (await sites.on(origin)).filter(({ source }) => source !== 'organisation');
      const ids = movable.map(({ profile }) => profile.id);
      const from = ids.indexOf(id);
      if (from < 0) throw await missing(origin, id);
      const other = ids[from + (to === 'up' ? -1 : 1)];
      if (other === undefined) return {};
      const swapped: Readonly<Record<string, string>> = { [id]: other, [other]: id };
      await profiles.order(
        origin,
        ids.map((one) => swapped[one] ?? one),
      );
      await profilesChanged();
      return {};
    },
    'profiles/turn': async ({ origin, id, on }) => {
      mustBeOpen(vault);
      const there = find(await sites.on(origin), id);
      if (!there || there.source === 'organisation') throw await missing(origin, id);
      await profiles.turn(origin, id, on);
      await profilesChanged();
      return {};
    },
    'profiles/remove': async ({ id }) => {
      mustBeOpen(vault);
      await mustNotBePushed(sites, [id]);
      if (!(await profiles.remove(id))) throw new ToldError('profile-missing');
      await profilesChanged();
      return {};
    },
  };

  /** Why a profile cannot be moved or turned. */
  async function missing(origin: string, id: string): Promise<ToldError> {
    const there = find(await sites.on(origin), id);
    return new ToldError(there ? 'profile-set-by-organisation' : 'profile-missing');
  }

  /** What a file would bring. @throws ToldError `not-a-profile-file` */
  async function preview(text: string): Promise<{ incoming: IncomingProfile[]; refused: RefusedProfile[] }> {
    const { all } = await sites.all();
    const sorted = sortOut(parsedFile(text));
    const pushed = new Set(all.organisation.map(({ id }) => id));
    const now = [...all.kept.map(({ profile }) => profile), ...all.shipped];
    const incoming = sorted.profiles
      .filter(({ id }) => !pushed.has(id))
      .map((profile): IncomingProfile => {
        const before = now.find(({ id }) => id === profile.id);
        if (!before) return { profile, change: 'new', replaces: null };
        const same = writeProfiles([before]) === writeProfiles([profile]);
        return { profile, change: same ? 'same' : 'replaces', replaces: before.name };
      });
    const set = sorted.profiles
      .filter(({ id }) => pushed.has(id))
      .map(({ name, id }) => ({ which: name, sentences: [`Your organisation has set a profile with its id, ${id}`] }));
    return { incoming, refused: [...sorted.refused, ...set] };
  }
}

function mustBeOpen(vault: Store['vault']): void {
  if (vault.state === 'locked') throw new ToldError('vault-locked');
}

async function mustNotBePushed(sites: SiteProfiles, ids: readonly string[]): Promise<void> {
  const { all } = await sites.all();
  if (all.organisation.some(({ id }) => ids.includes(id))) throw new ToldError('profile-set-by-organisation');
}

function find(all: readonly PlacedProfile[], id: string): PlacedProfile | undefined {
  return all.find(({ profile }) => profile.id === id);
}

function parsedFile(text: string): unknown[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (cause) {
    throw new ToldError('not-a-profile-file', 'It is not JSON', { cause });
  }
  const all: unknown[] = Array.isArray(parsed) ? parsed : [parsed];
  if (all.length === 0) throw new ToldError('not-a-profile-file', 'It holds no profile');
  return all;
}
