import type { ListPreview } from './list-preview';
import { PRACTICE_KINDS } from './practice';
import type { PracticeKind } from './practice';

/** What is kept of a list that was read, beside its rows. */
export type ListFacts = {
  readonly kinds: PracticeKind[];
  readonly layout: string;
  readonly count: number;
  readonly activeGpPractices: number;
};

export function listFacts({ layoutTitle, accepted, activeGpPractices, byKind }: ListPreview): ListFacts {
  return {
    kinds: PRACTICE_KINDS.filter((kind) => byKind[kind] > 0),
    layout: layoutTitle,
    count: accepted.length,
    activeGpPractices,
  };
}
