/** What runs in the page. Profiles come parsed: the schema stays with whoever keeps them. */
export { applyProfile, applyProfiles } from './apply';
export type { Applied } from './apply';
export { combine } from './combine';
export type { ProfiledRecognition } from './combine';
export type { Profile } from './profile';
