import { dateOf } from '../../utils/client/date';
import type { IsoDate } from '../../utils/client/date';
import { isIdentified } from '../../utils/client/identity';
import type { Identity } from '../../utils/client/identity';
import { ToldError } from '../../utils/errors';
import type { Client } from '../../utils/log/client';
import { composeEntry } from '../../utils/log/compose';
import type { Entry, Happening } from '../../utils/log/entry';
import { newId } from '../../utils/log/id';
import { saysMore } from '../../utils/log/known';
import type { Store } from '../../utils/store/store';

/** A client already in the log, or whoever a reading says is on the page. */
export type About = { readonly client: string } | { readonly identity: Identity; readonly name: string };

export type Writing = {
  readonly referral?: string | undefined;
  readonly happenedOn?: IsoDate | undefined;
  /** The entry this one corrects. */
  readonly supersedes?: string | undefined;
};

/** Writes entries in the name of whoever unlocked the vault. */
export class Scribe {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  /**
   * Writes one entry, after one that says who the client is where that is new.
   * @throws ToldError `vault-missing`, `vault-locked`, `client-conflict`, `client-differs`, `not-identified`, `storage-full`
   */
  async write(about: About, happening: Happening, { referral, happenedOn, supersedes }: Writing = {}): Promise<Entry> {
    const pen = this.#pen();
    const corrects = supersedes ? await this.#store.log.entry(supersedes) : null;
    const after = referral && happenedOn ? await this.#lastOf(referral, happenedOn) : null;
    const options = {
      after,
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
    const { identity, name } = about;
    if (!isIdentified(identity)) throw new ToldError('not-identified');
    await log.appendFor(identity, (known: Client | null) => {
      const now = new Date();
      const client = known?.id ?? newId(now);
      const introduction: Happening = { kind: 'client-identified', name, identity };
      const isNew = known === null || saysMore(known, identity);
      return [...(isNew ? [composeEntry({ ...pen, client }, introduction, now)] : []), ...make(client, now)];
    });
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
