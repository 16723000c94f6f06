import { useRef, useState } from 'preact/hooks';
import type { ImportActions, ImportStep } from '../../components/dashboard/directory/import-step';
import { dateOf } from '../../utils/client/date';
import type { IsoDate } from '../../utils/client/date';
import { compareLists } from '../../utils/directory/compare-lists';
import type { ListPreview } from '../../utils/directory/list-preview';
import { columnsOfFile } from '../../utils/directory/open-file';
import type { Mapping } from '../../utils/directory/mapping/mapping';
import { readPracticeList } from '../../utils/directory/read-list';
import { readAddress } from '../../utils/directory/services/feed/address';
import { isToldError, sentenceFor } from '../../utils/errors';
import type { ListedSetList, OneList } from '../../utils/messages';
import { allowAddress } from '../views/allow-address';
import { ask } from '../views/ask';
import { fetchedFile } from './fetched-file';
import { entriesOf, listFrom, storeList } from './store-list';

type Chosen = {
  readonly file: File;
  /** Where it was read from, where that was no file. */
  readonly address?: string | undefined;
  /** The list it was read for, where there is one: its own address again, or what waits for a person. */
  readonly of?: string | undefined;
  readonly mapping?: Mapping;
  readonly preview?: ListPreview;
  /** The list whose place it takes. */
  readonly replaces: string | null;
};

type Importing = {
  readonly step: ImportStep | null;
  readonly actions: ImportActions;
  /** Reads a list again from its address; to be called in the very press. */
  readonly readAgain: (list: OneList) => void;
  /** Reads what the organisation set and a person has to agree to. */
  readonly look: (held: ListedSetList) => void;
};

/**
 * The import of a list: read here, stored by the background batch by batch, put in use in one step. Until then the lists before
 * answer everybody, whatever happens.
 * @param lists those in use
 */
