import type { Field } from '../../client/fields';
import { applyProfile } from '../profiles/apply';
import { combine } from '../profiles/combine';
import { IDENTITY_FIELDS } from '../profiles/profile';
import type { Profile } from '../profiles/profile';
import type { Fields, Finding, Reading, Verdict } from '../reading';
import { recognise } from '../recognise';
import type { Teaching } from './proposal';
import type { SECOND_TRIAL } from './words';

/** What a second client showed. `same`: fields that should have differed; `missing`: fields that were not there to see. */
export type SecondTrial = {
  readonly passed: boolean;
  readonly why: keyof typeof SECOND_TRIAL;
  readonly same: readonly Field[];
  readonly missing: readonly Field[];
  readonly findings: readonly Finding[];
};

/**
 * Whether a profile reads a second client as another: every identity field of it readable, and none as it was on the first page.
 * @param first what the profile read on the first client's page
 */
export function testOnSecond(
  profile: Profile,
  first: Fields,
  page: Document,
  url: string,
  teaching: Teaching,
): SecondTrial {
  const reading = applyProfile(profile, page, url, teaching.lexicon, teaching.today)?.reading;
  const wanted = IDENTITY_FIELDS.filter((field) => profile.fields[field]);
  const give = (why: SecondTrial['why'], more: Partial<SecondTrial> = {}): SecondTrial => ({
    passed: why === 'passed',
    why,
    same: [],
    missing: [],
    findings: [],
    ...more,
  });
  if (!reading || reading.verdict === 'none') return give('not-its-page');
  if (reading.verdict === 'multiple') return give('several');
  if (reading.verdict === 'ambiguous') return give('broken', { findings: reading.findings });
  const { fields } = reading;
  const same = wanted.filter((field) => first[field] && fields[field]?.value === first[field].value);
  const missing = wanted.filter((field) => !fields[field]);
  const shared = wanted.filter((field) => first[field] && fields[field]);
  if (same.length > 0 && same.length === shared.length) return give('same-page', { same, missing });
  if (same.length > 0) return give('same-values', { same, missing });
  return missing.length > 0 ? give('missing', { missing, findings: reading.findings }) : give('passed');
}

/** What a page of several clients showed: nobody may be named there, by the profile or by both readings together. */
export type ListTrial = {
  readonly passed: boolean;
  readonly profile: Verdict | 'not-its-page';
  readonly together: Verdict;
};

/** Whether a profile abstains on a page of several clients. */
export function testOnList(profile: Profile, page: Document, url: string, teaching: Teaching): ListTrial {
  const { lexicon, today } = teaching;
  const applied = applyProfile(profile, page, url, lexicon, today);
  const together: Reading = combine(recognise(page, url, lexicon, today), applied).reading;
  const own = applied?.reading.verdict ?? 'not-its-page';
  return { passed: own !== 'one' && together.verdict !== 'one', profile: own, together: together.verdict };
}
