import type { IsoDate } from '../../utils/client/date';
import { listFacts } from '../../utils/directory/list-facts';
import type { ListPreview } from '../../utils/directory/list-preview';
import { anotherId } from '../../utils/directory/list-source';
import type { Practice } from '../../utils/directory/practice';
import type { OneList } from '../../utils/messages';
import { ask } from '../views/ask';

/** Practices a message: well under a megabyte. */
const BATCH = 1_000;
const PAGE = 2_000;

/** Everything in one list in use, to say what a new one would change. */
export async function entriesOf(only: string): Promise<Practice[]> {
  const all: Practice[] = [];
  for (;;) {
    const { practices } = await ask('directory/page', { after: all.at(-1)?.code ?? null, limit: PAGE, only });
    if (practices.length === 0) return all;
    all.push(...practices);
  }
}

type Place = {
  readonly fileName: string;
  readonly asOf: IsoDate;
  /** What a new list is called. */
  readonly title: string;
  readonly replaces: string | null;
  /** Where it was read from, where that was no file. */
  readonly address?: string | undefined;
  readonly lists: readonly OneList[];
};

/** What is kept of a list: under the id and name of the one whose place it takes, or its own where it lies beside the others. */
export function listFrom(preview: ListPreview, { fileName, asOf, title, replaces, address, lists }: Place): OneList {
  const old = lists.find(({ id }) => id === replaces);
  const { source } = preview;
  const taken = lists.map(({ id }) => id);
  const own = taken.includes(source.id) ? anotherId(source.id, taken) : source.id;
  return {
    ...listFacts(preview),
    id: old?.id ?? own,
    title: old?.title ?? (title || source.title),
    fileName,
    asOf,
    importedAt: new Date().toISOString(),
    ...(address !== undefined && { address }),
  };
}

/**
 * Stages a list batch by batch and puts it in use. Stopped or failed, what was staged is left behind and the lists in use stay.
 * @returns false where it was stopped
 */
export async function storeList(
  list: OneList,
  practices: readonly Practice[],
  told: (stored: number, of: number) => void,
  signal: AbortSignal,
): Promise<boolean> {
  told(0, practices.length);
  const { generation } = await ask('directory/begin', {});
  try {
    for (let at = 0; at < practices.length && !signal.aborted; at += BATCH) {
      await ask('directory/stage', { generation, practices: practices.slice(at, at + BATCH) });
      told(Math.min(at + BATCH, practices.length), practices.length);
    }
    if (signal.aborted) {
      await ask('directory/cancel', { generation });
      return false;
    }
    await ask('directory/commit', { generation, list });
    return true;
  } catch (error) {
    await ask('directory/cancel', { generation }).catch(() => undefined);
    throw error;
  }
}
