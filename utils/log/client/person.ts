import type { Entry } from '../entry';
import { withLater } from './known';
import type { Known } from './known';
import { recordAddress, withAddress } from './record-address';
import type { RecordAddress } from './record-address';
import { settle } from '../supersede';

/** What the log says of one client id, before client ids are put together. */
export type ClientPart = Known & {
  readonly id: string;
  /** Text that sorts as the log does: when this client id was last identified. */
  readonly identifiedAt: string;
  readonly name: string;
  readonly practiceCode: string | null;
  /** The latest a page said; null where none did. It never says who somebody is, nor do the addresses. */
  readonly keyworker: string | null;
  readonly records: readonly RecordAddress[];
};

/** Kinds of entry that say who a client is. */
export function identifies({ happening }: Entry): boolean {
  return happening.kind === 'client-identified' || happening.kind === 'practice-chosen';
}

/**
 * What stands about one client id; null where nothing standing identifies it.
 */
export function foldClientPart(id: string, entries: Iterable<Entry>): ClientPart | null {
  return foldStanding(
    id,
    settle(entries).standing.filter((entry) => entry.client === id),
  );
}

/** Every client id of a log. */
export function foldClientParts(entries: Iterable<Entry>): ClientPart[] {
  const byClient = Map.groupBy(settle(entries).standing, ({ client }) => client);
  return [...byClient].flatMap(([id, standing]) => foldStanding(id, standing) ?? []);
}

const NOTHING: Known = { identity: {}, locals: [] };

function foldStanding(id: string, standing: readonly Entry[]): ClientPart | null {
  let part = null as ClientPart | null;
  let practiceCode: string | null = null;
  for (const { happening, happenedAt, recordedAt, id: entry } of standing) {
    if (happening.kind === 'practice-chosen') practiceCode = happening.practiceCode;
    if (happening.kind !== 'client-identified') continue;
    const { local, ...identity } = happening.identity;
    const { keyworker, record } = happening;
    part = {
      id,
      identifiedAt: `${happenedAt} ${recordedAt} ${entry}`,
      name: happening.name,
      ...withLater(part ?? NOTHING, { identity, locals: local ? [local] : [] }),
      practiceCode: null,
      keyworker: keyworker ?? part?.keyworker ?? null,
      records: withAddress(part?.records ?? [], recordAddress(record, local)),
    };
  }
  return part && { ...part, practiceCode };
}
