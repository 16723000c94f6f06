import * as z from 'zod/mini';
import { browser } from '../../utils/browser';
import type { Vault } from '../../utils/store/vault';
import { dropReleases } from './releases';

/** The longest a vault may stay open unused, in minutes, and what it is until somebody chooses. */
export const LOCK_AFTER = { most: 15, usual: 10 } as const;

const SESSION_KEY = 'vault';
const ACTIVE_KEY = 'active';
const MINUTES_KEY = 'lockAfterMinutes';
const ALARM = 'lock-when-unused';

const Minutes = z.number().check(z.minimum(1), z.maximum(LOCK_AFTER.most));

/**
 * Keeps the vault open across restarts of the background (by session storage, which is memory and never disk) and locks it: by
 * hand, after minutes without use, with the screen, and with the browser.
 */
export class Lock {
  constructor(
    private readonly vault: Vault,
    private readonly onChange: () => void,
  ) {}

  /** Opens the vault again after the background was restarted, where it was open and is still in use. */
  async resume(): Promise<void> {
    const kept = (await browser.storage.session.get(SESSION_KEY))[SESSION_KEY];
    if (kept === undefined) return;
    if ((await this.#isUnused()) || !(await this.vault.resume(kept))) await this.lock();
  }

  /** After the vault was opened by a passphrase. */
  async opened(): Promise<void> {
    await browser.storage.session.set({ [SESSION_KEY]: this.vault.session() });
    await this.used();
    await this.#arm();
    this.onChange();
  }

  async lock(): Promise<void> {
    this.vault.lock();
    await browser.storage.session.remove([SESSION_KEY, ACTIVE_KEY]);
    await dropReleases();
    await browser.alarms.clear(ALARM);
    this.onChange();
  }

  /** Somebody has just used a view. */
  async used(): Promise<void> {
    await browser.storage.session.set({ [ACTIVE_KEY]: Date.now() });
  }

  async minutes(): Promise<number> {
    const parsed = Minutes.safeParse((await browser.storage.local.get(MINUTES_KEY))[MINUTES_KEY]);
    return parsed.success ? parsed.data : LOCK_AFTER.usual;
  }

  async setMinutes(minutes: number): Promise<void> {
    await browser.storage.local.set({ [MINUTES_KEY]: Minutes.parse(minutes) });
    await this.#arm();
  }

  /** An alarm went off. */
  async alarm(name: string): Promise<void> {
    if (name === ALARM) await this.#lockIfUnused();
  }

  /** The machine's own state: with the screen locked the vault locks at once, on idle after its own minutes. */
  async idle(state: string): Promise<void> {
    if (this.vault.state !== 'open') return;
    if (state === 'locked') await this.lock();
    if (state === 'idle') await this.#lockIfUnused();
  }

  async #arm(): Promise<void> {
    await browser.alarms.create(ALARM, { periodInMinutes: 1 });
    browser.idle.setDetectionInterval((await this.minutes()) * 60);
  }

  async #lockIfUnused(): Promise<void> {
    if (this.vault.state === 'open' && (await this.#isUnused())) await this.lock();
  }

  async #isUnused(): Promise<boolean> {
    const active = (await browser.storage.session.get(ACTIVE_KEY))[ACTIVE_KEY];
    return typeof active !== 'number' || Date.now() - active >= (await this.minutes()) * 60_000;
  }
}
