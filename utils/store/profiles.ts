import { dateOf } from '../client/date';
import type { Profile } from '../recognition/profiles/profile';
import { ProfileSchema } from '../recognition/profiles/schema';
import type { Database } from './database';
import type { ProfilePlaceRow, ProfileRow } from './schema';
import { telling, writing } from './trouble';

/**
 * Site profiles that were taught here or imported, and how every profile, wherever it comes from, stands on each site. Public
 * data: plain, readable while locked.
 */
export class Profiles {
  readonly #database: Database;
  readonly #now: () => Date;

  constructor(database: Database, now: () => Date) {
    this.#database = database;
    this.#now = now;
  }

  /** What is kept here. `unfit`: ids of what another version let in and this one does not; such a profile reads nobody. */
  all(): Promise<{ kept: ProfileRow[]; unfit: string[] }> {
    return telling(async () => {
      const rows = await this.#database.profiles.toArray();
      const fits = new Set(rows.filter(({ profile }) => ProfileSchema.safeParse(profile).success));
      return { kept: [...fits], unfit: rows.filter((row) => !fits.has(row)).map(({ id }) => id) };
    });
  }

  /** How profiles stand on this site. A profile nobody moved, turned off or matched has no row. */
  placesOn(origin: string): Promise<ProfilePlaceRow[]> {
    return telling(() => this.#onSite(origin).toArray());
  }

  /**
   * Keeps profiles, all of them or none; one with the id of another takes its place, and stands where that one stood.
   * @param profiles in the order in which they are to be tried
   * @throws ToldError `storage-full`
   */
  save(profiles: readonly Profile[], source: ProfileRow['source']): Promise<void> {
    const table = this.#database.profiles;
    return writing(this.#database, [table], async () => {
      const before = await table.bulkGet(profiles.map(({ id }) => id));
      const savedAt = this.#now().toISOString();
      await table.bulkPut(
        profiles.map((profile, nth) => {
          const old = before[nth];
          return { id: profile.id, profile, source, savedAt: old?.savedAt ?? savedAt, nth: old?.nth ?? nth };
        }),
      );
    });
  }

  /** Removes one from every site, with all that is known of it. @returns whether there was one */
  remove(id: string): Promise<boolean> {
    const { profiles, profilePlaces } = this.#database;
    return writing(this.#database, [profiles, profilePlaces], async () => {
      const there = (await profiles.get(id)) !== undefined;
      await profiles.delete(id);
      await profilePlaces.where('id').equals(id).delete();
      return there;
    });
  }

  /** Gives this site's profiles, by id, the order in which they are tried. */
  order(origin: string, ids: readonly string[]): Promise<void> {
    return this.#change(
      origin,
      ids.map((id, place) => [id, { place }]),
    );
  }

  turn(origin: string, id: string, on: boolean): Promise<void> {
    return this.#change(origin, [[id, { on }]]);
  }

  /** Notes that a profile read a client on this site today. @returns whether that was not known yet */
  noteMatched(origin: string, id: string): Promise<boolean> {
    const matchedOn = dateOf(this.#now());
    return telling(async () => {
      const known = await this.#database.profilePlaces.get([origin, id]);
      if (known?.matchedOn === matchedOn) return false;
      await this.#change(origin, [[id, { matchedOn }]]);
      return true;
    });
  }

  #onSite(origin: string) {
    return this.#database.profilePlaces.where('[origin+id]').between([origin, ''], [origin, '\uffff']);
  }

  #change(origin: string, changes: readonly (readonly [string, Partial<ProfilePlaceRow>])[]): Promise<void> {
    const table = this.#database.profilePlaces;
    return writing(this.#database, [table], async () => {
      const known = await table.bulkGet(changes.map(([id]) => [origin, id] as [string, string]));
      await table.bulkPut(
        changes.map(([id, change], at) => ({
          origin,
          id,
          place: null,
          on: true,
          matchedOn: null,
          ...known[at],
          ...change,
        })),
      );
    });
  }
}
