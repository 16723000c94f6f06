import type { Practice } from './practice';

/** The fields whose change is worth showing. */
const COMPARED = [
  'name',
  'addressLines',
  'postcode',
  'phone',
  'email',
  'website',
  'status',
  'kind',
  'openedOn',
  'closedOn',
] as const;
export type ComparedField = (typeof COMPARED)[number];

export type PracticeChange = {
  readonly practice: Practice;
  readonly before: Practice;
  /** Each field as text before and after; an address is its lines joined by ", ", and nothing is an empty string. */
  readonly changes: readonly { readonly field: ComparedField; readonly from: string; readonly to: string }[];
};

/** What taking a new list would change. */
export type ListComparison = {
  readonly added: readonly Practice[];
  readonly changed: readonly PracticeChange[];
  /** In the list now, not in the new one. Those that had gone before are not counted again. */
  readonly noLongerListed: readonly Practice[];
  readonly unchanged: number;
  /** Share of the practices listed now that the new list does not hold, 0 to 1. */
  readonly loss: number;
  /** More than a fifth would go: likely the wrong file, or half of one. Ask a second time. */
  readonly heavyLoss: boolean;
};

const HEAVY_LOSS = 0.2;

/** Compares the list in use with a new one, by code. A practice that comes back after having gone counts as added. */
export function compareLists(current: readonly Practice[], next: readonly Practice[]): ListComparison {
  const listed = current.filter((practice) => !practice.noLongerListed);
  const before = new Map(listed.map((practice) => [practice.code, practice]));
  const after = new Set(next.map((practice) => practice.code));
  const added: Practice[] = [];
  const changed: PracticeChange[] = [];
  let unchanged = 0;
  for (const practice of next) {
    const old = before.get(practice.code);
    const changes = old ? changesBetween(old, practice) : [];
    if (!old) added.push(practice);
    else if (changes.length > 0) changed.push({ practice, before: old, changes });
    else unchanged += 1;
  }
  const noLongerListed = listed.filter((practice) => !after.has(practice.code));
  const loss = listed.length === 0 ? 0 : noLongerListed.length / listed.length;
  return { added, changed, noLongerListed, unchanged, loss, heavyLoss: loss > HEAVY_LOSS };
}

/**
 * The list to keep once a new one is taken: everything in the new one, and behind it what only the old one held, marked as no
 * longer listed. Nothing is dropped: a letter may still name it.
 */
export function succeedList(current: readonly Practice[], next: readonly Practice[]): Practice[] {
  const after = new Set(next.map((practice) => practice.code));
  const gone = current.filter((practice) => !after.has(practice.code));
  return [...next, ...gone.map((practice) => ({ ...practice, noLongerListed: true }))];
}

function changesBetween(before: Practice, after: Practice): PracticeChange['changes'] {
  return COMPARED.flatMap((field) => {
    const from = asText(before[field]);
    const to = asText(after[field]);
    return from === to ? [] : [{ field, from, to }];
  });
}

function asText(value: string | readonly string[] | undefined): string {
  return typeof value === 'string' ? value : (value?.join(', ') ?? '');
}
