/**
 * What is odd about a log. Nothing odd is ever dropped: it is shown as it is, with one of these beside it. `entry`,
 * `target` and `by` are entry ids.
 */
export type LogWarning =
  /** A correction of an entry that is not here (it may still come from another device). */
  | { readonly kind: 'corrects-missing'; readonly entry: string; readonly target: string }
  /** Entries that correct each other in a ring; the last of them stands. */
  | { readonly kind: 'corrects-each-other'; readonly entries: readonly string[]; readonly kept: string }
  /** Two people corrected the same entry; both corrections stand, the later counts. */
  | { readonly kind: 'corrected-twice'; readonly target: string; readonly by: readonly string[] }
  /** A step that makes no sense where the referral stood, e.g. a receipt of something never sent. */
  | { readonly kind: 'out-of-order'; readonly entry: string; readonly state: string }
  /** One referral holds entries of more than one client id. */
  | { readonly kind: 'two-clients'; readonly clients: readonly string[] }
  /** Saved entries that could not be decrypted and so are missing from this fold. */
  | { readonly kind: 'unreadable'; readonly count: number };
