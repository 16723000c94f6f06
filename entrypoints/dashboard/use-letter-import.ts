import { ToldError } from '../../utils/errors';
import { OWN_TEXT_LIMIT } from '../../utils/letters/own/limits';
import type { IncomingLetter } from '../../utils/messages';
import { ask } from '../views/ask';
import { useFileImport } from './use-file-import';

/** The import of one letter. */
export function useLetterImport() {
  return useFileImport<{ readonly text: string; readonly incoming: IncomingLetter }>({
    // A character has four bytes at most.
    limit: OWN_TEXT_LIMIT * 4,
    tooLong: 'not-a-template-file',
    preview: async (file) => {
      const text = await file.text();
      const { incoming, problem } = await ask('templates/preview', { text });
      if (problem) return { problem };
      if (!incoming) throw new ToldError('unexpected');
      return { found: { text, incoming } };
    },
    take: ({ text }) => ask('templates/import', { text }),
  });
}
