import { useRef, useState } from 'preact/hooks';
import type { LetterImport, LetterImportStep } from '../../components/dashboard/letters/ImportLetter';
import { sentenceFor, ToldError } from '../../utils/errors';
import { OWN_TEXT_LIMIT } from '../../utils/letters/own/limits';
import { ask } from '../views/ask';

/** The import of a letter: a file is previewed by the background, which keeps what a person then takes. */
export function useLetterImport(): { step: LetterImportStep | null; importing: LetterImport } {
  const [step, setStep] = useState<LetterImportStep | null>(null);
  /** Grows with every file and every end: what comes back for an older one is dropped. */
  const turn = useRef(0);

  const read = async (file: File) => {
    turn.current += 1;
    const mine = turn.current;
    const fileName = file.name;
    const show = (next: LetterImportStep) => mine === turn.current && setStep(next);
    try {
      // A character has four bytes at most.
      if (file.size > OWN_TEXT_LIMIT * 4) throw new ToldError('not-a-template-file');
      const text = await file.text();
      const { incoming, problem } = await ask('templates/preview', { text });
      if (incoming) show({ step: 'preview', fileName, text, incoming, busy: false, trouble: null });
      else if (problem) show({ step: 'choose', refused: { fileName, ...problem } });
    } catch (error) {
      show({ step: 'choose', refused: { fileName, sentence: sentenceFor(error) } });
    }
  };

  const take = async () => {
    if (step?.step !== 'preview') return;
    const mine = turn.current;
    setStep({ ...step, busy: true, trouble: null });
    try {
      await ask('templates/import', { text: step.text });
      if (mine === turn.current) setStep(null);
    } catch (error) {
      if (mine === turn.current) setStep({ ...step, busy: false, trouble: sentenceFor(error) });
    }
  };

  const show = (next: LetterImportStep | null) => {
    turn.current += 1;
    setStep(next);
  };
  return {
    step,
    importing: {
      onStart: () => show({ step: 'choose' }),
      onFile: (file) => void read(file),
      onTake: () => void take(),
      onStop: () => show(null),
    },
  };
}