export function useImport(lists: readonly OneList[]): Importing {
  const [step, setStep] = useState<ImportStep | null>(null);
  const life = useRef<AbortController | null>(null);
  const chosen = useRef<Chosen | null>(null);
  /** The permission for it was asked for; it is given back where no list was taken from there. */
  const asked = useRef<string | null>(null);

  const begin = (): AbortSignal => {
    life.current?.abort();
    life.current = new AbortController();
    return life.current.signal;
  };

  const leaveAddress = () => {
    const address = asked.current;
    asked.current = null;
    if (address !== null) void ask('lists/leave-address', { address }).catch(() => undefined);
  };

  const fetchFrom = async (address: string, of?: string) => {
    const signal = begin();
    setStep({ step: 'reading', fileName: address, done: 0 });
    try {
      const at = readAddress(address, 'address');
      // Of the same site it is asked for only once.
      if (asked.current !== null && new URL(asked.current).origin !== new URL(at).origin) leaveAddress();
      asked.current = at;
      await allowAddress(at, 'address');
      const file = fetchedFile(await ask('lists/fetch', { address: at }));
      if (!signal.aborted) await read(file, { address: at, of });
    } catch (error) {
      if (signal.aborted) return;
      leaveAddress();
      setStep({ step: 'choose', refused: { fileName: address, sentence: sentenceFor(error), address } });
    }
  };

  const look = async ({ key, name, list }: ListedSetList) => {
    const signal = begin();
    setStep({ step: 'reading', fileName: name, done: 0 });
    try {
      const file = fetchedFile(await ask('lists/held', { key }));
      if (!signal.aborted) await read(file, { of: list ?? undefined });
    } catch (error) {
      if (!signal.aborted) setStep({ step: 'failed', sentence: sentenceFor(error) });
    }
  };

  const read = async (file: File, { address, of }: Pick<Chosen, 'address' | 'of'> = {}, mapping?: Mapping) => {
    const signal = begin();
    const fileName = file.name;
    const show = (next: ImportStep) => !signal.aborted && setStep(next);
    if (address === undefined) leaveAddress();
    chosen.current = { file, address, of, replaces: null, ...(mapping && { mapping }) };
    show({ step: 'reading', fileName, done: 0 });
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const options = { fileName, ...(mapping && { mapping }) };
      const told = (done: number) => show({ step: 'reading', fileName, done });
      const preview = await readPracticeList(bytes, told, signal, options);
      if (signal.aborted) return;
      chosen.current = { ...chosen.current, preview };
      await place(placeOf(chosen.current, preview, lists), signal);
    } catch (error) {
      const sentence = sentenceFor(error);
      const mappable = isToldError(error, 'not-a-practice-list');
      if (mapping && !signal.aborted) await map(sentence, mapping);
      else show({ step: 'choose', refused: { fileName, sentence, mappable, address } });
    }
  };

  /** Shows what the file would change in the place of this list. */
  const place = async (replaces: string | null, signal: AbortSignal) => {
    const taking = chosen.current;
    if (!taking?.preview) return;
    const { file, preview } = taking;
    const comparison = compareLists(replaces === null ? [] : await entriesOf(replaces), preview.accepted);
    if (signal.aborted) return;
    chosen.current = { ...taking, replaces };
    const asOf = dateOf(new Date(file.lastModified));
    setStep({ step: 'preview', fileName: file.name, preview, comparison, replaces, asOf });
  };

  const map = async (sentence?: string, mapping?: Mapping) => {
    const file = chosen.current?.file;
    if (!file) return;
    const signal = begin();
    try {
      const guess = columnsOfFile(new Uint8Array(await file.arrayBuffer()), file.name);
      if (signal.aborted) return;
      const at = mapping ?? chosen.current?.preview?.mapping ?? guess.mapping;
      setStep({ step: 'map', fileName: file.name, ...guess, mapping: at, ...(sentence && { sentence }) });
    } catch (error) {
      if (!signal.aborted) setStep({ step: 'choose', refused: { fileName: file.name, sentence: sentenceFor(error) } });
    }
  };

  const take = async (asOf: IsoDate, title: string) => {
    const taking = chosen.current;
    if (!taking?.preview) return;
    const { file, preview, replaces, address } = taking;
    const signal = begin();
    const list = listFrom(preview, { fileName: file.name, asOf, title, replaces, address, lists });
    try {
      const told = (stored: number, of: number) => {
        if (!signal.aborted) setStep({ step: 'taking', fileName: file.name, stored, of });
      };
      const stored = await storeList(list, preview.accepted, told, signal);
      if (stored && !signal.aborted) setStep({ step: 'taken', ...list });
    } catch (error) {
      if (!signal.aborted) setStep({ step: 'failed', sentence: sentenceFor(error) });
    }
  };

  return {
    step,
    actions: {
      onStart: () => setStep({ step: 'choose' }),
      onFile: (file) => void read(file),
      onAddress: (address) => void fetchFrom(address),
      onMap: () => void map(),
      onMapping: (mapping) => chosen.current && void read(chosen.current.file, chosen.current, mapping),
      onReplace: (id) =>
        void place(id, begin()).catch((error: unknown) => setStep({ step: 'failed', sentence: sentenceFor(error) })),
      onTake: (asOf, title) => void take(asOf, title),
      onStop: () => {
        life.current?.abort();
        chosen.current = null;
        leaveAddress();
        setStep(null);
      },
    },
    readAgain: ({ address = '', id }) => void fetchFrom(address, id),
    look: (held) => void look(held),
  };
}

/** The list whose place it would take: the one it was read for, else the one from its address, else the one of its source. */
function placeOf({ address, of }: Chosen, { source }: ListPreview, lists: readonly OneList[]): string | null {
  const here = lists.filter(({ set }) => !set);
  const fromThere = here.find((list) => address !== undefined && list.address === address);
  return lists.find(({ id }) => id === of)?.id ?? fromThere?.id ?? here.find(({ id }) => id === source.id)?.id ?? null;
}

/** Takes a list out of use. */
export async function removeList(id: string): Promise<void> {
  await ask('directory/remove', { id });
}
