import { useRef, useState } from 'preact/hooks';
import type { ImportActions, ImportStep } from '../../components/dashboard/sites/import-step';
import { sentenceFor, ToldError } from '../../utils/errors';
import { PROFILE_FILE_LIMIT } from '../../utils/messages/profiles';
import { ask } from '../views/ask';

/** The import of site profiles: a file is previewed by the background, which keeps what a person then takes. */
export function useProfileImport(): { step: ImportStep | null; actions: ImportActions } {
  const [step, setStep] = useState<ImportStep | null>(null);
  /** Grows with every file and every end: what comes back for an older one is dropped. */
  const turn = useRef(0);

  const read = async (file: File) => {
    turn.current += 1;
    const mine = turn.current;
    const fileName = file.name;
    const show = (next: ImportStep) => mine === turn.current && setStep(next);
    try {
      if (file.size > PROFILE_FILE_LIMIT) throw new ToldError('not-a-profile-file', 'It is too long');
      const preview = await ask('profiles/preview', { text: await file.text() });
      show({ step: 'preview', fileName, ...preview, busy: false, trouble: null });
    } catch (error) {
      show({ step: 'choose', refused: { fileName, sentence: sentenceFor(error) } });
    }
  };

  const take = async () => {
    if (step?.step !== 'preview') return;
    const mine = turn.current;
    const profiles = step.incoming.filter(({ change }) => change !== 'same').map(({ profile }) => profile);
    setStep({ ...step, busy: true, trouble: null });
    try {
      await ask('profiles/import', { profiles });
      if (mine === turn.current) setStep(null);
    } catch (error) {
      if (mine === turn.current) setStep({ ...step, busy: false, trouble: sentenceFor(error) });
    }
  };

  const show = (next: ImportStep | null) => {
    turn.current += 1;
    setStep(next);
  };
  return {
    step,
    actions: {
      onStart: () => show({ step: 'choose' }),
      onFile: (file) => void read(file),
      onTake: () => void take(),
      onStop: () => show(null),
    },
  };
}
