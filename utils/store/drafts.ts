import { compareIdentity, isIdentified } from '../client/identity';
import type { Identity } from '../client/identity';
import { ToldError } from '../errors';
import { draftSchema } from '../log/draft';
import type { Draft, DraftSummary } from '../log/draft';
import { keysOfIdentity } from './client-keys';
import type { Database } from './database';
import type { KeyRing } from './key-ring';
import { telling, writing } from './trouble';
import { isReadable, readable } from './unreadable';
import type { Readable } from './unreadable';

/** Letters being written. Everything throws ToldError `vault-locked` or `vault-missing` where there is no key. */
export class Drafts {
  readonly #database: Database;
  readonly #ring: KeyRing;
  readonly #onWritten: () => void;

  /** @param onWritten what else is to be kept in step, after a draft was saved or discarded */
  constructor(database: Database, ring: KeyRing, onWritten: () => void = () => undefined) {
    this.#database = database;
    this.#ring = ring;
    this.#onWritten = onWritten;
  }

  /**
   * Keeps a draft. Whom it is bound to never changes: not even a later save can move it to another client.
   * @param basedOn `updatedAt` of the version this one was made from, null for a new draft: what another tab saved meanwhile is not
   *   written over, and what another tab finished does not come back. Left out, neither is asked
   * @throws ToldError `not-identified`; `draft-changed`; `draft-missing`; `different-client` where it is bound to somebody else, `storage-full`; a zod error where it is not a draft
   */
  async save(draft: Draft, basedOn?: string | null): Promise<Draft> {
    const kept = draftSchema.parse(draft);
    if (!isIdentified(kept.identity)) throw new ToldError('not-identified');
    const { drafts } = this.#database;
    await writing(this.#database, [drafts], async () => {
      const had = await drafts.get(kept.id);
      if (basedOn !== undefined) checkBasis(isReadable(had) ? had.draft : null, basedOn);
      if (isReadable(had) && !sameBinding(had.draft, kept)) throw new ToldError('different-client');
      await drafts.put({
        id: kept.id,
        ...(kept.client && { client: kept.client }),
        keys: keysOfIdentity(kept.identity, this.#ring.hashing),
        day: kept.updatedAt.slice(0, 10),
        draft: kept,
      });
    });
    this.#onWritten();
    return kept;
  }

  /** @throws ToldError `draft-missing`, `entry-unreadable` */
  open(id: string): Promise<Draft> {
    return telling(async () => {
      const row = await this.#database.drafts.get(id);
      if (row === undefined) throw new ToldError('draft-missing');
      if (!isReadable(row)) throw new ToldError('entry-unreadable');
      return row.draft;
    });
  }

  /** Whether there was one is not asked: a draft that is gone is gone. */
  async discard(id: string): Promise<void> {
    await writing(this.#database, [this.#database.drafts], () => this.#database.drafts.delete(id));
    this.#onWritten();
  }

  /**
   * The drafts of one client, latest first: those kept under any of their client ids, and those begun before the client had
   * one whose own identity compares as the same.
   */
  ofClient(ids: readonly string[], identity: Identity): Promise<Readable<Draft>> {
    return telling(async () => {
      const keys = keysOfIdentity(identity, this.#ring.hashing);
      const [bound, unbound] = await this.#database.transaction('r', this.#database.drafts, async () => [
        await this.#database.drafts.where('client').anyOf(ids).toArray(),
        await this.#database.drafts.where('keys').anyOf(keys).distinct().toArray(),
      ]);
      const own = readable(bound ?? []);
      const others = readable(unbound ?? []).items.filter(
        ({ client, draft }) => client === undefined && compareIdentity(draft.identity, identity) === 'same',
      );
      const items = [...own.items, ...others].map(({ draft }) => draft);
      return { items: items.toSorted(latestFirst), unreadable: own.unreadable };
    });
  }

  /** Every draft of the machine, latest first, for the dashboard. */
  list(): Promise<Readable<DraftSummary>> {
    return telling(async () => {
      const { items, unreadable } = readable(await this.#database.drafts.toArray());
      const summaries = items.map(({ draft: { id, client, clientName, template, title, updatedAt } }) => ({
        id,
        ...(client && { client }),
        clientName,
        template,
        title,
        updatedAt,
      }));
      return { items: summaries.toSorted(latestFirst), unreadable };
    });
  }
}

function checkBasis(had: Draft | null, basedOn: string | null): void {
  if (had === null && basedOn !== null) throw new ToldError('draft-missing');
  if (had !== null && had.updatedAt !== basedOn) throw new ToldError('draft-changed');
}

/** The first save may still lack a client id; once there is one it stays, and the identity must go on being the same person. */
function sameBinding(had: Draft, now: Draft): boolean {
  return (
    (had.client === undefined || had.client === now.client) && compareIdentity(had.identity, now.identity) === 'same'
  );
}

function latestFirst(a: { updatedAt: string; id: string }, b: { updatedAt: string; id: string }): number {
  return a.updatedAt < b.updatedAt ? 1 : a.updatedAt > b.updatedAt ? -1 : a.id < b.id ? 1 : -1;
}
