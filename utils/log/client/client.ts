import { compareIdentity } from '../../client/identity';
import type { Identity } from '../../client/identity';
import type { Entry } from '../entry';
import { withLater } from './known';
import type { Known } from './known';
import { foldClientParts } from './person';
import type { ClientPart } from './person';
import { withAddress } from './record-address';
import type { RecordAddress } from './record-address';

/** One person, as the log knows them. */
export type Client = Known & {
  /** The smallest of `ids`, so the same on every machine. */
  readonly id: string;
  /** Every client id that is this person: each machine gives its own the first time it meets them. */
  readonly ids: readonly string[];
  readonly name: string;
  readonly practiceCode: string | null;
  readonly keyworker: string | null;
  /** Where the record stands in each case system, by origin. */
  readonly records: readonly RecordAddress[];
  /**
   * Client ids that share an NHS number or record id with this one, directly or through others, although some part of what
   * is known of them disagrees. Not empty: which client this is cannot be told, and nothing may be shown on a match.
   */
  readonly conflictsWith: readonly string[];
};

export function foldClients(entries: Iterable<Entry>): Client[] {
  return groupClients(foldClientParts(entries));
}

/**
 * Puts together the client ids that are one person: those linked by an NHS number or a record id of the same system, provided
 * that no two of all that are linked disagree in any part. Where any do, all of them stay apart and are marked. It depends
 * on the set alone, not on its order. Sorted by id.
 */
export function groupClients(parts: readonly ClientPart[]): Client[] {
  return components(parts)
    .flatMap((group) =>
      agree(group)
        ? [join(group, [])]
        : group.map((part) => {
            const others = group.filter((other) => other !== part).map(({ id }) => id);
            return join([part], others.toSorted());
          }),
    )
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** What alone says who a client is, as text that is equal where it is the same: NHS number and record ids. */
export function strongIdentifiers({ identity, locals }: Known): string[] {
  return [
    ...(identity.nhsNumber ? [JSON.stringify(['nhs', identity.nhsNumber])] : []),
    ...locals.map(({ origin, id }) => JSON.stringify(['local', origin, id])),
  ];
}

/** How a reading compares with a stored client, by every record id known of them. */
export function compareWithClient(
  identity: Identity,
  { identity: known, locals }: Known,
): 'same' | 'different' | 'unsure' {
  const local = locals.find(({ origin }) => origin === identity.local?.origin);
  return compareIdentity(identity, local ? { ...known, local } : known);
}

function agree(group: readonly ClientPart[]): boolean {
  return group.every((a, at) => group.slice(at + 1).every((b) => !differ(a, b)));
}

function differ(a: ClientPart, b: ClientPart): boolean {
  if (compareWithClient(a.identity, b) === 'different') return true;
  return a.locals.some((local) => compareWithClient({ ...a.identity, local }, b) === 'different');
}

/** Client ids linked by a strong identifier, directly or through others. */
function components(parts: readonly ClientPart[]): ClientPart[][] {
  const groups = new Map<string, ClientPart[]>();
  for (const part of parts) {
    const keys = strongIdentifiers(part);
    const linked = new Set(keys.flatMap((key) => (groups.has(key) ? [groups.get(key)] : [])));
    const group = [...[...linked].flatMap((one) => one ?? []), part];
    for (const member of group) for (const key of strongIdentifiers(member)) groups.set(key, group);
    if (keys.length === 0) groups.set(JSON.stringify(['alone', part.id]), group);
  }
  return [...new Set(groups.values())];
}

/** One client of parts that agree; where one part has more than another, the latest word counts. */
function join(group: readonly ClientPart[], conflictsWith: readonly string[]): Client {
  const byTime = group.toSorted((a, b) => (a.identifiedAt < b.identifiedAt ? -1 : 1));
  const ids = group.map(({ id }) => id).toSorted();
  return {
    // A group has at least one part.
    id: ids[0] as string,
    ids,
    name: byTime.at(-1)?.name ?? '',
    ...byTime.reduce<Known>(withLater, { identity: {}, locals: [] }),
    practiceCode: byTime.findLast(({ practiceCode }) => practiceCode !== null)?.practiceCode ?? null,
    keyworker: byTime.findLast(({ keyworker }) => keyworker !== null)?.keyworker ?? null,
    records: byTime.flatMap(({ records }) => records).reduce<readonly RecordAddress[]>(withAddress, []),
    conflictsWith,
  };
}
