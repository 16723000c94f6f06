import type { Identity } from '../client/identity';
import type { Entry } from './entry';
import { settle } from './supersede';

export type LocalId = { readonly origin: string; readonly id: string };

/** What the log says of one client id, before client ids are put together. */
export type ClientPart = {
  readonly id: string;
  /** Text that sorts as the log does: when this client id was last identified. */
  readonly identifiedAt: string;
  readonly name: string;
  /** The latest of each part; without the record ids, which are in `locals`. */
  readonly identity: Omit<Identity, 'local'>;
  /** The latest record id of each case system, by origin. */
  readonly locals: readonly LocalId[];
  readonly practiceCode: string | null;
};

/** Kinds of entry that say who a client is. */
export function identifies({ happening }: Entry): boolean {
  return happening.kind === 'client-identified' || happening.kind === 'practice-chosen';
}

/**
 * What stands about one client id; null where nothing standing identifies it. A page rarely shows everything, so a part
 * that a later reading lacks is kept from the earlier one.
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

function foldStanding(id: string, standing: readonly Entry[]): ClientPart | null {
  let part = null as ClientPart | null;
  let practiceCode: string | null = null;
  for (const { happening, happenedAt, recordedAt, id: entry } of standing) {
    if (happening.kind === 'practice-chosen') practiceCode = happening.practiceCode;
    if (happening.kind !== 'client-identified') continue;
    const { local, ...identity } = happening.identity;
    part = {
      id,
      identifiedAt: `${happenedAt} ${recordedAt} ${entry}`,
      name: happening.name,
      identity: { ...part?.identity, ...defined(identity) },
      locals: withLocal(part?.locals ?? [], local),
      practiceCode: null,
    };
  }
  return part && { ...part, practiceCode };
}

/** One record id an origin, sorted by origin. */
export function withLocal(locals: readonly LocalId[], local: LocalId | undefined): LocalId[] {
  if (!local) return [...locals];
  return [...locals.filter(({ origin }) => origin !== local.origin), local].toSorted((a, b) =>
    a.origin < b.origin ? -1 : 1,
  );
}

function defined<T extends object>(value: T): Partial<T> {
  // Absent and undefined mean the same in an identity; only what is known may override.
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as Partial<T>;
}
