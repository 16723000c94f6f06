import type { ProfilesOfSite, RefusedProfile } from '../../utils/messages';
import type { Profile } from '../../utils/recognition/profiles/profile';
import type { Profiles } from '../../utils/store/profiles';
import { profilesInOrder } from '../../utils/store/profiles-in-order';
import type { AllProfiles, PlacedProfile } from '../../utils/store/profiles-in-order';
import { notedFrames } from './frames';
import { managed } from './managed';
import { restartPage, tellViews } from './pages';
import { sortOut } from './profile-refusals';
import { listSites, tabsOf } from './sites';

/** What comes with the product: one folder each, so that each has its example pages beside it. */
const SHIPPED = Object.values(
  import.meta.glob<unknown>('../../utils/recognition/profiles/*/profile.json', { eager: true, import: 'default' }),
);

/** Every site profile there is, from wherever it comes. Asked anew each time: a background lives for seconds. */
export class SiteProfiles {
  readonly #kept: Profiles;
  readonly #shipped: readonly Profile[];

  constructor(kept: Profiles, shipped: readonly unknown[] = SHIPPED) {
    this.#kept = kept;
    // One of the product that does not parse fails its own test; here it must not take the others with it.
    this.#shipped = sortOut(shipped).profiles;
  }

  async all(): Promise<{ all: AllProfiles; refused: RefusedProfile[]; unfit: string[] }> {
    const [pushed, { kept, unfit }] = await Promise.all([pushedProfiles(), this.#kept.all()]);
    return { all: { organisation: pushed.profiles, kept, shipped: this.#shipped }, refused: pushed.refused, unfit };
  }

  /** Those of one site in their order, those turned off included. */
  async on(origin: string | null): Promise<readonly PlacedProfile[]> {
    const [{ all }, places] = await Promise.all([this.all(), origin === null ? [] : this.#kept.placesOn(origin)]);
    return profilesInOrder(all, origin, places);
  }

  /** Those of one site that a person is told of. */
  async told(origin: string | null): Promise<readonly PlacedProfile[]> {
    return (await this.on(origin)).filter(isWorthTelling);
  }

  /** Those to be tried on the pages of a site, in this order. */
  async applying(origin: string): Promise<Profile[]> {
    return (await this.on(origin)).filter(({ on }) => on).map(({ profile }) => profile);
  }

  /** Every site that was ever turned on, and every other that a profile names; without any, what is for any site. */
  async bySite(): Promise<{ sites: ProfilesOfSite[]; refused: RefusedProfile[]; unfit: string[] }> {
    const { all, refused, unfit } = await this.all();
    const named = [...all.organisation, ...all.kept.map(({ profile }) => profile)].flatMap(({ origins }) => origins);
    const origins = [...new Set([...(await listSites()).map(({ origin }) => origin), ...named])];
    const sites = await Promise.all(
      (origins.length > 0 ? origins : [null]).map(async (origin) => {
        const places = origin === null ? [] : await this.#kept.placesOn(origin);
        return { origin, profiles: profilesInOrder(all, origin, places).filter(isWorthTelling) };
      }),
    );
    return { sites: sites.filter(({ origin, profiles }) => origin !== null || profiles.length > 0), refused, unfit };
  }
}

/** Those of the product are for systems that few sites are: told of where one has matched. */
function isWorthTelling({ source, profile, matchedOn }: PlacedProfile): boolean {
  return source !== 'shipped' || profile.origins.length > 0 || matchedOn !== null;
}

/**
 * The profiles an organisation pushes by managed policy, in its order. Each may be an object, or JSON text of one or several:
 * Chromium's policies know no values of several kinds, so there only text can hold a profile.
 */
export async function pushedProfiles(): Promise<{ profiles: Profile[]; refused: RefusedProfile[] }> {
  const pushed = await managed('profiles');
  if (pushed === undefined) return { profiles: [], refused: [] };
  if (!Array.isArray(pushed))
    return { profiles: [], refused: [{ which: 'The whole policy', sentences: ['It is not a list of profiles'] }] };
  return sortOut(pushed.flatMap((one: unknown) => (typeof one === 'string' ? parsedText(one) : [one])));
}

/** Lets views ask anew, and pages begin anew: what reads them has changed. */
export async function profilesChanged(): Promise<void> {
  tellViews({ topic: 'profiles' });
  const on = (await listSites()).filter((site) => site.on && site.allowed);
  const tabs = (await Promise.all(on.map(({ origin }) => tabsOf(origin)))).flat();
  const around = (await notedFrames()).map(({ tab }) => tab);
  await Promise.all([...new Set([...tabs, ...around])].map((tab) => restartPage(tab).catch(() => undefined)));
}

function parsedText(text: string): unknown[] {
  try {
    const parsed: unknown = JSON.parse(text);
    return Array.isArray(parsed) ? parsed : [parsed];
  } catch {
    return [null];
  }
}
