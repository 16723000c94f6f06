import { SNIPPET_FILE_LIMIT } from '../../utils/letters/snippets/file';
import type { IncomingSnippet, RefusedSnippet } from '../../utils/messages';
import { ask } from '../views/ask';
import { useFileImport } from './use-file-import';

type Preview = { readonly incoming: readonly IncomingSnippet[]; readonly refused: readonly RefusedSnippet[] };

/** The import of short texts. */
export function useSnippetImport() {
  return useFileImport<Preview>({
    limit: SNIPPET_FILE_LIMIT,
    tooLong: 'not-a-snippets-file',
    preview: async (file) => ({ found: await ask('snippets/preview', { text: await file.text() }) }),
    take: ({ incoming }) =>
      ask('snippets/import', {
        snippets: incoming.filter(({ change }) => change !== 'same').map(({ snippet }) => snippet),
      }),
  });
}
