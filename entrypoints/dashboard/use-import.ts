import { useRef, useState } from 'preact/hooks';
import type { ImportActions, ImportStep } from '../../components/dashboard/directory/import-step';
import { dateOf } from '../../utils/client/date';
import type { IsoDate } from '../../utils/client/date';
import { compareLists } from '../../utils/directory/compare-lists';
import type { ListPreview } from '../../utils/directory/list-preview';
import type { Practice } from '../../utils/directory/practice';
import { readPracticeList } from '../../utils/directory/read-list';
import { sentenceFor } from '../../utils/errors';
import { ask } from '../views/ask';

/** Practices a message: well under a megabyte. */
const BATCH = 1_000;

type Chosen = { readonly fileName: string; readonly preview: ListPreview };

/**
 * The import of a practice list: read here, stored by the background batch by batch, put in use in one step. Until then the list
 * before answers everybody, whatever happens.
 */
export function useImport(): { step: ImportStep | null; actions: ImportActions } {
  const [step, setStep] = useState<ImportStep | null>(null);
  const life = useRef<AbortController | null>(null);
  const chosen = useRef<Chosen | null>(null);

  const stop = () => {
    life.current?.abort();
    life.current = null;
    chosen.current = null;
    setStep(null);
  };
  const begin = (): AbortSignal => {
    life.current?.abort();
    life.current = new AbortController();
    return life.current.signal;
  };

  const read = async (file: File) => {
    const signal = begin();
    const fileName = file.name;
    const show = (next: ImportStep) => !signal.aborted && setStep(next);
    show({ step: 'reading', fileName, done: 0 });
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const preview = await readPracticeList(bytes, (done) => show({ step: 'reading', fileName, done }), signal);
      const comparison = compareLists(await currentList(), preview.accepted);
      if (!signal.aborted) chosen.current = { fileName, preview };
      show({ step: 'preview', fileName, preview, comparison, asOf: dateOf(new Date(file.lastModified)) });
    } catch (error) {
      show({ step: 'choose', refused: { fileName, sentence: sentenceFor(error) } });
    }
  };

  const take = async (asOf: IsoDate) => {
    const taking = chosen.current;
    if (!taking) return;
    const signal = begin();
    const { fileName, preview } = taking;
    const { accepted } = preview;
    let generation: string | null = null;
    try {
      setStep({ step: 'taking', fileName, stored: 0, of: accepted.length });
      ({ generation } = await ask('directory/begin', {}));
      for (let at = 0; at < accepted.length; at += BATCH) {
        if (signal.aborted) return await leave(generation);
        await ask('directory/stage', { generation, practices: accepted.slice(at, at + BATCH) });
        if (!signal.aborted) {
          setStep({ step: 'taking', fileName, stored: Math.min(at + BATCH, accepted.length), of: accepted.length });
        }
      }
      if (signal.aborted) return await leave(generation);
      const list = listInUse(taking, asOf);
      await ask('directory/commit', { generation, list });
      if (!signal.aborted) setStep({ step: 'taken', ...list });
    } catch (error) {
      if (generation) await leave(generation).catch(() => undefined);
      if (!signal.aborted) setStep({ step: 'failed', sentence: sentenceFor(error) });
    }
    return undefined;
  };

  return {
    step,
    actions: {
      onStart: () => setStep({ step: 'choose' }),
      onFile: (file) => void read(file),
      onTake: (asOf) => void take(asOf),
      onStop: stop,
    },
  };
}

async function leave(generation: string): Promise<void> {
  await ask('directory/cancel', { generation });
}

function listInUse({ fileName, preview }: Chosen, asOf: IsoDate) {
  return {
    fileName,
    layout: preview.layoutTitle,
    asOf,
    importedAt: new Date().toISOString(),
    count: preview.accepted.length,
    activeGpPractices: preview.activeGpPractices,
  };
}

/** The whole list in use, to say what a new one would change. */
async function currentList(): Promise<Practice[]> {
  const all: Practice[] = [];
  for (;;) {
    const { practices } = await ask('directory/page', { after: all.at(-1)?.code ?? null, limit: 2_000 });
    if (practices.length === 0) return all;
    all.push(...practices);
  }
}
