import { useState } from 'preact/hooks';
import type { OutcodeActions, OutcodeStep } from '../../components/lookup/OutcodeTable';
import { NotPostcodes, readOutcodes } from '../../utils/directory/nearby/read-outcodes';
import { sentenceFor, ToldError } from '../../utils/errors';
import { ask } from '../views/ask';

/** Reads tables of postcodes in this tab, a piece at a time, and gives the background only the middles of their districts. */
export function useOutcodeImport(): [OutcodeStep, OutcodeActions] {
  const [step, setStep] = useState<OutcodeStep>({ step: 'none' });
  const take = async (files: readonly File[]) => {
    const name = files
      .map((file) => file.name)
      .join(', ')
      .slice(0, 200);
    setStep({ step: 'reading' });
    try {
      const { layout, rows } = await readOutcodes(files.map(bytesOf));
      const table = { fileName: name, layout, importedAt: new Date().toISOString(), count: rows.length };
      await ask('outcodes/replace', { rows: [...rows], table });
      setStep({ step: 'none' });
    } catch (error) {
      setStep({
        step: 'refused',
        name,
        sentence: sentenceFor(error instanceof NotPostcodes ? new ToldError('not-postcodes') : error),
      });
    }
  };
  return [
    step,
    {
      onFiles: (files) => void take(files),
      onRemove: () => void ask('outcodes/remove', {}).then(() => setStep({ step: 'none' })),
    },
  ];
}

async function* bytesOf(file: File): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) yield piece.value;
  } finally {
    // Left half way, the rest is not read.
    await reader.cancel();
  }
}
