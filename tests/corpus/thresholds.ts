/** What the slice of the corpus measured, less a margin. To be raised as the recogniser gets better, never lowered. */
export const LEAST = { precision: 0.98, recall: 0.89, needless: 0.12 } as const;

/** How many wrong clients the slice is known to find. It is to become nought, and then to stay there. */
export const KNOWN_WRONG = 13;
