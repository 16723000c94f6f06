import type { CandidateReason, PracticeMatch } from './match-practice';

type Nothing = Extract<PracticeMatch, { match: 'none' }>['why'];

/** Why a person is asked to choose, as the sidebar says it above the candidates. */
export const CANDIDATE_SENTENCES: Readonly<Record<CandidateReason, string>> = {
  name: 'Found by name alone. Check the address before you choose.',
  'gp-name': 'Found by the name of the GP alone. Check the address before you choose.',
  postcode: 'Found by postcode alone. Check the name before you choose.',
  'name-and-postcode': 'More than one practice there could be meant.',
  'code-unknown': 'The code in the record is not in the practice list. These have a similar name.',
  'code-and-name-disagree': 'The code and the name in the record are of different practices.',
  'code-and-postcode-disagree': 'The code and the postcode in the record are of different practices.',
  closed: 'The practice in the record may be closed. The others are at its address or have a similar name.',
};

export const NO_MATCH_SENTENCES: Readonly<Record<Nothing, string>> = {
  'nothing-given': 'The record names no practice.',
  'no-list': 'There is no practice list yet. Import one in the directory.',
  'not-found': 'No practice in the list fits what the record says.',
};
