import type * as z from 'zod/mini';
import { FIELD_NAMES } from '../../utils/client/fields';
import { ToldError } from '../../utils/errors';
import type { RefusedProfile } from '../../utils/messages';
import type { Profile } from '../../utils/recognition/profiles/profile';
import { ProfileSchema } from '../../utils/recognition/profiles/schema';
import { faultOfText } from '../../utils/recognition/profiles/selector-rules';

type Issue = z.core.$ZodIssue;

/** No more than this of one profile: who mends it reads the file again anyway. */
const SENTENCES = 6;
const WHERE: Readonly<Record<string, string>> = {
  id: 'Id',
  name: 'Name',
  path: 'Path',
  container: 'Container',
  fields: 'Fields',
  dateFormat: 'Date format',
  origins: 'Site',
  assertions: 'Assertion',
  lists: 'List',
  excludes: 'Part left out',
  inAddress: 'In the address',
  besideOthers: 'Beside others',
};
const KINDS: Readonly<Record<string, string>> = { string: 'text', array: 'a list', boolean: 'true or false' };

/** Those that can be used, in their order, and for each of the others why not. An id that comes again is refused. */
export function sortOut(all: readonly unknown[]): { profiles: Profile[]; refused: RefusedProfile[] } {
  const profiles: Profile[] = [];
  const refused: RefusedProfile[] = [];
  all.forEach((one, at) => {
    const parsed = ProfileSchema.safeParse(one);
    const which = nameOf(one) ?? `Profile ${at + 1}`;
    if (!parsed.success) refused.push({ which, sentences: sentencesOf(parsed.error, one) });
    else if (profiles.some(({ id }) => id === parsed.data.id))
      refused.push({ which, sentences: [`A profile before it has the same id, ${parsed.data.id}`] });
    else profiles.push(parsed.data);
  });
  return { profiles, refused };
}

/** @throws ToldError `profile-unreadable`, its detail saying what is wrong with it */
export function provenProfile(one: unknown): Profile {
  const parsed = ProfileSchema.safeParse(one);
  if (parsed.success) return parsed.data;
  throw new ToldError('profile-unreadable', sentencesOf(parsed.error, one).join('. '));
}

/** The name a refused profile gives itself; null where there is none, or it may be something of a client. */
function nameOf(one: unknown): string | null {
  const name = typeof one === 'object' && one !== null && 'name' in one ? one.name : null;
  return typeof name === 'string' && name !== '' && name.length <= 80 && !faultOfText(name) ? name : null;
}

function sentencesOf(error: z.core.$ZodError, one: unknown): string[] {
  const said = (what: string) => typeof one === 'object' && one !== null && Reflect.get(one, what);
  if (said('format') !== 'alongside-profile') return ['It is not a site profile'];
  if (said('version') !== 1) return ['It was written for another version of Alongside'];
  const sentences = error.issues.map((issue) => {
    // Of a union, the first is what people write: one selector, not several.
    const inner = issue.code === 'invalid_union' ? (issue.errors[0]?.[0] ?? issue) : issue;
    const place = whereOf(issue.path);
    const why = whyOf(inner, String(issue.path[0] ?? ''));
    return place ? `${place}: ${why.charAt(0).toLowerCase()}${why.slice(1)}` : why;
  });
  const more = sentences.length - SENTENCES;
  return more > 0 ? [...sentences.slice(0, SENTENCES), `${more} more of this kind`] : sentences;
}

/** What of a profile an issue is about. Never quotes what may be a client's. */
function whereOf([first, second]: Issue['path']): string {
  if (first === undefined) return '';
  const named = WHERE[String(first)] ?? 'Profile';
  if (first === 'fields' && typeof second === 'string') return FIELD_NAMES[second as keyof typeof FIELD_NAMES] ?? named;
  return typeof second === 'number' && first !== 'container' ? `${named} ${second + 1}` : named;
}

function whyOf(issue: Issue, part: string): string {
  switch (issue.code) {
    case 'custom':
      return issue.message;
    case 'unrecognized_keys': {
      const shown = issue.keys.filter((key) => key.length <= 40 && !faultOfText(key)).map((key) => `“${key}”`);
      return shown.length > 0 ? `${shown.join(', ')} is not part of a profile` : 'Holds what is not part of a profile';
    }
    case 'invalid_value':
      return `Has to be ${issue.values.map((value) => `“${String(value)}”`).join(' or ')}`;
    case 'invalid_type':
      return `Is missing, or is not ${KINDS[issue.expected] ?? 'of the right kind'}`;
    case 'too_small':
      return 'Is empty';
    case 'too_big':
      return issue.origin === 'array' ? 'Has too many' : 'Is too long';
    case 'invalid_format':
      if (part === 'origins') return 'Is not the address of a site, such as https://casedesk.example.org';
      if (part === 'id') return 'Has to be small letters and figures, with single dashes between them';
      return 'Names an attribute that is not read';
    default:
      return 'Is not as it has to be';
  }
}
