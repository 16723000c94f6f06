/** A handful more or less is no sign of anything. */
const FEW = 3;
const HEAVY_LOSS = 0.2;

/**
 * Whether a new reading of a source would lose so much that it may be half of one, or another file: more than a fifth, and three at
 * least. Then a person is asked.
 * @param gone how many services it does not have any more
 * @param of how many there were
 */
export function isHeavyLoss(gone: number, of: number): boolean {
  return gone >= FEW && gone / of > HEAVY_LOSS;
}
