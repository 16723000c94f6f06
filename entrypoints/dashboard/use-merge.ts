import { useEffect, useRef, useState } from 'preact/hooks';
import type { LogPreview, MergeActions, MergeStep } from '../../components/dashboard/backup/merge-step';
import { isToldError, sentenceFor, ToldError } from '../../utils/errors';
import { LogFile } from './log-file';

/** The merging of a file into the log: chosen, opened, looked through, and added if the person says so. */
export function useMerge(): { step: MergeStep | null; actions: MergeActions } {
  const [step, setStep] = useState<MergeStep | null>(null);
  const life = useRef<AbortController | null>(null);
  const file = useRef<LogFile | null>(null);
  const preview = useRef<LogPreview | null>(null);
  /** New entries that were added so far; null while none are being added. */
  const added = useRef<number | null>(null);

  const begin = (): AbortSignal => {
    life.current?.abort();
    life.current = new AbortController();
    return life.current.signal;
  };
  const leave = () => {
    life.current?.abort();
    void file.current?.leave();
    file.current = preview.current = added.current = null;
  };
  useEffect(() => leave, []);

  const choose = async (chosen: File) => {
    leave();
    const signal = begin();
    const { name: fileName } = chosen;
    try {
      file.current = await LogFile.of(chosen);
      if (!signal.aborted) setStep({ step: 'passphrase', fileName, busy: false, failure: null });
    } catch (error) {
      if (!signal.aborted) setStep({ step: 'choose', refused: { fileName, sentence: sentenceFor(error) } });
      rethrow(error, signal);
    }
  };

  const open = async (passphrase: string) => {
    const opening = file.current;
    if (!opening) return;
    const signal = begin();
    const fileName = opening.name;
    const show = (next: MergeStep) => !signal.aborted && setStep(next);
    show({ step: 'passphrase', fileName, busy: true, failure: null });
    try {
      await opening.open(passphrase);
    } catch (error) {
      const sentence = sentenceFor(error);
      if (isToldError(error, 'backup-passphrase')) {
        show({ step: 'passphrase', fileName, busy: false, failure: sentence });
      } else show({ step: 'choose', refused: { fileName, sentence } });
      return rethrow(error, signal);
    }
    try {
      const looked = await opening.look((done) => show({ step: 'looking', fileName, done }), signal);
      if (!signal.aborted) preview.current = looked;
      show({ step: 'preview', fileName, preview: looked });
    } catch (error) {
      show({ step: 'choose', refused: { fileName, sentence: sentenceFor(error) } });
      rethrow(error, signal);
    }
    return undefined;
  };

  const add = async () => {
    const [adding, looked] = [file.current, preview.current];
    if (!adding || !looked) return;
    const signal = begin();
    const fileName = adding.name;
    const show = (next: MergeStep) => !signal.aborted && setStep(next);
    const progress = (done: number, entries: number) => {
      if (signal.aborted) return;
      added.current = entries;
      setStep({ step: 'adding', fileName, done, entries });
    };
    progress(0, 0);
    try {
      await adding.add(progress, signal);
      added.current = null;
      show({ step: 'added', fileName, preview: looked });
    } catch (error) {
      show({ step: 'stopped', sentence: sentenceFor(error), entries: added.current ?? 0 });
      added.current = null;
      rethrow(error, signal);
    }
  };

  const stop = () => {
    const entries = added.current;
    leave();
    setStep(entries === null ? null : { step: 'stopped', sentence: null, entries });
  };
  return {
    step,
    actions: {
      onStart: () => setStep({ step: 'choose' }),
      onFile: (chosen) => void choose(chosen),
      onPassphrase: (passphrase) => void open(passphrase),
      onAdd: () => void add(),
      onStop: stop,
    },
  };
}

/** What nobody expected is thrown on, so that it is seen; that a person stopped is no surprise. */
function rethrow(error: unknown, signal: AbortSignal): void {
  if (!signal.aborted && !(error instanceof ToldError)) throw error;
}
