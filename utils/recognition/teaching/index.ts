/** Teaching: what the script of a page that is being taught needs. Never part of the record script. */
export { draftProfile } from './draft';
export type { Draft, DraftProblem, DraftRequest, Pick } from './draft';
export { proposeFor } from './proposal';
export type { Proposal, Teaching, Warning } from './proposal';
export { testOnList, testOnSecond } from './trial';
export type { ListTrial, SecondTrial } from './trial';
