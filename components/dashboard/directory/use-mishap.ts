import { useState } from 'preact/hooks';
import { sentenceFor } from '../../../utils/errors';

/** Tries something; what went wrong is a sentence until the next try. The try says whether it was done. */
export function useMishap(): readonly [string | null, (work: () => Promise<void>) => Promise<boolean>] {
  const [sentence, setSentence] = useState<string | null>(null);
  const attempt = async (work: () => Promise<void>) => {
    setSentence(null);
    try {
      await work();
      return true;
    } catch (error) {
      setSentence(sentenceFor(error));
      return false;
    }
  };
  return [sentence, attempt];
}
