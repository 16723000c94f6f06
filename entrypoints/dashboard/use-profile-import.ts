import type { IncomingProfile, RefusedProfile } from '../../utils/messages';
import { PROFILE_FILE_LIMIT } from '../../utils/messages/profiles';
import { ask } from '../views/ask';
import { useFileImport } from './use-file-import';

type Preview = { readonly incoming: readonly IncomingProfile[]; readonly refused: readonly RefusedProfile[] };

/** The import of site profiles. */
export function useProfileImport() {
  return useFileImport<Preview>({
    limit: PROFILE_FILE_LIMIT,
    tooLong: 'not-a-profile-file',
    preview: async (file) => ({ found: await ask('profiles/preview', { text: await file.text() }) }),
    take: ({ incoming }) =>
      ask('profiles/import', {
        profiles: incoming.filter(({ change }) => change !== 'same').map(({ profile }) => profile),
      }),
  });
}
