import { compareLists } from '../../utils/directory/compare-lists';
import { anotherId } from '../../utils/directory/list-source';
import { listFacts } from '../../utils/directory/list-facts';
import { readPracticeList } from '../../utils/directory/read-list';
import type { Practices } from '../../utils/store/practices';
import type { ListFile } from './practice-address';

/** Practices a transaction. */
const BATCH = 2_000;

type Place = {
  /** The id of the list whose place it takes; null before the first reading. */
  readonly list: string | null;
  /** The ids of what else is set. */
  readonly others: readonly string[];
  readonly address: string | undefined;
};
type Taken = { readonly list: string; readonly held: null | { readonly gone: number; readonly of: number } };

/**
 * Reads a list that an organisation sets, as a file chosen by hand is read, and puts it in use in the place of the one before. Where
 * much of that would be lost, nothing is changed, and it is `held`.
 * @throws ToldError as `readPracticeList`; `import-running`, `import-interrupted`, `storage-full`
 */
export async function takePractices(practices: Practices, file: ListFile, place: Place): Promise<Taken> {
  const preview = await readPracticeList(file.bytes, undefined, undefined, { fileName: file.fileName });
  // Beside what people imported here, never in its place: what is set no more goes, and theirs is to be there then.
  const own = `set-${preview.source.id}`;
  const id = place.list ?? (place.others.includes(own) ? anotherId(own, place.others) : own);
  const listed = await practices.page(null, Infinity, id);
  const { heavyLoss, noLongerListed } = compareLists(listed, preview.accepted);
  if (heavyLoss) {
    const of = listed.filter((practice) => !practice.noLongerListed).length;
    return { list: id, held: { gone: noLongerListed.length, of } };
  }
  const generation = await practices.begin();
  try {
    for (let at = 0; at < preview.accepted.length; at += BATCH)
      await practices.stage(generation, preview.accepted.slice(at, at + BATCH));
    await practices.commit(generation, {
      ...listFacts(preview),
      id,
      title: preview.source.title,
      fileName: file.fileName,
      asOf: file.day,
      importedAt: new Date().toISOString(),
      set: true,
      ...(place.address !== undefined && { address: place.address }),
    });
  } catch (error) {
    await practices.cancel(generation);
    throw error;
  }
  return { list: id, held: null };
}
