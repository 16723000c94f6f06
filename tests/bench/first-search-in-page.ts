import { Directory } from '../../entrypoints/background/directory';
import type { Practice } from '../../utils/directory/practice';
import { openStore } from '../../utils/store/store';
import type { Store } from '../../utils/store/store';

export type Turn =
  | { readonly turn: 'fill'; readonly practices: readonly Practice[] }
  /** `forget`: the index that was kept is of another version. */
  | { readonly turn: 'first-search'; readonly forget?: boolean };

const BATCH = 500;

/** A turn of the bench of the first search, on a page just opened. @returns milliseconds to the first whole answer */
async function measure(turn: Turn): Promise<number> {
  const store = await openStore();
  try {
    if (turn.turn === 'fill') return await fill(store, turn.practices);
    const begun = performance.now();
    const directory = new Directory({
      ...store,
      version: turn.forget ? `1.0 ${begun}` : '1.0',
      onWhole: () => undefined,
    });
    let answer = await directory.lookUp('surgery', 20);
    while (!answer.whole) answer = await directory.lookUp('surgery', 20);
    if (answer.found.length !== 20) throw new Error(`${answer.found.length} found`);
    return performance.now() - begun;
  } finally {
    store.close();
  }
}

async function fill({ practices: kept }: Store, practices: readonly Practice[]): Promise<number> {
  const generation = await kept.begin();
  for (let at = 0; at < practices.length; at += BATCH) await kept.stage(generation, practices.slice(at, at + BATCH));
  await kept.commit(generation, {
    id: 'gp',
    title: 'GP practices',
    kinds: ['gp-practice'],
    fileName: 'epraccur.csv',
    layout: 'NHS practices',
    asOf: '2026-11-01',
    importedAt: '2026-11-02T09:14:00.000Z',
    count: practices.length,
    activeGpPractices: practices.length,
  });
  return 0;
}

Object.assign(globalThis, { measure });
