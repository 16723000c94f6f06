import { useEffect, useRef, useState } from 'preact/hooks';
import { fileNameOf } from '../../components/dashboard/backup/backup-words';
import type { SaveActions, SaveRequest, SaveStep } from '../../components/dashboard/backup/save-step';
import { dateOf } from '../../utils/client/date';
import { sentenceFor, ToldError } from '../../utils/errors';
import { saveFile } from '../views/save-file';
import { noteSaved, saveLog } from './save-log';

/** The saving of the log to a file. */
export function useSaveLog(): { step: SaveStep; actions: SaveActions } {
  const [step, setStep] = useState<SaveStep>({ step: 'ready' });
  const life = useRef<AbortController | null>(null);
  useEffect(() => () => life.current?.abort(), []);

  const save = async (request: SaveRequest) => {
    life.current?.abort();
    const { signal } = (life.current = new AbortController());
    const show = (next: SaveStep) => !signal.aborted && setStep(next);
    show({ step: 'saving', done: 0, of: null });
    try {
      const progress = (done: number, of: number) => show({ step: 'saving', done, of });
      const saved = await saveLog(request, progress, signal);
      signal.throwIfAborted();
      const fileName = fileNameOf(dateOf(new Date()), request.since);
      saveFile(fileName, saved.blob);
      // The file is there, whatever becomes of the note of it.
      await noteSaved(saved, request).catch(() => undefined);
      show({ step: 'saved', fileName, entries: saved.entries });
    } catch (error) {
      show({ step: 'failed', sentence: sentenceFor(error) });
      if (!signal.aborted && !(error instanceof ToldError)) throw error;
    }
  };
  const stop = () => {
    life.current?.abort();
    setStep({ step: 'ready' });
  };
  return { step, actions: { onSave: (request) => void save(request), onStop: stop } };
}
