import type { Score } from './corpus-score';

export const report = (_score: Score, _choice: unknown): string => '';
