import { useRef, useState } from 'preact/hooks';
import type { FileImport, FileImportStep } from '../../components/dashboard/file-import/import-step';
import { sentenceFor, ToldError } from '../../utils/errors';
import type { ErrorCode } from '../../utils/errors';

/** What is imported, and how. */
type Kind<Preview> = {
  /** In bytes. */
  readonly limit: number;
  /** What a file is told that is longer. */
  readonly tooLong: ErrorCode;
  /**
   * What is in a file, or what has to be mended first and in which line.
   * @param more those chosen with it
   * @throws ToldError
   */
  readonly preview: (
    file: File,
    more: readonly File[],
  ) => Promise<
    { readonly found: Preview } | { readonly problem: { readonly line?: number; readonly sentence: string } }
  >;
  /** Keeps what was previewed, all of it or nothing. @throws ToldError */
  readonly take: (preview: Preview & { readonly fileName: string }) => Promise<unknown>;
};

/** The import of a file: it is previewed, and what a person then takes is kept by the background. */
export function useFileImport<Preview extends object>(
  kind: Kind<Preview>,
): {
  step: FileImportStep<Preview> | null;
  importing: FileImport;
} {
  const [step, setStep] = useState<FileImportStep<Preview> | null>(null);
  /** Grows with every file and every end: what comes back for an older one is dropped. */
  const turn = useRef(0);

  const read = async (file: File, more: readonly File[]) => {
    turn.current += 1;
    const mine = turn.current;
    const others = more.length === 1 ? '1 more file' : `${more.length} more files`;
    const fileName = more.length === 0 ? file.name : `${file.name} and ${others}`;
    const show = (next: FileImportStep<Preview>) => mine === turn.current && setStep(next);
    try {
      if ([file, ...more].reduce((size, one) => size + one.size, 0) > kind.limit) throw new ToldError(kind.tooLong);
      const within = await kind.preview(file, more);
      if ('problem' in within) show({ step: 'choose', refused: { fileName, ...within.problem } });
      else show({ ...within.found, step: 'preview', fileName, busy: false, trouble: null });
    } catch (error) {
      show({ step: 'choose', refused: { fileName, sentence: sentenceFor(error) } });
    }
  };

  const take = async () => {
    if (step?.step !== 'preview' || step.busy) return;
    const mine = turn.current;
    setStep({ ...step, busy: true, trouble: null });
    try {
      await kind.take(step);
      if (mine === turn.current) setStep(null);
    } catch (error) {
      if (mine === turn.current) setStep({ ...step, busy: false, trouble: sentenceFor(error) });
    }
  };

  const show = (next: FileImportStep<Preview> | null) => {
    turn.current += 1;
    setStep(next);
  };
  return {
    step,
    importing: {
      onStart: () => show({ step: 'choose' }),
      onFile: (file, more) => void read(file, more),
      onTake: () => void take(),
      onStop: () => show(null),
    },
  };
}
