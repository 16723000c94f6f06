/** Work that can be set down between slices, each well under a millisecond, and taken up again. */
export type Slices<Result> = Generator<undefined, Result, undefined>;

/** Does the whole of it at once. */
export function atOnce<Result>(slices: Slices<Result>): Result {
  for (;;) {
    const { done, value } = slices.next();
    if (done) return value;
  }
}
