import { dateOf } from '../../utils/client/date';
import type { IsoDate } from '../../utils/client/date';
import { isIdentified } from '../../utils/client/identity';
import type { Identity } from '../../utils/client/identity';
import { ToldError } from '../../utils/errors';
import type { Client } from '../../utils/log/client/client';
import { composeEntry } from '../../utils/log/compose';
import type { Entry } from '../../utils/log/entry';
import { Happening } from '../../utils/log/happening';
import { newId } from '../../utils/log/id';
import { saysMore } from '../../utils/log/client/known';
import { cannotHaveBeen } from '../../utils/log/when';
import type { Store } from '../../utils/store/store';

/** What a page says of a client besides who they are. */
export type Seen = { readonly keyworker?: string; readonly record?: string };

/** A client already in the log, or whoever a reading says is on the page. */
export type About =
  { readonly client: string } | { readonly identity: Identity; readonly name: string; readonly seen?: Seen };

export type Writing = {
  readonly referral?: string | undefined;
  readonly happenedOn?: IsoDate | undefined;
  /** The entry this one corrects. */
  readonly supersedes?: string | undefined;
  /** The id it is to have. What is there already under it is not written again. */
  readonly id?: string | undefined;
};

/** One of several entries. `corrects`: the entry whose place it takes. */
export type Line = {
  readonly client: string;
  readonly referral?: string | undefined;
  readonly happening: Happening;
  readonly corrects?: Entry;
  readonly id?: string;
};

/** Writes entries in the name of whoever unlocked the vault. */
export class Scribe {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  /**
   * Writes one entry, after one that says who the client is where that is new.
   * @throws ToldError `vault-missing`, `vault-locked`, `client-conflict`, `client-differs`, `not-identified`, `storage-full`,
   * `date-ahead`, `date-far-ahead`, `date-before-birth`
   */
  async write(about: About, happening: Happening, writing: Writing = {}): Promise<Entry> {
    const { referral, happenedOn, supersedes, id } = writing;
    const pen = this.#pen();
    const again = id ? await this.#store.log.entry(id) : null;
    if (again) return sameAgain(again, happening, writing);
    await this.#checkDays(about, happening, happenedOn);
    const corrects = supersedes ? await this.#store.log.entry(supersedes) : null;
    if ('client' in about) await this.#checkTheirs(about.client, corrects, referral);
    const after = referral && happenedOn ? await this.#lastOf(referral, happenedOn) : null;
    const options = {
      after,
      ...(id && { id }),
      ...(happenedOn && { happenedOn }),
      ...(corrects ? { corrects } : supersedes && { supersedes }),
    };
    let written: Entry | null = null;
    await this.#append(about, (client, now) => {
      written = composeEntry({ ...pen, client, ...(referral && { referral }) }, happening, now, options);
      return [written];
    });
    // Set by the callback, which `#append` has run by now.
    return written as unknown as Entry;
  }

  /**
   * Writes about several referrals at once: all of it, or nothing.
   * @throws ToldError `vault-missing`, `vault-locked`, `storage-full`
   */
  async writeAll(lines: readonly Line[]): Promise<Entry[]> {
    const pen = this.#pen();
    const now = new Date();
    const entries = lines.map(({ client, referral, happening, corrects, id }) =>
      composeEntry({ ...pen, client, ...(referral && { referral }) }, happening, now, {
        ...(corrects && { corrects }),
        ...(id && { id }),
      }),
    );
    await this.#store.log.append(entries);
    return entries;
  }

  /** The id under which something about this client may be kept. A client met for the first time is written down. */
  async clientId(about: About): Promise<string> {
    let id = '';
    await this.#append(about, (client) => {
      id = client;
      return [];
    });
    return id;
  }

  /**
   * Writes down that whoever a reading shows is this client, whom the log knew under other details. It is written for each of
   * their ids: one that kept the old details would disagree with the others.
   * @throws ToldError `vault-missing`, `vault-locked`, `details-changed`, `client-conflict`, `storage-full`
   */
  async samePerson(client: string, { identity, name }: { identity: Identity; name: string }): Promise<void> {
    const pen = this.#pen();
    const happening: Happening = { kind: 'client-identified', name, identity };
    await this.#store.log.appendSamePerson(identity, client, ({ ids }) =>
      ids.map((id) => composeEntry({ ...pen, client: id }, happening, new Date())),
    );
  }

  async #append(about: About, make: (client: string, now: Date) => Entry[]): Promise<void> {
    const pen = this.#pen();
    const { log } = this.#store;
    if ('client' in about) {
      await log.append(make(about.client, new Date()));
      return;
    }
    const { identity, name, seen = {} } = about;
    if (!isIdentified(identity)) throw new ToldError('not-identified');
    await log.appendFor(identity, (known: Client | null) => {
      const now = new Date();
      const client = known?.id ?? newId(now);
      const introduction: Happening = { kind: 'client-identified', name, identity, ...seen };
      const isNew = known === null || saysMore(known, identity) || seesMore(known, identity, seen);
      return [...(isNew ? [composeEntry({ ...pen, client }, introduction, now)] : []), ...make(client, now)];
    });
  }

  /**
   * Whether what is corrected, and the referral that is written under, are this person's.
   * @throws ToldError `different-client`
   */
  async #checkTheirs(client: string, corrects: Entry | null, referral: string | undefined): Promise<void> {
    const { log } = this.#store;
    const ids = (await log.client(client))?.ids ?? [client];
    const known = referral ? await log.referral(referral) : null;
    const others = [corrects?.client, known?.client].filter((id) => id !== undefined && !ids.includes(id));
    if (others.length > 0) throw new ToldError('different-client');
  }

  /** @throws ToldError `date-ahead`, `date-far-ahead`, `date-before-birth` */
  async #checkDays(about: About, happening: Happening, happenedOn: IsoDate | undefined): Promise<void> {
    const { log } = this.#store;
    const identity = 'client' in about ? (await log.client(about.client))?.identity : about.identity;
    const code = cannotHaveBeen(happening, happenedOn, { today: dateOf(new Date()), born: identity?.dateOfBirth });
    if (code) throw new ToldError(code);
  }

  /** When the last of a day happened in a referral; null where nothing did. */
  async #lastOf(referral: string, day: IsoDate): Promise<string | null> {
    const { items } = await this.#store.log.entriesOfReferral(referral);
    return items.findLast(({ happenedAt }) => dateOf(new Date(happenedAt)) === day)?.happenedAt ?? null;
  }

  #pen(): { author: { id: string; name: string }; device: string } {
    const { vault, device } = this.#store;
    if (!vault.user) throw new ToldError(vault.state === 'none' ? 'vault-missing' : 'vault-locked');
    return { author: vault.user, device };
  }
}

/** What was asked for before, and whose answer was lost. @throws ToldError `unexpected` where the id is of something else */
function sameAgain(entry: Entry, happening: Happening, { referral, supersedes }: Writing): Entry {
  const same =
    entry.referral === referral &&
    entry.supersedes === supersedes &&
    JSON.stringify(entry.happening) === JSON.stringify(Happening.parse(happening));
  if (!same) throw new ToldError('unexpected', 'Another entry has this id.');
  return entry;
}

/** Whether a page says another keyworker than is known, or where the record stands in a system of which that was not known. */
function seesMore({ keyworker, records }: Client, { local }: Identity, seen: Seen): boolean {
  if (seen.keyworker !== undefined && seen.keyworker !== keyworker) return true;
  return seen.record !== undefined && !records.some(({ origin }) => origin === local?.origin);
}
