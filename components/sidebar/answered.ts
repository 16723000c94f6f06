import type { ToldError } from '../../utils/errors';

/** Something that was asked for: on its way, here, or failed with a sentence. */
export type Answered<T> =
  | { readonly state: 'waiting' }
  | { readonly state: 'answered'; readonly value: T }
  | { readonly state: 'failed'; readonly error: ToldError };
