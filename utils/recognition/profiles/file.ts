import type * as z from 'zod/mini';
import { ToldError } from '../../errors';
import type { Profile } from './profile';
import { ProfileSchema } from './schema';

/** The text of a profile file: one profile, or an array of several. */
export function writeProfiles(profiles: readonly Profile[]): string {
  return `${JSON.stringify(profiles.length === 1 ? profiles[0] : profiles, null, 2)}\n`;
}

/**
 * The profiles of a file, in their order.
 * @throws ToldError `profile-unreadable`, its detail naming the line that has to change
 */
export function readProfiles(text: string): readonly Profile[] {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (cause) {
    throw new ToldError('profile-unreadable', 'It is not JSON', { cause });
  }
  const all: readonly unknown[] = Array.isArray(data) ? data : [data];
  if (all.length === 0) throw new ToldError('profile-unreadable', 'It holds no profile');
  return all.map((one) => {
    const parsed = ProfileSchema.safeParse(one);
    if (parsed.success) return parsed.data;
    throw new ToldError('profile-unreadable', parsed.error.issues.map(issueSentence).join('. '));
  });
}

/** One thing wrong with a profile: `fields.nhsNumber.select: This selector is empty`. Never the text itself: it may be a client's. */
export function issueSentence(issue: z.core.$ZodIssue): string {
  const inner = issue.code === 'invalid_union' ? (issue.errors.flat()[0] ?? issue) : issue;
  const path = [...issue.path, ...(inner === issue ? [] : inner.path)].map(String).join('.');
  return path ? `${path}: ${inner.message}` : inner.message;
}
