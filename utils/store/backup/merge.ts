import type { Entry } from '../../log/entry';
import { appendComparing, compareWithLog } from '../append';
import type { Compared } from '../append';
import type { Database } from '../database';
import type { KeyRing } from '../key-ring';
import { telling } from '../trouble';

/** What adding some entries would do, or did. Referrals and clients by their ids: those that something new is said of. */
export type Effect = {
  readonly entries: number;
  readonly added: number;
  /** Already here, with the same content. */
  readonly same: number;
  /** Already here with other content: the version that was recorded first is kept (`utils/log/merge.ts`). */
  readonly keptHere: number;
  readonly keptFromFile: number;
  readonly referrals: readonly string[];
  readonly clients: readonly string[];
};

/** What adding these entries to the log would do; nothing is written. @throws ToldError `vault-locked` … */
export function lookAt(database: Database, entries: readonly Entry[]): Promise<Effect> {
  return telling(() =>
    database.transaction('r', database.entries, async () => effectOf(entries, await compareWithLog(database, entries))),
  );
}

/** Adds these entries to the log, all or none. Those that are there already change nothing. @throws as `append` */
export async function addAll(database: Database, ring: KeyRing, entries: readonly Entry[]): Promise<Effect> {
  return effectOf(entries, await appendComparing(database, ring, entries));
}

function effectOf(entries: readonly Entry[], { changed, replaced, clashes }: Compared): Effect {
  const keptFromFile = replaced.length;
  const added = changed.length - keptFromFile;
  return {
    entries: entries.length,
    added,
    same: entries.length - added - clashes.length,
    keptHere: clashes.length - keptFromFile,
    keptFromFile,
    referrals: [...new Set(changed.flatMap(({ referral }) => referral ?? []))],
    clients: [...new Set(changed.map(({ client }) => client))],
  };
}
