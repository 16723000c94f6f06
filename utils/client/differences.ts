import { compareIdentity } from './identity';
import type { Identity } from './identity';

/** The parts of an identity in which two readings can disagree; surname and given name are one part. */
export type IdentityPart = 'name' | 'dateOfBirth' | 'nhsNumber' | 'local';

const PART_OF: Readonly<Record<IdentityPart, (identity: Identity) => Identity>> = {
  name: ({ familyName, givenName }) => ({ ...(familyName && { familyName }), ...(givenName && { givenName }) }),
  dateOfBirth: ({ dateOfBirth }) => ({ ...(dateOfBirth && { dateOfBirth }) }),
  nhsNumber: ({ nhsNumber }) => ({ ...(nhsNumber && { nhsNumber }) }),
  local: ({ local }) => ({ ...(local && { local }) }),
};

/**
 * The parts that both have and that disagree, by the very comparison that says `different`: it says so exactly where this is not
 * empty.
 */
export function differingParts(a: Identity, b: Identity): IdentityPart[] {
  const parts = Object.keys(PART_OF) as IdentityPart[];
  return parts.filter((part) => compareIdentity(PART_OF[part](a), PART_OF[part](b)) === 'different');
}
