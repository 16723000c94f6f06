/**
 * Counts up whenever what the log is folded to changes: a fact more of a referral or a client, or another meaning of one. What is kept
 * folded by another version is then folded anew, once, after unlocking.
 */
export const FOLD_VERSION = 2;
