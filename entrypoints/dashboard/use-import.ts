import { useRef, useState } from 'preact/hooks';
import type { ImportActions, ImportStep } from '../../components/dashboard/directory/import-step';
import { dateOf } from '../../utils/client/date';
import type { IsoDate } from '../../utils/client/date';
import { compareLists } from '../../utils/directory/compare-lists';
import type { ListPreview } from '../../utils/directory/list-preview';
import { columnsOfFile } from '../../utils/directory/open-file';
import type { Mapping } from '../../utils/directory/mapping/mapping';
import { readPracticeList } from '../../utils/directory/read-list';
import { isToldError, sentenceFor } from '../../utils/errors';
import type { OneList } from '../../utils/messages';
import { ask } from '../views/ask';
import { entriesOf, listFrom, storeList } from './store-list';

type Chosen = {
  readonly file: File;
  readonly mapping?: Mapping;
  readonly preview?: ListPreview;
  /** The list whose place it takes. */
  readonly replaces: string | null;
};

/**
 * The import of a list: read here, stored by the background batch by batch, put in use in one step. Until then the lists before
 * answer everybody, whatever happens.
 * @param lists those in use
 */
export function useImport(lists: readonly OneList[]): { step: ImportStep | null; actions: ImportActions } {
  const [step, setStep] = useState<ImportStep | null>(null);
  const life = useRef<AbortController | null>(null);
  const chosen = useRef<Chosen | null>(null);

  const begin = (): AbortSignal => {
    life.current?.abort();
    life.current = new AbortController();
    return life.current.signal;
  };

  const read = async (file: File, mapping?: Mapping) => {
    const signal = begin();
    const fileName = file.name;
    const show = (next: ImportStep) => !signal.aborted && setStep(next);
    chosen.current = { file, replaces: null, ...(mapping && { mapping }) };
    show({ step: 'reading', fileName, done: 0 });
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const options = { fileName, ...(mapping && { mapping }) };
      const told = (done: number) => show({ step: 'reading', fileName, done });
      const preview = await readPracticeList(bytes, told, signal, options);
      if (signal.aborted) return;
      chosen.current = { ...chosen.current, preview };
      await place(lists.find(({ id }) => id === preview.source.id)?.id ?? null, signal);
    } catch (error) {
      const sentence = sentenceFor(error);
      const mappable = isToldError(error, 'not-a-practice-list');
      if (mapping && !signal.aborted) await map(sentence, mapping);
      else show({ step: 'choose', refused: { fileName, sentence, mappable } });
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
    const { file, preview, replaces } = taking;
    const signal = begin();
    const list = listFrom(preview, { fileName: file.name, asOf, title, replaces, lists });
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
      onMap: () => void map(),
      onMapping: (mapping) => chosen.current && void read(chosen.current.file, mapping),
      onReplace: (id) =>
        void place(id, begin()).catch((error: unknown) => setStep({ step: 'failed', sentence: sentenceFor(error) })),
      onTake: (asOf, title) => void take(asOf, title),
      onStop: () => {
        life.current?.abort();
        chosen.current = null;
        setStep(null);
      },
    },
  };
}

/** Takes a list out of use. */
export async function removeList(id: string): Promise<void> {
  await ask('directory/remove', { id });
}
