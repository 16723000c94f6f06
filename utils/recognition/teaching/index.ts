/** Teaching: what the script of a page that is being taught needs. Never part of the record script. */
export { draftProfile } from './draft';
export type { Draft, DraftRequest, Pick } from './draft';
export { lookFor, proposeFor } from './proposal';
export type { Look, Proposal, Teaching } from './proposal';
export { testOnList, testOnSecond } from './trial';
export type { ListTrial, SecondTrial } from './trial';
export { pathPatternOf } from './path-pattern';
export { secretsOf } from './stable-name';
export { candidatesOn } from './candidates';
export type { DraftProblem, Warning } from './words';
export { partsOn, proposePart } from './part';
export { standingsOf } from './again';
export type { FieldStanding, Standing, Standings } from './again';
export { labelHolds } from './label-holds';
export { profileIdFor, profileNameFor } from './naming';
