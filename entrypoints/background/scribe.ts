import type { IsoDate } from '../../utils/client/date';
import { isIdentified } from '../../utils/client/identity';
import type { Identity } from '../../utils/client/identity';
import { ToldError } from '../../utils/errors';
import type { Client } from '../../utils/log/client';
import { composeEntry } from '../../utils/log/compose';
import type { Entry, Happening } from '../../utils/log/entry';
import { newId } from '../../utils/log/id';
import type { Store } from '../../utils/store/store';

/** A client already in the log, or whoever a reading says is on the page. */
export type About = { readonly client: string } | { readonly identity: Identity; readonly name: string };

export type Writing = {
  readonly referral?: string;
  readonly happenedOn?: IsoDate;
  readonly supersedes?: string;
};

/** Writes entries in the name of whoever unlocked the vault. */
export class Scribe {
  constructor(private readonly store: Store) {}

  /**
   * Writes one entry, after one that says who the client is where that is new.
   * @throws ToldError `vault-missing`, `vault-locked`, `client-conflict`, `not-identified`, `storage-full`
   */
  async write(about: About, happening: Happening, { referral, ...options }: Writing = {}): Promise<Entry> {
    const now = new Date();
    const { client, introduction } = await this.#client(about);
    const pen = { ...this.#pen(), client };
    const entry = composeEntry({ ...pen, ...(referral && { referral }) }, happening, now, options);
    const first = introduction ? [composeEntry(pen, introduction, now)] : [];
    await this.store.log.append([...first, entry]);
    return entry;
  }

  /** The id under which something about this client may be kept. A client met for the first time is written down. */
  async clientId(about: About): Promise<string> {
    const { client, introduction } = await this.#client(about);
    if (introduction) await this.store.log.append([composeEntry({ ...this.#pen(), client }, introduction, new Date())]);
    return client;
  }

  async #client(about: About): Promise<{ client: string; introduction: Happening | null }> {
    if ('client' in about) return { client: about.client, introduction: null };
    const { identity, name } = about;
    if (!isIdentified(identity)) throw new ToldError('not-identified');
    const found = await this.store.log.findClient(identity);
    if (found.match === 'conflict') throw new ToldError('client-conflict');
    const introduction: Happening = { kind: 'client-identified', name, identity };
    if (found.match === 'none') return { client: newId(new Date()), introduction };
    return { client: found.client.id, introduction: saysMore(identity, name, found.client) ? introduction : null };
  }

  #pen(): { author: { id: string; name: string }; device: string } {
    const { vault, device } = this.store;
    if (!vault.user) throw new ToldError(vault.state === 'none' ? 'vault-missing' : 'vault-locked');
    return { author: vault.user, device };
  }
}

/** Whether a reading knows something of a client that the log does not: a new name, number, record id or postcode. */
function saysMore(identity: Identity, name: string, known: Client): boolean {
  const { local, ...plain } = identity;
  const newLocal = local && !known.locals.some(({ origin, id }) => origin === local.origin && id === local.id);
  const before: Readonly<Record<string, string | undefined>> = known.identity;
  return (
    Boolean(newLocal) || name !== known.name || Object.entries(plain).some(([part, value]) => before[part] !== value)
  );
}
