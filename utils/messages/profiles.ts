/** Messages about site profiles. Profiles are public data: they are answered while locked, and changed only while not. */
import * as z from 'zod/mini';
import { IsoDay } from '../log/entry';
import { ProfileSchema } from '../recognition/profiles/schema';
import { Line, Nothing, question } from './envelope';

/** More than hundreds of profiles need, and well under what a message may carry. */
export const PROFILE_FILE_LIMIT = 500_000;

const ProfileId = z.string().check(z.maxLength(60));
const SiteOrigin = z.string().check(z.regex(/^https?:\/\/[^/]+$/));
const OneOnSite = z.object({ origin: SiteOrigin, id: ProfileId });

/**
 * A profile as it stands on one site. `source`: taught here, from a file, set by the organisation, or part of the product. The
 * organisation's is always on. `matchedOn`: the last day it read a client there.
 */
const SiteProfile = z.object({
  profile: ProfileSchema,
  source: z.enum(['own', 'file', 'organisation', 'shipped']),
  on: z.boolean(),
  matchedOn: z.nullable(IsoDay),
});
export type SiteProfile = z.infer<typeof SiteProfile>;

/** The profiles of a site in the order in which they are tried. `origin` null: for any site, while there is none. */
const ProfilesOfSite = z.object({ origin: z.nullable(SiteOrigin), profiles: z.array(SiteProfile) });
export type ProfilesOfSite = z.infer<typeof ProfilesOfSite>;

/** A profile that is not used, and why. `which`: its name, or its place where the name itself may not be shown. */
const RefusedProfile = z.object({ which: Line, sentences: z.array(Line) });
export type RefusedProfile = z.infer<typeof RefusedProfile>;

/** One profile of a file to be imported. `replaces`: the name of the one that has its id now. */
const IncomingProfile = z.object({
  profile: ProfileSchema,
  change: z.enum(['new', 'replaces', 'same']),
  replaces: z.nullable(Line),
});
export type IncomingProfile = z.infer<typeof IncomingProfile>;

/** Not yet a profile: what is wrong with one is told in its own sentences, so the background parses it, not the envelope. */
const Unproven = z.unknown();

/** Questions of a view. */
export const PROFILE_QUESTIONS_OF_VIEW = {
  'profiles/list': question(
    Nothing,
    z.object({
      sites: z.array(ProfilesOfSite),
      /** Of what the organisation set. */
      refused: z.array(RefusedProfile),
      /** Ids of what was kept by another version and cannot be used by this one. */
      unfit: z.array(ProfileId),
    }),
  ),
  'profiles/preview': question(
    z.object({ text: z.string().check(z.maxLength(PROFILE_FILE_LIMIT)) }),
    z.object({ incoming: z.array(IncomingProfile), refused: z.array(RefusedProfile) }),
  ),
  // What was previewed, in the order of its file
  'profiles/import': question(
    z.object({ profiles: z.array(Unproven).check(z.minLength(1), z.maxLength(500)) }),
    Nothing,
  ),
  // One, or without `id` all of the site (of any site, where that is null) in their order
  'profiles/export': question(
    z.object({ origin: z.nullable(SiteOrigin), id: z.optional(ProfileId) }),
    z.object({ fileName: Line, text: z.string() }),
  ),
  'profiles/move': question(z.extend(OneOnSite, { to: z.enum(['up', 'down']) }), Nothing),
  'profiles/turn': question(z.extend(OneOnSite, { on: z.boolean() }), Nothing),
  'profiles/remove': question(z.object({ id: ProfileId }), Nothing),
} as const;

/** Questions of the content script, about its own site alone. */
export const PROFILE_QUESTIONS_OF_PAGE = {
  // Those that are on, in the order in which they are to be tried
  'page/profiles': question(Nothing, z.object({ profiles: z.array(ProfileSchema) })),
  // Puts the script that applies them into the page
  'page/profiler': question(Nothing, Nothing),
  'page/matched': question(z.object({ profile: ProfileId }), Nothing),
} as const;
