import { openAt } from '../../utils/directory/services/opening/open-at';
import { sayOpen } from '../../utils/directory/services/opening/say-open';
import type { Store } from '../../utils/store/store';
import type { Shown } from './answers/lookup';

/** What is shown with a result of the look-up: whether it is open now, and what colleagues noted of it, which is encrypted. */
export function shownWith({ practiceNotes, vault }: Pick<Store, 'practiceNotes' | 'vault'>): Shown {
  return {
    openNow: (service, moment) => {
      const state = openAt(service, moment);
      return state.state === 'not-known' ? null : { open: state.state === 'open', words: sayOpen(state, moment) };
    },
    noteOf: async (listed) => {
      if (listed.of !== 'practice' || vault.state !== 'open') return undefined;
      const note = await practiceNotes.of(listed.practice.code);
      if (!note) return undefined;
      const { bypassPhone, secureEmail, text } = note;
      return [bypassPhone && `Bypass number ${bypassPhone}`, secureEmail, text].filter(Boolean).join('. ') || undefined;
    },
  };
}
