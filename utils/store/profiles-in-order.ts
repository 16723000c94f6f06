import type { IsoDate } from '../client/date';
import type { Profile } from '../recognition/profiles/profile';
import type { ProfilePlaceRow, ProfileRow } from './schema';

/** Where a profile comes from: taught here, imported from a file, pushed by the organisation, or part of the product. */
export type ProfileSource = 'own' | 'file' | 'organisation' | 'shipped';

/** A profile as it stands on one site. `matchedOn`: the last day it read a client there. */
export type PlacedProfile = {
  readonly profile: Profile;
  readonly source: ProfileSource;
  readonly on: boolean;
  readonly matchedOn: IsoDate | null;
};

/** All there are, by where they come from. */
export type AllProfiles = {
  readonly organisation: readonly Profile[];
  readonly kept: readonly ProfileRow[];
  readonly shipped: readonly Profile[];
};

/**
 * The profiles of one site in the order in which they are tried, those turned off included. The organisation's come first, as it
 * ordered them, and are always on. Then what nobody has moved yet and was taught or imported here, the latest first: it was
 * made because what there was did not do. Then the order a person gave. Then what comes with the product.
 * One id stands once: the organisation's for one kept here, that for one of the product.
 * @param origin null: only what is for any site
 * @param places what is known of this site
 */
export function profilesInOrder(
  { organisation, kept, shipped }: AllProfiles,
  origin: string | null,
  places: readonly ProfilePlaceRow[],
): readonly PlacedProfile[] {
  const known = new Map(places.map((one) => [one.id, one]));
  const taken = new Set(organisation.map(({ id }) => id));
  const newest = kept.toSorted((a, b) => compare(b.savedAt, a.savedAt) || a.nth - b.nth || compare(a.id, b.id));
  const here = newest.filter(({ id }) => !taken.has(id));
  for (const { id } of here) taken.add(id);
  const rest = [
    ...here.map(({ profile, source }) => ({ profile, source: source as ProfileSource })),
    ...shipped.filter(({ id }) => !taken.has(id)).map((profile) => ({ profile, source: 'shipped' as const })),
  ];
  const rank = ({ profile, source }: (typeof rest)[number]) =>
    known.get(profile.id)?.place ?? (source === 'shipped' ? Infinity : -1);
  // Infinity less itself is no number, hence no subtraction. The sort is stable: equal ranks stay as they are.
  const ordered = rest.toSorted((a, b) => compare(rank(a), rank(b)));
  return [...organisation.map((profile) => ({ profile, source: 'organisation' as const })), ...ordered]
    .filter(({ profile: { origins } }) => origins.length === 0 || (origin !== null && origins.includes(origin)))
    .map(({ profile, source }) => ({
      profile,
      source,
      on: source === 'organisation' || (known.get(profile.id)?.on ?? true),
      matchedOn: known.get(profile.id)?.matchedOn ?? null,
    }));
}

function compare<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
