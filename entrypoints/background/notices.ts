import * as z from 'zod/mini';
import { browser } from '../../utils/browser';
import { dateOf } from '../../utils/client/date';
import { ToldError } from '../../utils/errors';
import { tellViews } from './pages';
import type { Answers } from './router';

const KEPT = 'dueNotice';
const ID = 'due';
const Kept = z.object({ on: z.boolean(), shownOn: z.nullable(z.string()) });

/** Once a day a notice of the desktop says how many referrals are overdue: a count and nothing else, and only while unlocked. */
export class Notices {
  readonly answers: Pick<Answers, 'settings/notice' | 'settings/save-notice'> = {
    'settings/notice': async () => ({ on: (await this.#kept()).on && (await isAllowed()) }),
    'settings/save-notice': async ({ on }) => {
      if (on && !(await isAllowed())) throw new ToldError('notice-refused');
      await this.#keep({ on, shownOn: null });
      if (!on && (await isAllowed())) await browser.notifications.clear(ID);
      tellViews({ topic: 'settings' });
      return {};
    },
  };

  /** @param overdue null while locked: then nothing is said */
  async show(overdue: number | null): Promise<void> {
    if (!overdue) return;
    const { on, shownOn } = await this.#kept();
    const today = dateOf(new Date());
    if (!on || shownOn === today || !(await isAllowed())) return;
    await this.#keep({ on, shownOn: today });
    await browser.notifications.create(ID, {
      type: 'basic',
      iconUrl: browser.runtime.getURL('/icon/128.png'),
      title: 'Alongside',
      message: overdue === 1 ? '1 referral is overdue a chase' : `${overdue} referrals are overdue a chase`,
    });
  }

  async #kept(): Promise<z.infer<typeof Kept>> {
    const parsed = Kept.safeParse((await browser.storage.local.get(KEPT))[KEPT]);
    return parsed.success ? parsed.data : { on: false, shownOn: null };
  }

  async #keep(kept: z.infer<typeof Kept>): Promise<void> {
    await browser.storage.local.set({ [KEPT]: kept });
  }
}

/** Pressed, the notice leads to the list, which asks for the passphrase where it is locked by then. */
export function onNoticePressed(open: () => void): void {
  const listen = () => browser.notifications?.onClicked.addListener((id) => id === ID && open());
  listen();
  // Before the permission is given there is nothing to listen at.
  if (!browser.notifications) browser.permissions.onAdded.addListener(listen);
}

/** A person gives the permission in the settings, and may take it away in the browser's own. */
function isAllowed(): Promise<boolean> {
  return browser.permissions.contains({ permissions: ['notifications'] });
}
