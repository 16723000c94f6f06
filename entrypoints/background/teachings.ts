import * as z from 'zod/mini';
import { browser } from '../../utils/browser';
import { TeachProgress } from '../../utils/messages/teach';
import type { Fields } from '../../utils/recognition/reading';

/**
 * What is being taught in one tab. `first`: the first client's values, which are in memory alone and gone when the background is
 * put to sleep. `open`: a view is to show it; it was not left. `around`: the origin of the page, which may frame what is taught.
 */
export type Taught = {
  readonly progress: TeachProgress;
  readonly open: boolean;
  readonly around: string;
  readonly first: Fields | null;
};

const Kept = z.object({ progress: TeachProgress, open: z.boolean(), around: z.string() });

/**
 * The teachings of all tabs. What has become a profile holds nothing of a client and is kept for the session as well, so that it
 * outlives the background; picks that have not yet been checked so are held in memory alone.
 */
export class Teachings {
  readonly #held = new Map<number, Taught>();

  async of(tab: number): Promise<Taught | null> {
    const held = this.#held.get(tab);
    if (held) return held;
    const key = keyOf(tab);
    const parsed = Kept.safeParse((await browser.storage.session.get(key))[key]);
    return parsed.success ? { ...parsed.data, first: null } : null;
  }

  async keep(tab: number, taught: Taught): Promise<Taught> {
    this.#held.set(tab, taught);
    const { progress, open, around } = taught;
    if (progress.profile) await browser.storage.session.set({ [keyOf(tab)]: { progress, open, around } });
    else await browser.storage.session.remove(keyOf(tab));
    return taught;
  }

  async forget(tab: number): Promise<void> {
    this.#held.delete(tab);
    await browser.storage.session.remove(keyOf(tab));
  }

  /** Alongside was locked: nothing of any client stays in memory. */
  forgetClients(): void {
    for (const [tab, taught] of this.#held) {
      if (taught.progress.profile) this.#held.set(tab, { ...taught, first: null });
      else this.#held.delete(tab);
    }
  }
}

function keyOf(tab: number): string {
  return `teach:${tab}`;
}
