import { browser } from '../../utils/browser';
import type { SetList } from '../../utils/directory/set-list';
import { ToldError } from '../../utils/errors';
import type { Store } from '../../utils/store/store';
import { giveBack, isAllowed } from './feeds/allowed';
import { fetchListFile } from './practice-address';
import type { ListFile } from './practice-address';
import { hashOf, practicesByPolicy } from './practices-by-policy';
import type { Wanted } from './practices-by-policy';
import { takePractices } from './take-practices';
import { Turns } from './turns';

/** Tries again after another import was in the way: the shortest the browser lets an alarm be, and such an import is over by then. */
export const PRACTICES_ALARM = 'practices';
const ALARM_MINUTES = 1;
const DAY_MS = 24 * 3_600_000;
/** A list at an address is read again by itself after a week; what could not be used is tried again after a day. */
const STALE_MS = 7 * DAY_MS;

/**
 * The lists of practices that an organisation sets, made what its policy says: once for each text, and once a week for what is at an
 * address. What cannot be used leaves the list before in use; one that loses much waits for a person.
 */
export class PracticePolicy {
  readonly #turns = new Turns();

  /** @param onChanged called when a list in use, or anything known of those that are set, is another */
  constructor(
    private readonly store: Pick<Store, 'practices' | 'services' | 'setLists'>,
    private readonly onChanged: () => void,
  ) {}

  /** Makes the lists what the policy says. @param now the key of one to be read whether or not it is time */
  apply(now?: string): Promise<void> {
    return this.#turns.take(() => this.#apply(now));
  }

  /** The file that waits for a person. @throws ToldError `list-missing` and what reading an address may */
  async held(key: string): Promise<ListFile> {
    const wanted = (await practicesByPolicy()).find((one) => one.key === key);
    if (!wanted || (await this.#of(key))?.state !== 'held') throw new ToldError('list-missing');
    return fileOf(wanted);
  }

  /** Leaves what is held: the list before stays until something else is set. */
  keepOld(key: string): Promise<void> {
    return this.#settle((one) => one.key === key, 'left');
  }

  /** Whether a person may put a list in the place of this one, which is set: only what is held. */
  async mayTake(list: string): Promise<boolean> {
    return (await this.store.setLists.all()).some((one) => one.list === list && one.state === 'held');
  }

  /** Notes that a person took what was held. */
  taken(list: string): Promise<void> {
    return this.#settle((one) => one.list === list, 'taken');
  }

  async #of(key: string): Promise<SetList | undefined> {
    return (await this.store.setLists.all()).find((one) => one.key === key);
  }

  #settle(which: (one: SetList) => boolean, state: 'left' | 'taken'): Promise<void> {
    return this.#turns.take(async () => {
      const all = await this.store.setLists.all();
      await this.store.setLists.keep(all.map((one) => (which(one) && one.state === 'held' ? { ...one, state } : one)));
      this.onChanged();
    });
  }

  async #apply(now: string | undefined): Promise<void> {
    const { setLists } = this.store;
    const [wanted, before, inUse] = [await practicesByPolicy(), await setLists.all(), await this.#setInUse()];
    if (wanted.length === 0 && before.length === 0 && inUse.length === 0) return;
    const known = wanted.map((one) => ({
      ...(before.find(({ key }) => key === one.key) ?? freshOf(one)),
      name: one.name,
    }));
    let changed = JSON.stringify(known) !== JSON.stringify(before);
    if (changed) await setLists.keep(known);
    let busy = false;
    for (const [at, one] of wanted.entries()) {
      const old = known[at] ?? freshOf(one);
      if (!(await isDue(one, old, inUse, now))) continue;
      const others = known.flatMap(({ list }, nth) => (nth === at || list === null ? [] : [list]));
      const next = await this.#bring(one, old, others);
      if (next === null) busy = true;
      else known[at] = next;
      // The background may be put to rest at any moment: what was read is not read again.
      await setLists.keep(known);
      changed = true;
    }
    const gone = await this.#removeBut(known).catch((error: unknown) => {
      if (!isInTheWay(error)) throw error;
      busy = true;
      return false;
    });
    if (busy) await browser.alarms.create(PRACTICES_ALARM, { delayInMinutes: ALARM_MINUTES });
    if (changed || gone) this.onChanged();
  }

  /** @returns null where another import is in the way */
  async #bring(wanted: Wanted, old: SetList, others: readonly string[]): Promise<SetList | null> {
    const tried: SetList = { ...freshOf(wanted), list: old.list, hash: old.hash, triedAt: Date.now() };
    try {
      const file = await fileOf(wanted);
      const hash = await hashOf(file.bytes);
      const settled = old.state !== 'refused' && old.state !== 'waiting' && old.hash === hash;
      if (settled && (await this.#setInUse()).includes(old.list ?? '')) return { ...old, triedAt: tried.triedAt };
      const place = { list: old.list, others, address: wanted.address };
      const { list, held } = await takePractices(this.store.practices, file, place);
      return { ...tried, hash, list, state: held ? 'held' : 'taken', ...held };
    } catch (error) {
      if (isInTheWay(error)) return null;
      return { ...tried, state: 'refused', why: error instanceof ToldError ? error.code : 'unexpected' };
    }
  }

  /** The ids of the lists in use that are set. */
  async #setInUse(): Promise<string[]> {
    const lists = (await this.store.practices.inUse())?.lists ?? [];
    return lists.flatMap(({ id, set }) => (set ? [id] : []));
  }

  /** Takes away what is set no more, once all that is set has its list: until then the one before may be what it takes the place of. */
  async #removeBut(known: readonly SetList[]): Promise<boolean> {
    if (known.some(({ list }) => list === null)) return false;
    let gone = false;
    for (const { id, set, address } of (await this.store.practices.inUse())?.lists ?? []) {
      if (!set || known.some(({ list }) => list === id)) continue;
      await this.store.practices.remove(id);
      if (address) await giveBack(address, this.store);
      gone = true;
    }
    return gone;
  }
}

function freshOf({ key, name, address, wrong }: Wanted): SetList {
  const one: SetList = { key, name, state: 'waiting', hash: null, list: null, triedAt: 0 };
  if (wrong) return { ...one, state: 'refused', why: wrong };
  return address === undefined ? one : { ...one, address };
}

async function isDue(
  wanted: Wanted,
  old: SetList,
  inUse: readonly string[],
  now: string | undefined,
): Promise<boolean> {
  if (wanted.wrong || !(await isAllowed(wanted))) return false;
  if (now === wanted.key || old.state === 'waiting') return true;
  if (old.state === 'taken' && !inUse.includes(old.list ?? '')) return true;
  const wait = old.state === 'refused' ? DAY_MS : wanted.address === undefined ? Infinity : STALE_MS;
  // Either way: a clock may have been put right.
  return Math.abs(Date.now() - old.triedAt) >= wait;
}

function fileOf({ file, address }: Wanted): Promise<ListFile> {
  if (file) return Promise.resolve(file);
  return address === undefined ? Promise.reject(new ToldError('list-missing')) : fetchListFile(address);
}

function isInTheWay(error: unknown): boolean {
  return error instanceof ToldError && (error.code === 'import-running' || error.code === 'import-interrupted');
}
