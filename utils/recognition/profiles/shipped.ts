import type { Profile } from './profile';
import { ProfileSchema } from './schema';

/** One folder a profile: `profile.json` here, its pages in `tests/fixtures/profiles`. */
const FILES = import.meta.glob<unknown>('./*/profile.json', { eager: true, import: 'default' });

/** The profiles that come with Alongside, tried after those of the service's own. */
export const SHIPPED_PROFILES: readonly Profile[] = Object.values(FILES).map((file) => ProfileSchema.parse(file));
